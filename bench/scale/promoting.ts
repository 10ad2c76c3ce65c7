import { setTimeout } from "node:timers/promises";

import { askingAs, send } from "#cli/testing/faults/asking.ts";
import { DOSSIER, type Identity, type People } from "#cli/testing/faults/people.ts";
import { ordering } from "#cli/testing/standby.ts";

import { keptOf } from "./breaking.ts";
import { type Kept, Trial } from "./promise.ts";
import { readWhile } from "./reading.ts";
import { type Database, promote, type World } from "./world.ts";

/** Milliseconds of writing before the primary dies, and of trying on afterwards. */
const WRITING = 3_000;
const AFTERWARDS = 15_000;

/** Milliseconds for which the primary is away, and nobody takes its place. */
const AWAY = 8_000;

/** One of each kind of what readers ask for. */
async function readersPaths(world: World, identity: Identity): Promise<readonly string[]> {
  const made = await send(world.origin, askingAs(identity, world).freeze("while-away"));
  const id = String(JSON.parse(made?.text || "{}").id);
  const dossier = "/d/south-caucasus";
  return [
    "/",
    ...["", "/compare", "/questions/movement-nature", "/documents", "/changes", "/report", "/take-away"].map(
      (page) => dossier + page,
    ),
    ...[`${dossier}/changes.atom`, `${dossier}/export?format=csv`, "/search?q=people", `/c/${id}`, `/c/${id}.json`],
    ...["/api/v1/dossiers", "/api/v1/dossiers/south-caucasus", "/api/v1/search?q=people"],
  ];
}

/** The primary dies under writers and readers; the replica that has most is made primary. Nothing that was acknowledged is lost. */
export async function tryPromoting(world: World, people: People): Promise<readonly Kept[]> {
  const [primary, ...replicas] = world.databases;
  if (primary === undefined) throw new Error("There is no primary.");
  const [identity] = people.writers;
  if (identity === undefined) throw new Error("Nobody writes.");
  const asked = await readersPaths(world, identity);
  const state: Writing = { acknowledged: [], again: 0, until: Number.POSITIVE_INFINITY, isOver: false };
  const writing = people.writers.map((identity, writer) => writeOn(world, identity, writer, state));
  await setTimeout(WRITING);
  const before = state.acknowledged.length;
  const away = await readWhile(world.origin, asked, async () => {
    await primary.kill();
    await setTimeout(AWAY);
  });
  const paths = [`/d/${DOSSIER}`, "/d/south-caucasus", "/d/south-caucasus/compare", "/"];
  const readings = await readWhile(world.origin, paths, async () => {
    const [chosen, other] = await byAdvance(replicas);
    await promote(world, chosen, other);
    state.until = performance.now() + AFTERWARDS;
    while (state.again < 10 && performance.now() < state.until) await setTimeout(100);
    state.isOver = true;
    await Promise.all(writing);
  });
  const [chosen] = await byAdvance(replicas);
  const rows = await ordering(
    chosen.cluster,
    chosen.port,
    (sql) => sql<{ note: string; times: number }[]>`
      select body->>'note' as note, count(*)::int as times from draft where body->>'note' like 'kept-%' group by 1`,
  );
  const times = new Map(rows.map(({ note, times: count }) => [note, count]));
  const trial = new Trial("acknowledged writes that are there once after a replica was made primary");
  for (const mark of state.acknowledged)
    trial.try(times.get(mark) === 1, `${mark} is there ${times.get(mark) ?? 0} times.`);
  const onward = new Trial("servers write on, without being started again");
  onward.try(state.again >= 10, `Only ${state.again} writes were acknowledged afterwards.`);
  return [
    trial.end(`${before} before, ${state.again} after`),
    onward.end(`${state.again} writes`),
    keptOf("reads of all kinds while the primary is away, for eight seconds", away),
    keptOf("reads while a replica takes the primary's place, to the tenth write", readings),
  ];
}

/** What writers know of one another. */
interface Writing {
  readonly acknowledged: string[];
  /** How many were acknowledged since a replica was made primary. */
  again: number;
  /** Since when nobody goes on trying; infinite before a replica was made primary. */
  until: number;
  isOver: boolean;
}

async function writeOn(world: World, identity: Identity, writer: number, state: Writing): Promise<void> {
  const own = askingAs(identity, world);
  for (let nth = 0; !state.isOver && performance.now() < state.until; nth += 1) {
    const mark = `kept-${writer}-${nth}-end`;
    const heard = await send(world.origin, own.record(`q-${writer}`, mark));
    if (heard === null || heard.status >= 300) {
      await setTimeout(100);
      continue;
    }
    state.acknowledged.push(mark);
    state.again += Number.isFinite(state.until) ? 1 : 0;
  }
}

/** The replica that has received most, first. */
async function byAdvance(replicas: readonly Database[]): Promise<readonly [Database, Database]> {
  const received: { readonly replica: Database; readonly bytes: number }[] = [];
  for (const replica of replicas) {
    const [row] = await ordering(
      replica.cluster,
      replica.port,
      (sql) => sql<{ bytes: string }[]>`
        select pg_wal_lsn_diff(case when pg_is_in_recovery() then pg_last_wal_receive_lsn() else 'FFFFFFFF/FFFFFFFF' end, '0/0') as bytes`,
    );
    received.push({ replica, bytes: Number(row?.bytes ?? 0) });
  }
  const [first, second] = received.toSorted((a, b) => b.bytes - a.bytes);
  if (first === undefined || second === undefined) throw new Error("There are no two replicas.");
  return [first.replica, second.replica];
}
