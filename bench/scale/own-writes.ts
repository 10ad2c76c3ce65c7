import { setTimeout } from "node:timers/promises";

import { askingAs, send } from "#cli/testing/faults/asking.ts";
import { DOSSIER, type People } from "#cli/testing/faults/people.ts";
import { ordering } from "#cli/testing/standby.ts";

import { type Kept, Trial } from "./promise.ts";
import type { World } from "./world.ts";

const ROUNDS = 24;

/** Stops or goes on replaying on both replicas: they answer on, with what they had. */
async function replay({ databases }: World, what: "pause" | "resume"): Promise<void> {
  for (const { cluster, port } of databases.slice(1))
    await ordering(cluster, port, (sql) => sql.unsafe(`select pg_wal_replay_${what}()`));
}

const page = `/d/${DOSSIER}/changes`;

/** The dossier's revision, as the primary has it. */
async function revisionNow({ databases: [primary] }: World): Promise<number> {
  if (primary === undefined) return 0;
  const [row] = await ordering(
    primary.cluster,
    primary.port,
    (sql) => sql<{ revision: number }[]>`select revision from dossier where slug = ${DOSSIER}`,
  );
  return row?.revision ?? 0;
}

/**
 * Whoever has written sees it at once, whichever server and replica they come to: half of the time while no replica has it.
 * Meanwhile others are answered by what the replicas have, which shows that it is they who answer.
 */
export async function tryOwnWrites(world: World, people: People): Promise<readonly Kept[]> {
  const [signedIn, signedOut, told, frozen, others] = [
    new Trial("who is signed in sees what they have just written"),
    new Trial("so does who wrote and has signed out since"),
    new Trial("a page that was told of a change gets nothing older"),
    new Trial("a permanent link that was just frozen is there, for anybody"),
    new Trial("others are read to by replicas: they see it later while those stand still"),
  ];
  const [identity] = people.writers;
  if (identity === undefined) throw new Error("Nobody writes.");
  const own = askingAs(identity, world);
  let [seen, behind] = [1, 0];
  for (let round = 0; round < ROUNDS; round += 1) {
    const isPaused = round % 2 === 1;
    // Not for as long as a replica that stands still is read from.
    if (isPaused) await replay(world, "pause");
    const mark = `own-${round}-mark`;
    const wish = own.event("e-0", seen, mark);
    const answer = await fetch(world.origin + wish.path, { method: "POST", headers: wish.headers, body: wish.body });
    if (answer.status === 200) seen += 1;
    const cookie = /parallax-wrote=[^;]+/u.exec(answer.headers.getSetCookie().join("\n"))?.[0] ?? "";
    const link = `${page}/${await revisionNow(world)}"`;
    const has = async (headers: Readonly<Record<string, string>>) => {
      const read = await fetch(world.origin + page, { headers });
      return (await read.text()).includes(link);
    };
    signedIn.try(await has({ cookie: identity.cookie }), `Round ${round}: not seen (write answered ${answer.status}).`);
    signedOut.try(cookie !== "" && (await has({ cookie })), `Round ${round}: not seen by ${cookie || "no cookie"}.`);
    told.try(await has({ cookie: cookie.replace("wrote", "told") }), `Round ${round}: not seen by ${cookie}.`);
    if (isPaused && !(await has({}))) behind += 1;
    const made = await send(world.origin, own.freeze(mark));
    const id: unknown = JSON.parse(made?.text || "{}").id;
    const kept = await fetch(`${world.origin}/c/${String(id)}.json`);
    frozen.try(kept.status === 200, `Round ${round}: /c/${String(id)} answered ${kept.status} (${made?.status}).`);
    if (!isPaused) continue;
    await replay(world, "resume");
    await setTimeout(700);
  }
  // The primary may answer anyone, as it does before a replica has been heard of.
  others.try(behind > ROUNDS / 4, `Only ${behind} times of ${ROUNDS / 2}.`);
  const paused = "half of the time while both replicas stood still";
  return [
    signedIn.end(paused),
    signedOut.end(paused),
    told.end(paused),
    frozen.end(paused),
    others.end(`${behind} of ${ROUNDS / 2} times`),
  ];
}
