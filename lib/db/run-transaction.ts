import type { PoolClient } from "pg";

import { pool } from "./client.ts";
import { makeSql, type Sql } from "./make-sql.ts";
import { outerTransaction } from "./outer-transaction.ts";

/** SQL inside a transaction, and the connection that it runs on. */
export interface Transaction {
  readonly sql: Sql;
  readonly connection: PoolClient;
}

/**
 * Does a piece of work in one transaction: all of it, or, where it throws, nothing. `reading` sees the
 * database as of one moment and writes nothing. What is thrown is thrown on; a connection that was lost is
 * given up, and the database has then taken back what was not committed. Under `runTogether`, what is written belongs
 * to that transaction, and where it throws, this part alone is taken back.
 *
 * Not by the `postgres` driver: when a connection is lost inside its transaction, it ends the process, or
 * runs the rest of the work inside another transaction (porsager/postgres#1154, #1216, in 3.4.9).
 */
export function runTransaction<Value>(
  kind: "reading" | "writing",
  work: (transaction: Transaction) => Promise<Value>,
): Promise<Value> {
  const outer = kind === "writing" ? outerTransaction().getStore() : undefined;
  return outer === undefined ? runAlone(kind, work) : runInside(outer, work);
}

async function runAlone<Value>(
  kind: "reading" | "writing",
  work: (transaction: Transaction) => Promise<Value>,
): Promise<Value> {
  const connection = await pool().connect();
  // An error between two statements: the next statement fails and says so.
  const ignore = () => undefined;
  connection.on("error", ignore);
  let lost: Error | undefined;
  try {
    await connection.query(kind === "reading" ? "begin isolation level repeatable read read only" : "begin");
    const value = await work({ sql: makeSql(connection), connection });
    await connection.query("commit");
    return value;
  } catch (error) {
    await connection.query("rollback").catch((failure: Error) => {
      lost = failure;
    });
    throw error;
  } finally {
    connection.off("error", ignore);
    connection.release(lost);
  }
}

async function runInside<Value>(
  outer: Transaction,
  work: (transaction: Transaction) => Promise<Value>,
): Promise<Value> {
  await outer.connection.query("savepoint inside");
  try {
    const value = await work(outer);
    await outer.connection.query("release savepoint inside");
    return value;
  } catch (error) {
    await outer.connection.query("rollback to savepoint inside");
    throw error;
  }
}
