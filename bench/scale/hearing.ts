import { askingAs } from "#cli/testing/faults/asking.ts";
import { DOSSIER, type People } from "#cli/testing/faults/people.ts";

import { type Kept, Trial } from "./promise.ts";
import type { World } from "./world.ts";

const ROUNDS = 20;
/** Milliseconds within which all are to hear of a change: the machine is busy. */
const PATIENCE = 5_000;

/** Follows a server's stream; gives the revisions that were told so far, and how to stop. */
async function follow(url: string) {
  const stop = new AbortController();
  const answer = await fetch(`${url}/d/${DOSSIER}/live`, {
    headers: { accept: "text/event-stream" },
    signal: stop.signal,
  });
  const told: number[] = [];
  const read = async () => {
    const decoder = new TextDecoder();
    let text = "";
    for await (const chunk of answer.body ?? []) {
      text += decoder.decode(chunk, { stream: true });
      for (const [, number] of text.matchAll(/event: revision\ndata: \{"number":(\d+)[^\n]*\n\n/gu))
        told.push(Number(number));
      text = text.slice(text.lastIndexOf("\n\n") + 1);
    }
  };
  read().catch(() => undefined);
  return { told, stop: () => stop.abort() };
}

/** A change that is written through any server is told by every server. */
export async function tryHearing(world: World, people: People): Promise<Kept> {
  const trial = new Trial("a change is told to open pages by all three servers");
  const streams = await Promise.all(world.servers.map(({ url }) => follow(url)));
  const [, identity] = people.writers;
  if (identity === undefined) throw new Error("Nobody writes.");
  const own = askingAs(identity, world);
  const slowest: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const wish = own.event("e-1", round + 1, `heard-${round}`);
    const url = world.servers[round % world.servers.length]?.url ?? world.origin;
    const before = Math.max(0, ...streams.flatMap(({ told }) => told));
    await fetch(url + wish.path, { method: "POST", headers: wish.headers, body: wish.body });
    const begun = performance.now();
    const missing = () => streams.filter(({ told }) => !told.some((revision) => revision > before)).length;
    while (missing() > 0 && performance.now() - begun < PATIENCE) await new Promise(setImmediate);
    slowest.push(performance.now() - begun);
    for (let server = 0; server < streams.length; server += 1)
      trial.try(server >= missing(), `Round ${round}: ${missing()} servers told nothing.`);
  }
  for (const { stop } of streams) stop();
  return trial.end(`the last of the three within ${Math.round(Math.max(...slowest))} ms of the answer`);
}
