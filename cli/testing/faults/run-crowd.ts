import { setTimeout } from "node:timers/promises";

import { sql } from "#lib/db/testing/stored.ts";

import { askingAs, isToldLater, send } from "./asking.ts";
import { Crowder, type CrowdRecords, type Done } from "./crowd.ts";
import { DOSSIER, type People, SPARE_CLAIM } from "./people.ts";
import type { World } from "./world.ts";

/** What came of many writers on the same few things. */
export interface CrowdReport {
  readonly writers: number;
  readonly changes: number;
  readonly conflicts: number;
  readonly reads: number;
  /** Outages that were told as such to who changes something; more than one for twenty changes is a problem, and one of a reader at once. */
  readonly later: number;
  /** That PostgreSQL found and ended; whoever was ended was done again. */
  readonly deadlocks: number;
  readonly problems: readonly string[];
}

/** Lets all write for so many milliseconds, at both sites, then compares the database with what they were told. */
export async function runCrowd(
  world: World,
  { writers, reviewer }: People,
  milliseconds: number,
): Promise<CrowdReport> {
  const records: CrowdRecords = { done: [], refused: [], conflicts: 0, reads: 0, later: 0, problems: [] };
  const latest = { revision: 0 };
  const crowd = writers.map(
    (own, number) => new Crowder(world, [records, latest], { own, reviewer, name: `crowd-${number}` }),
  );
  let isOver = false;
  const acting = crowd.map(async (one) => {
    while (!isOver) await one.act();
  });
  const reading = crowd.slice(0, 8).map(async (one) => {
    while (!isOver) await one.read();
  });
  await setTimeout(milliseconds);
  isOver = true;
  await Promise.all([...acting, ...reading]);
  const { disconnect } = await import("#lib/db/client.ts");
  const problems = [
    ...records.problems,
    ...(await unlikeReplay(records)),
    ...(await withdrawTogether(world, { writers, reviewer })),
  ];
  const [counted] = await sql()<{ deadlocks: number }>`
    select deadlocks::int from pg_stat_database where datname = current_database()`;
  await disconnect();
  const { done, conflicts, reads, later } = records;
  if (later > done.length / 20)
    problems.push(`${later} were told to come later, and ${done.length} changes were made.`);
  return {
    writers: writers.length,
    changes: done.length,
    conflicts,
    reads,
    later,
    deadlocks: counted?.deadlocks ?? 0,
    problems: [...new Set(problems)],
  };
}

/** Every state that something had after it was imported: which version, by which revision, and its mark. */
const STATES = (kind: string, key: string, mark: string) => `
  select '${kind}' as kind, made.entity, made.version, made.revision, coalesce(later.old, to_jsonb(live)) ->> '${mark}' as mark,
         to_jsonb(live) ->> '${mark}' as last
  from history made join ${kind} live on ${kind === "dossier" ? "live.id" : "live.dossier_id"} = made.dossier_id and live.${key} = made.entity
  left join history later on (later.dossier_id, later.kind, later.entity, later.version)
                           = (made.dossier_id, made.kind, made.entity, made.version + 1)
  where made.kind = '${kind}' and made.version > 1`;

const ALL_STATES = `
  ${STATES("claim", "id", "note")} union all ${STATES("event", "id", "summary")}
  union all ${STATES("question", "id", "definition")} union all ${STATES("dossier", "slug", "title")}
  union all select 'draft', claim_id, version, 0, body ->> 'note', null from draft_version where status = 'in-review'
  order by kind, entity, version`;

interface State {
  readonly kind: Done["kind"];
  readonly entity: string;
  readonly version: number;
  readonly revision: number;
  readonly mark: string;
  readonly last: string | null;
}

/**
 * The acknowledged changes, played again in the order that was told, must come to the states that the history holds,
 * one by one and no other, and the last of them to what stands: then no change was lost and none was made twice.
 */
async function unlikeReplay({ done }: CrowdRecords): Promise<readonly string[]> {
  const states = (await sql().run<State>(ALL_STATES)).filter(({ mark }) => mark !== null);
  const byRevision = (kind: string) => kind === "claim" || kind === "question";
  const told = done.map(({ kind, entity, at, mark }) => `${kind} ${entity} at ${at} is ${mark}`);
  const held = states.map(
    ({ kind, entity, version, revision, mark }) =>
      `${kind} ${entity} at ${byRevision(kind) ? revision : version} is ${mark}`,
  );
  const [toldSet, heldSet] = [new Set(told), new Set(held)];
  const replayed = new Map(
    done.toSorted((a, b) => a.at - b.at).map(({ kind, entity, mark }) => [`${kind} ${entity}`, mark]),
  );
  return [
    ...told.filter((one) => !heldSet.has(one)).map((one) => `It was acknowledged that ${one}, and it is not.`),
    ...held.filter((one) => !toldSet.has(one)).map((one) => `${one}, and nobody was told so.`),
    ...(told.length === held.length ? [] : [`${told.length} changes were acknowledged, and ${held.length} are there.`]),
    ...states
      .filter(({ kind, entity, last }) => last !== null && last !== replayed.get(`${kind} ${entity}`))
      .map(({ kind, entity, last }) => `${kind} ${entity} is ${last}, which is not the last that was acknowledged.`),
  ];
}

/** How often one claim is withdrawn at one instant. */
const WITHDRAWALS = 100;

/** Withdraws one claim a hundred times at one instant, and accepts that a hundred times: its history has one row more. */
async function withdrawTogether(world: World, { writers: [writer], reviewer }: People): Promise<readonly string[]> {
  if (writer === undefined) return [];
  const id = SPARE_CLAIM;
  const [own, other] = [askingAs(writer, world), askingAs(reviewer, world)];
  const together = (ask: Parameters<typeof send>[1]) =>
    Promise.all(
      Array.from({ length: WITHDRAWALS }, (_, index) => send((world.sites[index % 2] ?? world.sites[0]).url, ask)),
    );
  const rows = () => sql()<{ version: number }>`select version from history where kind = 'claim' and entity = ${id}`;
  const before = (await rows()).length;
  const etag = (await send(world.sites[0].url, own.read(id)))?.etag ?? "";
  const proposed = await together(own.withdraw(id, etag));
  const draft = Number(/\.(\d+)"$/u.exec(proposed.find((heard) => heard?.status === 200)?.etag ?? "")?.[1]);
  const accepted = await together(other.accept(id, draft));
  const after = (await rows()).length;
  const outages = [...proposed, ...accepted].filter(
    (heard) => heard === null || (heard.status >= 500 && !isToldLater(heard)),
  );
  const later = [...proposed, ...accepted].filter((heard) => heard !== null && isToldLater(heard)).length;
  const done = accepted.filter((heard) => heard?.status === 200).length;
  return [
    ...(after === before + 1 ? [] : [`${WITHDRAWALS} withdrawals of ${id} in ${DOSSIER} left ${after - before} rows.`]),
    ...(done === 1 ? [] : [`${done} of ${WITHDRAWALS} withdrawals were acknowledged.`]),
    ...(later > WITHDRAWALS / 10 ? [`${later} withdrawals of ${2 * WITHDRAWALS} were told to come later.`] : []),
    ...outages.map((heard) => `A withdrawal was answered ${heard?.status ?? "nothing"}: ${heard?.text.slice(0, 200)}`),
  ];
}
