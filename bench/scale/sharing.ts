import postgres from "postgres";

import { checkPooler } from "#cli/setup/external.ts";
import { DOSSIER, type People } from "#cli/testing/faults/people.ts";
import { ordering } from "#cli/testing/standby.ts";

import { type Kept, Trial } from "./promise.ts";
import type { World } from "./world.ts";

/** How many freezes one may make in a minute (lib/auth/deed-limit.ts). */
const FREEZES = 30;

/** Sessions and limits are the same on every server. */
export async function trySharing(world: World, people: People): Promise<readonly Kept[]> {
  const { servers } = world;
  const sessions = new Trial("a session of one server holds on every other");
  for (const { cookie } of people.writers)
    for (const { url } of servers) {
      const answer = await fetch(`${url}/edit`, { headers: { cookie }, redirect: "manual" });
      sessions.try(answer.status === 200, `${url} answered ${answer.status}.`);
    }
  const limits = new Trial("a limit counts over all servers: of 45 freezes 30 are let through");
  await forgetDeeds(world);
  const statuses = await Promise.all(
    Array.from({ length: 45 }, async (_, nth) => {
      const answer = await fetch(`${servers[nth % servers.length]?.url}/api/v1/snapshots`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ dossier: DOSSIER, view: `?words=limit-${nth}` }),
      });
      return answer.status;
    }),
  );
  const refused = statuses.filter((status) => status === 429).length;
  limits.try(refused === statuses.length - FREEZES, `${refused} were refused: ${statuses.join(" ")}.`);
  await forgetDeeds(world);
  const limited = new Trial("behind PgBouncer too a statement is ended after five seconds");
  const ended = await endedAfter(world.pooledUrl);
  limited.try(ended !== null && ended >= 5_000 && ended < 9_000, `It was ended after ${ended} ms.`);
  return [limited.end(), sessions.end(), limits.end(`${refused} refused`)];
}

/** Without https whoever asks is counted by the address of the connection: all that is tried here is one. */
async function forgetDeeds({ databases: [primary] }: World): Promise<void> {
  if (primary !== undefined) await ordering(primary.cluster, primary.port, (sql) => sql`delete from deed_count`);
}

/** Milliseconds after which PostgreSQL ends a statement that would take ten seconds; null where it does not. */
async function endedAfter(url: string): Promise<number | null> {
  await checkPooler(url);
  const sql = postgres(url, { max: 1, fetch_types: false, prepare: false });
  const begun = performance.now();
  const isEnded = await sql.unsafe("select pg_sleep(10)").then(
    () => false,
    () => true,
  );
  const took = performance.now() - begun;
  await sql.end({ timeout: 1 });
  return isEnded ? took : null;
}
