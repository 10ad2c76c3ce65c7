import { Failure } from "./failure.ts";
import { complain } from "./output.ts";

/** Opens the database for one command, and leaves it as it was found: stopped, if this process started it. */
export async function withDatabase(act: (url: string) => Promise<void>): Promise<void> {
  const [{ openDatabase }, { heedSignals, untilInterrupted }, { generateClient }] = await Promise.all([
    import("./setup/database.ts"),
    import("./setup/interruption.ts"),
    import("./setup/client.ts"),
  ]);
  heedSignals();
  await generateClient();
  const database = await openDatabase("command", (line) => process.stderr.write(`${line}\n`));
  process.env["DATABASE_URL"] = database.url;
  try {
    await Promise.race([
      act(database.url),
      failureOf(database.lost),
      untilInterrupted().then(() => complain("Stopped.")),
    ]);
  } finally {
    const { disconnect } = await import("#lib/db/client.ts");
    await disconnect();
    await database.close();
  }
}

async function failureOf(lost: Promise<Failure>): Promise<never> {
  throw await lost;
}

/** As `withDatabase`, on a database that has this version's schema. */
export async function withCurrentDatabase(act: (url: string) => Promise<void>): Promise<void> {
  await withDatabase(async (url) => {
    const { readMigrationStatus } = await import("#prisma/status.ts");
    const { pending, unknown } = await readMigrationStatus(url);
    if (unknown.length > 0)
      throw new Failure("A newer version of Parallax has migrated the database. Update this clone.");
    if (pending.length > 0)
      throw new Failure(`The database lacks ${pending.length} migrations. Run "parallax migrate" first.`);
    await act(url);
  });
}
