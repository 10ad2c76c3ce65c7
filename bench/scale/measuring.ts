import autocannon from "autocannon";

import { type Spent, spentBy } from "./spent.ts";
import type { World } from "./world.ts";

/** What one address came to, asked of so many servers that read from so many replicas. */
interface Measured {
  readonly page: string;
  readonly servers: number;
  readonly replicas: number;
  readonly perSecond: number;
  /** Milliseconds of CPU for each request, by who used them. */
  readonly each: Spent;
}

/** What is computed and kept by revision, what asks the database for much each time, and what whoever asks has already. */
const PAGES = [
  ["overview", "/d/south-caucasus"],
  ["changes", "/d/south-caucasus/changes"],
  ["unchanged", "/api/v1/dossiers/south-caucasus"],
] as const;

const CONNECTIONS = 8;
const SECONDS = 3;

/** Requests a second and CPU for each, for one, two and three servers, without replicas and with one and two. */
export async function measure(world: World, say: (line: string) => void): Promise<readonly Measured[]> {
  const measured: Measured[] = [];
  say("page      servers replicas  requests/s   CPU ms a request: servers  primary  replicas  pgbouncer  nginx");
  for (const replicas of [0, 1, 2]) {
    await world.readFrom(replicas);
    await warm(world);
    for (const servers of [1, 2, 3]) {
      await world.balance(servers);
      for (const [page, path] of PAGES) {
        const one = await measureOne(world, path, { page, servers, replicas });
        measured.push(one);
        say(measuredLine(one));
      }
    }
  }
  await world.balance(world.servers.length);
  return measured;
}

/** Each server has what it keeps by revision, and its code is compiled. */
async function warm({ servers }: World): Promise<void> {
  for (const { url } of servers)
    for (const [, path] of PAGES)
      for (let turn = 0; turn < 10; turn += 1) await (await fetch(url + path)).arrayBuffer();
}

async function measureOne(
  world: World,
  path: string,
  about: Pick<Measured, "page" | "servers" | "replicas">,
): Promise<Measured> {
  const url = world.origin + path;
  const etag = about.page === "unchanged" ? (await fetch(url)).headers.get("etag") : null;
  const headers = etag === null ? {} : { "if-none-match": etag };
  await autocannon({ url, headers, connections: CONNECTIONS, duration: 1 });
  const before = await spentBy(world);
  const { requests, errors } = await autocannon({ url, headers, connections: CONNECTIONS, duration: SECONDS });
  const after = await spentBy(world);
  if (errors > 0) throw new Error(`${url} failed ${errors} times.`);
  const count = Math.max(1, requests.total);
  const each = (part: keyof Spent) => (after[part] - before[part]) / count;
  return {
    ...about,
    perSecond: requests.average,
    each: {
      servers: each("servers"),
      primary: each("primary"),
      replicas: each("replicas"),
      pgbouncer: each("pgbouncer"),
      nginx: each("nginx"),
    },
  };
}

function measuredLine({ page, servers, replicas, perSecond, each }: Measured): string {
  const parts = [each.servers, each.primary, each.replicas, each.pgbouncer, each.nginx];
  const shown = parts.map((part) => part.toFixed(2).padStart(9)).join("");
  return `${page.padEnd(10)}${String(servers).padStart(5)}${String(replicas).padStart(9)}${perSecond.toFixed(1).padStart(13)}${" ".repeat(18)}${shown}`;
}
