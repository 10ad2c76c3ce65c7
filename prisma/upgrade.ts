import pg from "pg";

/** Held by whoever changes a database's schema, so that two starts do not apply a migration twice. */
const UPGRADE_LOCK = 7_031_941;

/** No statement and no lock is given up on: upgrades and backups take the time that their rows take. */
const SETTINGS = [
  "timezone=UTC",
  "datestyle=ISO",
  "extra_float_digits=1",
  "client_encoding=UTF8",
  "statement_timeout=0",
  "lock_timeout=0",
  "idle_in_transaction_session_timeout=0",
];
const OPTIONS = SETTINGS.map((setting) => `-c ${setting}`).join(" ");

/**
 * Does a piece of work in one transaction that no other upgrade or backup of the database runs beside: all of it, or,
 * where it throws or is killed, nothing. The pool has one connection, which is in that transaction. The lock goes with
 * the transaction, so that one whose process was killed is waited for as long as PostgreSQL is still at it.
 */
export async function withUpgrade<Value>(url: string, work: (pool: pg.Pool) => Promise<Value>): Promise<Value> {
  const pool = new pg.Pool({ connectionString: url, options: OPTIONS, max: 1, idleTimeoutMillis: 0 });
  // The pool would replace a connection that was lost, or in which a statement failed, and what follows would stand
  // outside the transaction: it ends instead.
  let ended: Promise<void> | undefined;
  const end = (): Promise<void> => (ended ??= pool.end());
  pool.on("remove", () => void end()).on("error", () => undefined);
  try {
    await pool.query("begin");
    await pool.query("select pg_advisory_xact_lock($1)", [UPGRADE_LOCK]);
    const value = await work(pool);
    const { command } = await pool.query("commit");
    // Where a statement had failed unheard, PostgreSQL answers to a commit that it took all back.
    if (command !== "COMMIT") throw new Error("PostgreSQL took the upgrade back: a statement in it had failed.");
    return value;
  } finally {
    // What is not committed is taken back when the connection ends.
    await end();
  }
}

/**
 * Lends a connection that sees the database as of one moment and writes nothing, however long it reads and whoever
 * writes meanwhile; an upgrade waits for its end.
 */
export async function withSnapshot<Value>(url: string, work: (client: pg.Client) => Promise<Value>): Promise<Value> {
  const client = new pg.Client({ connectionString: url, options: OPTIONS });
  // A connection that is lost fails the statement that runs on it, which says so.
  client.on("error", () => undefined);
  await client.connect();
  try {
    // Of the session, since the moment is that of the transaction's first statement: an upgrade must be over by then.
    await client.query("select pg_advisory_lock_shared($1)", [UPGRADE_LOCK]);
    await client.query("begin isolation level repeatable read read only");
    return await work(client);
  } finally {
    await client.end();
  }
}
