import { setTimeout } from "node:timers/promises";

import { interruption } from "#cli/setup/interruption.ts";

import { askingAs } from "./asking.ts";
import { FaultRun } from "./fault-run.ts";
import { DOSSIER, settle, THINGS } from "./people.ts";
import { type SoakSample, whatGrows } from "./soak-samples.ts";
import { METRICS_TOKEN, openWorld, type RunningSite } from "./world.ts";
import { Writer } from "./writer.ts";

/** Milliseconds between two writes of a writer, two reads of a reader, and two samples. */
const PAUSES = { write: 400, read: 50, sample: 5_000 };

const READERS = 4;

/** What readers ask for, over and over: pages, a lens each time another, a file, a picture, the API. */
const ADDRESSES: readonly ((count: number) => string)[] = [
  () => "/",
  () => `/d/${DOSSIER}`,
  (count) => `/d/${DOSSIER}/compare?tolerance=${count % 90}`,
  () => `/d/${DOSSIER}/changes`,
  (count) => `/d/${DOSSIER}/questions/q-${count % THINGS}`,
  () => `/d/${DOSSIER}/export?format=csv`,
  () => `/d/${DOSSIER}/questions/q-1/chart.svg`,
  () => `/api/v1/dossiers/${DOSSIER}/comparison`,
];

/** Lets writers and readers use a site for so many minutes; gives what it held at the end, and all that is wrong. */
export async function runSoak(
  distDir: string,
  minutes: number,
  say: (line: string) => void,
): Promise<readonly string[]> {
  const world = await openWorld(distDir);
  const { disconnect } = await import("#lib/db/client.ts");
  process.env["DATABASE_URL"] = world.database;
  try {
    const people = await settle(world, THINGS);
    const reviewer = askingAs(people.reviewer, world);
    const run = new FaultRun(world, reviewer, say);
    const writers = people.writers.map((identity, number) => new Writer(world, run.records, number, identity));
    const [site] = world.sites;
    const problems: string[] = [];
    const samples: SoakSample[] = [];
    const end = performance.now() + minutes * 60_000;
    const until = async (pause: number, act: (count: number) => Promise<unknown>) => {
      for (let count = 0; performance.now() < end && !interruption.aborted; count += 1) {
        await act(count);
        await setTimeout(pause);
      }
    };
    await Promise.all([
      ...writers.map((writer) => until(PAUSES.write, () => run.write(writer))),
      ...Array.from({ length: READERS }, (_, reader) =>
        until(PAUSES.read, (count) => readOnce(site, reader + count, problems)),
      ),
      until(PAUSES.sample, () => followFor(site, PAUSES.sample / 2)),
      until(PAUSES.sample, async () => void samples.push(await sampleOf(site))),
    ]);
    await run.note("nothing broken, only used", 0, 0);
    const { kinds } = await run.report();
    const [first, last] = [samples[Math.floor(samples.length / 3)], samples.at(-1)];
    say(`${samples.length} samples. After a third: ${JSON.stringify(first)}; at the end: ${JSON.stringify(last)}`);
    return [...new Set([...problems, ...kinds.flatMap((kind) => kind.problems), ...whatGrows(samples)])];
  } finally {
    await disconnect();
    await world.close();
  }
}

async function readOnce({ url }: RunningSite, count: number, problems: string[]): Promise<void> {
  const address = ADDRESSES[count % ADDRESSES.length]?.(count) ?? "/";
  const answer = await fetch(url + address).catch(() => null);
  await answer?.arrayBuffer();
  if (answer?.status !== 200) problems.push(`${address} was answered ${answer?.status ?? "nothing"}.`);
}

/** A page that is open for a while and then left: what it follows must be let go. */
async function followFor({ url }: RunningSite, milliseconds: number): Promise<void> {
  await fetch(`${url}/d/${DOSSIER}/live`, { signal: AbortSignal.timeout(milliseconds) })
    .then((answer) => answer.text())
    .catch(() => undefined);
}

async function sampleOf({ url }: RunningSite): Promise<SoakSample> {
  const answer = await fetch(`${url}/api/v1/metrics`, { headers: { authorization: `Bearer ${METRICS_TOKEN}` } });
  const text = await answer.text();
  const read = (name: string): number => {
    const value = new RegExp(`^${name} (\\S+)$`, "mu").exec(text)?.[1];
    if (value === undefined) throw new Error(`The metrics do not tell ${name}: ${answer.status}.`);
    return Number(value);
  };
  return {
    memory: read("process_resident_memory_bytes"),
    heap: read("nodejs_heap_size_used_bytes"),
    files: read("process_open_fds"),
    handles: read("nodejs_active_handles_total"),
    connections: read("parallax_pool_open"),
  };
}
