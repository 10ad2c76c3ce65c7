import { pool, prisma } from "./client.ts";
import { compareSchema } from "./compare-schema.ts";
import { installationLooks } from "./installation-looks.ts";
import { makeSql } from "./make-sql.ts";
import { runTransaction } from "./run-transaction.ts";

const PUT_BACK =
  "Put back what is named from prisma/migrations, as the owner of the tables, and run doctor again; or restore a backup into an empty database (docs/operating.md).";

/** One thing that was looked at. */
export interface InstallationCheck {
  /** In a few words: `passages stand in their texts`. */
  readonly name: string;
  readonly ok: boolean;
  /** Whether what it finds is a weakness and no damage: something to do, and no reason for alarm. */
  readonly isAdvice: boolean;
  /** What is wrong, the first ten of each kind; empty where nothing is. */
  readonly problems: readonly string[];
  /** How it is mended, as a sentence. */
  readonly mend: string;
}

/**
 * Looks whether the installation is sound, through all rows: it takes time, and changes nothing. `scripts` are those of
 * all migrations, oldest first. Throws where the database cannot be reached.
 */
export async function checkInstallation(scripts: readonly string[]): Promise<readonly InstallationCheck[]> {
  const { missing, references } = await compareSchema(scripts);
  const looked = await runTransaction("reading", async ({ sql }) => {
    await sql.run("set local statement_timeout = 0");
    const checks: InstallationCheck[] = [];
    for (const { name, mend, problems, isAdvice = false } of installationLooks(references)) {
      const found = await sql.run<{ problem: string }>(`${problems} order by 1 limit 10`);
      const told = found.map(({ problem }) => problem);
      checks.push({ name, mend, isAdvice, ok: told.length === 0, problems: told });
    }
    return checks;
  });
  const schema = {
    name: "tables, rules and functions are this version's",
    mend: PUT_BACK,
    isAdvice: false,
    ok: missing.length === 0,
    problems: missing,
  };
  return [await checkZone(), schema, ...looked];
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
    isAdvice: false,
    ok: problems.length === 0,
    problems,
  };
}
