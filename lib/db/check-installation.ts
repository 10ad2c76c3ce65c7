import { pool, prisma } from "./client.ts";
import { makeSql } from "./make-sql.ts";
import { runTransaction } from "./run-transaction.ts";

/** One thing that was looked at. */
export interface InstallationCheck {
  /** In a few words: `passages stand in their texts`. */
  readonly name: string;
  readonly ok: boolean;
  /** What is wrong, the first ten of each kind; empty where nothing is. */
  readonly problems: readonly string[];
  /** How it is mended, as a sentence. */
  readonly mend: string;
}

interface Look {
  readonly name: string;
  readonly mend: string;
  /** SQL that gives a row with `problem` for each thing that is wrong. */
  readonly problems: string;
}

const RESTORE =
  "Restore the rows from a backup: PostgreSQL refuses such a change, so they were not changed by Parallax.";

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
    mend: "Enable the triggers: ALTER TABLE ... ENABLE TRIGGER ALL.",
    problems: `select tgname || ' of ' || relname || ' is disabled.' as problem from pg_trigger join pg_class on pg_class.oid = tgrelid where tgenabled = 'D' and relnamespace = current_schema()::regnamespace`,
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
    mend: RESTORE,
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
    problems: `select format('%s is at revision %s and has %s on record.', slug, revision, counted) as problem from dossier cross join lateral (select count(*) as counted from revision where dossier_id = dossier.id) as recorded where counted <> revision`,
  },
  {
    name: "every claim has its history",
    mend: RESTORE,
    problems: `select format('Claim %s is at version %s and has %s on record.', id, version, counted) as problem from claim cross join lateral (select count(*) as counted from history where history.dossier_id = claim.dossier_id and kind = 'claim' and entity = claim.id) as recorded where counted <> version`,
  },
];

/** Looks whether the installation is sound, through all rows: it takes time, and changes nothing. Throws where the database cannot be reached. */
export async function checkInstallation(): Promise<readonly InstallationCheck[]> {
  const looked = await runTransaction("reading", async ({ sql }) => {
    await sql.run("set local statement_timeout = 0");
    const checks: InstallationCheck[] = [];
    for (const { name, mend, problems } of LOOKS) {
      const found = await sql.run<{ problem: string }>(`${problems} order by 1 limit 10`);
      checks.push({ name, mend, ok: found.length === 0, problems: found.map(({ problem }) => problem) });
    }
    return checks;
  });
  return [await checkZone(), ...looked];
}

/** A connection in another zone would write wrong instants (prisma/orm#28629). */
async function checkZone(): Promise<InstallationCheck> {
  const [driver] = await makeSql(pool())<{ TimeZone: string }>`show timezone`;
  const [client] = await prisma().$queryRaw<{ TimeZone: string }[]>`show timezone`;
  const zones = [driver?.TimeZone, client?.TimeZone].filter((zone) => zone !== "UTC");
  const problems = zones.map((zone) => `A connection's zone is ${zone}.`);
  return {
    name: "connections are in UTC",
    mend: "Let no proxy between Parallax and PostgreSQL drop the settings of a connection.",
    ok: problems.length === 0,
    problems,
  };
}
