import { sql } from "#lib/db/testing/stored.ts";
import { readMigrations } from "#prisma/folder.ts";

import type { World } from "./world.ts";
import { bytesOf, type Records, type Write } from "./writer.ts";

/** What had happened when the database was last looked at: it may never be otherwise again. */
export interface Past {
  readonly revision: number;
  readonly digest: string;
}

export const NO_PAST: Past = { revision: 0, digest: "" };

/** Compares what writers remember with the database, which has come back; gives what is wrong, and what has happened so far. */
export async function compareRecords(
  world: World,
  { writes, frozen, odd }: Records,
  past: Past,
): Promise<{ readonly problems: readonly string[]; readonly past: Past }> {
  const { disconnect } = await import("#lib/db/client.ts");
  try {
    const problems = [
      ...odd.splice(0),
      ...(await wrongCounts(writes)),
      ...(await wrongOrder(writes)),
      ...(await rowsOf(INCOMPLETE)),
      ...(await unsound()),
      ...(await changedLinks(world, frozen)),
    ];
    const [now = NO_PAST] = await sql().run<Past>(DIGEST, [2 ** 31 - 1]);
    const [then = NO_PAST] = await sql().run<Past>(DIGEST, [past.revision]);
    if (past !== NO_PAST && (now.revision < past.revision || then.digest !== past.digest))
      problems.push(`What had happened up to revision ${past.revision} is not what it was.`);
    return { problems, past: now };
  } finally {
    await disconnect();
  }
}

/** Every mark in the database: as a proposal, as a state of a claim or an event, as the query of a permanent link. */
const MARKS = `
  select 'draft' as place, body ->> 'note' as mark, 0 as revision from draft_version where status = 'in-review'
  union all
  select 'claim', coalesce(later.old, to_jsonb(claim)) ->> 'note', made.revision
  from history made join claim on claim.dossier_id = made.dossier_id and claim.id = made.entity
  left join history later on (later.dossier_id, later.kind, later.entity, later.version)
                           = (made.dossier_id, made.kind, made.entity, made.version + 1)
  where made.kind = 'claim'
  union all
  select 'event', coalesce(later.old, to_jsonb(event)) ->> 'summary', made.revision
  from history made join event on event.dossier_id = made.dossier_id and event.id = made.entity
  left join history later on (later.dossier_id, later.kind, later.entity, later.version)
                           = (made.dossier_id, made.kind, made.entity, made.version + 1)
  where made.kind = 'event'
  union all
  select 'snapshot', body::jsonb -> 'view' ->> 'words', revision from snapshot`;

const PLACES = { record: "draft", change: "draft", accept: "claim", event: "event", freeze: "snapshot" } as const;

interface Marked {
  readonly place: string;
  readonly mark: string | null;
  readonly revision: number;
}

/** Acknowledged is there once, denied is not there, and what is not known is there once or not at all. */
async function wrongCounts(writes: readonly Write[]): Promise<readonly string[]> {
  const marked = await sql().run<Marked>(MARKS);
  const counts = Map.groupBy(marked, ({ place, mark }) => `${place} ${mark}`);
  return writes.flatMap(({ kind, mark, state }) => {
    const count = counts.get(`${PLACES[kind]} ${mark}`)?.length ?? 0;
    const isRight = count === 1 ? state !== "denied" : count === 0 && state !== "acknowledged";
    return isRight ? [] : [`${kind} ${mark} is ${state}, and is there ${count} times.`];
  });
}

/** What one writer was told to be done, one after the other, has rising revisions. */
async function wrongOrder(writes: readonly Write[]): Promise<readonly string[]> {
  const marked = await sql().run<Marked>(`${MARKS} order by revision`);
  const revisions = new Map(marked.map(({ place, mark, revision }) => [`${place} ${mark}`, revision]));
  const last = new Map<number, number>();
  return writes.flatMap(({ kind, mark, state, writer }) => {
    if (state !== "acknowledged" || (kind !== "accept" && kind !== "event")) return [];
    const revision = revisions.get(`${PLACES[kind]} ${mark}`) ?? 0;
    const before = last.get(writer) ?? 0;
    last.set(writer, revision);
    return revision > before ? [] : [`${kind} ${mark} has revision ${revision}, and the one before it ${before}.`];
  });
}

/** What is only half there, or has a gap. */
const INCOMPLETE = `
  select format('Draft %s is at version %s and has %s on record.', claim_id, version, counted) as problem
  from draft cross join lateral (
    select count(*) as counted from draft_version
    where draft_version.dossier_id = draft.dossier_id and draft_version.claim_id = draft.claim_id) as recorded
  where counted <> version
  union all
  select format('The answer under the key %s was begun and is not there.', key) from answer where status = 0 or body = ''
  union all
  select format('What was asked under the key %s is %s.', coalesce(key, mark), case when key is null then 'there without its answer' else 'not there, and its answer is' end)
  from answer full join (select distinct body ->> 'note' as mark from draft_version where body ->> 'note' like 'mark-%') as done on mark = key
  where key is null or mark is null
  union all
  select format('The proposal %s was accepted, and its claim is not there.', accepted.body ->> 'note')
  from draft_version accepted
  where accepted.status = 'accepted' and accepted.body ->> 'note' like 'mark-%'
    and accepted.body ->> 'note' not in (select mark from (${MARKS}) as marks where place = 'claim' and mark is not null)
  union all
  select format('The claim %s is there, and no proposal of it was accepted.', mark) from (${MARKS}) as marks
  where place = 'claim' and mark like 'mark-%'
    and mark not in (select body ->> 'note' from draft_version where status = 'accepted' and body ->> 'note' is not null)
  union all
  select format('The history of %s %s has a gap.', kind, entity) from history
  group by dossier_id, kind, entity having min(version) <> 1 or max(version) <> count(*)
  union all
  select format('Event %s is at version %s and has %s on record.', id, version, counted) from event cross join lateral (
    select count(*) as counted from history where history.dossier_id = event.dossier_id and kind = 'event' and entity = event.id) as recorded
  where counted <> version
  union all
  select format('Revision %s changed nothing.', number) from revision
  where not exists (select from history where history.dossier_id = revision.dossier_id and history.revision = number)
  union all
  select format('The revisions of %s are not 1 to %s.', slug, revision) from dossier
  where revision <> (select count(*) from revision where dossier_id = dossier.id)
     or revision <> (select max(number) from revision where dossier_id = dossier.id)`;

async function rowsOf(text: string): Promise<readonly string[]> {
  return (await sql().run<{ problem: string }>(text)).map(({ problem }) => problem);
}

/** What `parallax doctor` finds. */
async function unsound(): Promise<readonly string[]> {
  const { checkInstallation } = await import("#lib/db/check-installation.ts");
  const scripts = (await readMigrations()).map(({ sql: script }) => script);
  return (await checkInstallation(scripts)).flatMap(({ problems }) => problems);
}

/** All that had happened up to a revision, in one number. */
const DIGEST = `
  select (select max(number) from revision where number <= $1) as revision,
         md5(coalesce((select string_agg(revision::text, ',' order by dossier_id, number) from revision where number <= $1), '')
          || coalesce((select string_agg(history::text, ',' order by dossier_id, kind, entity, version) from history where revision <= $1), '')) as digest`;

async function changedLinks({ sites: [site] }: World, frozen: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const [id, bytes] of frozen) {
    if ((await bytesOf(site, id)) !== bytes) problems.push(`The permanent link ${id} does not give the bytes it gave.`);
  }
  return problems;
}
