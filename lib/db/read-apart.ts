import { Client, type Pool } from "pg";

import { readSomewhere } from "./replicas.ts";

/**
 * Lends a connection of its own, beside those of the pool, to whichever database may answer the request under way. It sees the
 * database as of one moment and writes nothing, for what takes longer than a page may: the longest that a statement and the
 * time between two may take are in milliseconds. Nothing of it outlives the transaction, so that it may come by way of a
 * pooler; it ends with the work, whatever is under way then.
 */
export async function readApart<Value>(
  { statement, between }: { readonly statement: number; readonly between: number },
  work: (connection: Client) => Promise<Value>,
): Promise<Value> {
  const connection = await readSomewhere(connectedBeside);
  try {
    await connection.query("begin isolation level repeatable read read only");
    await connection.query(
      `select set_config('statement_timeout', '${statement}', true), set_config('lock_timeout', '2s', true),
              set_config('idle_in_transaction_session_timeout', '${between}', true)`,
    );
    return await work(connection);
  } finally {
    await connection.end();
  }
}

async function connectedBeside({ options }: Pool): Promise<Client> {
  const connection = new Client({
    connectionString: options.connectionString,
    application_name: "parallax",
    connectionTimeoutMillis: 5_000,
  });
  // A connection that is lost fails the statement that runs on it, which says so.
  connection.on("error", () => undefined);
  await connection.connect();
  return connection;
}
