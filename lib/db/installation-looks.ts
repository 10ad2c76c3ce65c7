import type { StoredReference } from "./compare-schema.ts";
import { quoteName } from "./quote-name.ts";
import { storedTables } from "./stored-tables.ts";

/** Something that is looked for in the rows. */
export interface Look {
  readonly name: string;
  readonly mend: string;
  /** SQL that gives a row with `problem` for each thing that is wrong. */
  readonly problems: string;
  /** True where what it finds is a weakness and no damage. */
  readonly isAdvice?: true;
}

/** PostgreSQL refuses such a change, so that what is damaged was damaged past it. */
const RESTORE =
  "Restore a backup from before the damage into an empty database and use that one (docs/operating.md); Parallax did not change these rows, so look for who or what did: a hand, a disk.";

const LOOKS: readonly Look[] = [
  {
    name: "PostgreSQL is 16 or later",
    mend: "Move the data to a newer PostgreSQL.",
    problems: `select 'It is ' || current_setting('server_version') || '.' as problem where current_setting('server_version_num')::int < 160000`,
  },
  {
    name: "text is UTF-8",
    mend: "Move the data to a database made with ENCODING 'UTF8'.",
    problems: `select 'It is ' || current_setting('server_encoding') || '.' as problem where current_setting('server_encoding') <> 'UTF8'`,
  },
  {
    name: "migrations are complete",
    mend: "Run: npm run parallax -- migrate",
    problems: `select migration_name || ' was begun and did not finish.' as problem from _prisma_migrations where finished_at is null and rolled_back_at is null`,
  },
  {
    name: "rules of the database are in force",
    mend: "Enable each: ALTER TABLE (table) ENABLE TRIGGER (trigger); then run doctor again, for what was written meanwhile.",
    problems: `select tgname || ' of ' || relname || ' is disabled.' as problem from pg_trigger join pg_class on pg_class.oid = tgrelid where tgenabled = 'D' and relnamespace = current_schema()::regnamespace`,
  },
  {
    name: "the role of the app cannot change history",
    isAdvice: true,
    mend: "Let the app connect as a role that owns nothing, and run migrate as the owner: docs/security.md says how.",
    problems: `with app as (select coalesce((select rolname from pg_roles where rolname = 'parallax_app'), current_user) as name)
      select format('%s may change %s.', name, kept.oid::regclass) as problem from app, pg_class as kept
      where relname in ('history', 'revision', 'person_change', 'draft_version') and relnamespace = current_schema()::regnamespace
        and (has_table_privilege(name, kept.oid, 'INSERT, UPDATE, DELETE, TRUNCATE') or pg_has_role(name, relowner, 'member'))
      union all
      select format('%s may make tables of its own.', name) from app
      where has_database_privilege(name, current_database(), 'TEMPORARY') or has_schema_privilege(name, current_schema(), 'CREATE')`,
  },
  {
    name: "claims rest on passages that stand in their texts",
    mend: RESTORE,
    problems: "select problem from unfounded_claim",
  },
  { name: "no silence is contradicted by a claim", mend: RESTORE, problems: "select problem from broken_silence" },
  {
    name: "nothing live refers to something withdrawn",
    mend: RESTORE,
    problems: "select problem from dossier cross join lateral broken_references(dossier.id)",
  },
  {
    name: "parents and origins lead to an end",
    mend: RESTORE,
    problems: "select problem from dossier cross join lateral circles(dossier.id)",
  },
  {
    name: "search finds what is there",
    mend: "Run: npm run parallax -- reindex",
    problems: "select format('Search is behind on %s %s of %s.', kind, key, slug) as problem from stale_search",
  },
  {
    name: "texts have the hashes that they were captured with",
    mend: RESTORE,
    problems: `select format('The text of %s does not have its hash.', document_id) as problem from capture where sha256 <> encode(sha256(convert_to(text, 'UTF8')), 'hex')`,
  },
  {
    name: "permanent links have the contents that their ids name",
    mend: RESTORE,
    problems:
      "select format('Permanent link %s has other contents.', id) as problem from snapshot where id <> snapshot_id(body) union all select format('Permanent link %s is kept, though it was removed.', id) from snapshot join tombstone using (id)",
  },
  {
    name: "every revision is accounted for",
    mend: RESTORE,
    problems: `select format('%s is at revision %s and has %s on record.', slug, revision, counted) as problem from dossier cross join lateral (select count(*) as counted, coalesce(max(number), 0) as newest from revision where dossier_id = dossier.id) as recorded where counted <> revision or newest <> revision`,
  },
  {
    name: "everything has its history",
    mend: RESTORE,
    problems: [
      ...[{ name: "dossier", key: ["slug"] }, ...storedTables()].map(({ name, key }) => versionsOf(name, key)),
      `select format('Account %s is at version %s and has %s on record.', email, version, counted) from person cross join lateral (select count(*) as counted from person_change where person_id = person.id) as recorded where counted <> version`,
      `select format('Draft %s is at version %s and has %s on record.', claim_id, version, counted) from draft cross join lateral (select count(*) as counted from draft_version where draft_version.dossier_id = draft.dossier_id and draft_version.claim_id = draft.claim_id) as recorded where counted <> version`,
    ].join(" union all "),
  },
  {
    name: "the history says what stood before, and in which revision it changed",
    mend: RESTORE,
    problems: `select format('Version %s of %s %s %s.', version, kind, entity, case when version = 1 then 'is the first and says what stood before' else 'does not say what stood before' end) as problem from history where (version = 1) <> (old is null) union all select format('Version %s of %s %s is of revision %s, which is not there.', version, kind, entity, revision) from history where not exists (select from revision where revision.dossier_id = history.dossier_id and revision.number = history.revision)`,
  },
];

/** Rows of a table whose versions are not each on record, from 1 to the present one, and records of rows that are gone. */
function versionsOf(table: string, key: readonly string[]): string {
  const dossier = table === "dossier" ? "id" : "dossier_id";
  const entity = `concat_ws('/', ${key.join(", ")})`;
  return `select case when version is null then format('${table} %s has a history and is gone.', entity)
      else format('${table} %s is at version %s and has %s on record.', entity, version, coalesce(counted, 0)) end as problem
    from (select ${dossier} as dossier_id, ${entity} as entity, version from ${table}) as live
    full join (select dossier_id, entity, count(*) as counted, max(version) as newest from history where kind = '${table}' group by 1, 2) as recorded
    using (dossier_id, entity)
    where version is distinct from counted or version is distinct from newest`;
}

/** Rows that refer to what is not there, by any reference that there should be. */
function orphans(references: readonly StoredReference[]): Look {
  const problems = references.map(({ table, columns, target, keys }) => {
    const refers = columns.map((column) => `row.${quoteName(column)}`);
    return `select format('A row of ${table} refers to ${target} %s, which is not there.', concat_ws('/', ${refers.join(", ")})) as problem
      from ${quoteName(table)} as row where ${refers.map((column) => `${column} is not null`).join(" and ")}
      and not exists (select from ${quoteName(target)} as other where ${keys.map((key, place) => `other.${quoteName(key)} = ${refers[place]}`).join(" and ")})`;
  });
  return { name: "what is referred to is there", mend: RESTORE, problems: problems.join(" union all ") };
}

/** All that is looked for in the rows. `references` are those that there should be. */
export function installationLooks(references: readonly StoredReference[]): readonly Look[] {
  return references.length === 0 ? LOOKS : [...LOOKS, orphans(references)];
}
