import { DatabaseError, type Pool, type PoolClient } from "pg";

import { pool } from "./client.ts";
import { makeSql, type Sql } from "./make-sql.ts";
import { outerTransaction } from "./outer-transaction.ts";
import { hasReplicas } from "./probe-replicas.ts";
import { noteWritten } from "./reader.ts";
import { BEYOND_ALL } from "./replica-state.ts";
import { readSomewhere } from "./replicas.ts";

/** SQL inside a transaction, and the connection that it runs on. */
export interface Transaction {
  readonly sql: Sql;
  readonly connection: PoolClient;
}

/**
 * Does a piece of work in one transaction: all of it, or, where it throws, nothing. `reading` sees the
 * database as of one moment and writes nothing, on a replica where that may answer the request under way. What is thrown is thrown on; a connection that was lost is
 * given up, and the database has then taken back what was not committed; whether it was, where it was lost just then,
 * is unknown (`isOutcomeUnknown`). Work that others stood in the way of, by a deadlock or a lock held for long, is done
 * again, so it must give the same when it is. Under `runTogether`, what is written belongs
 * to that transaction, and where it throws, this part alone is taken back.
 *
 * Not by the `postgres` driver: when a connection is lost inside its transaction, it ends the process, or
 * runs the rest of the work inside another transaction (porsager/postgres#1154, #1216, in 3.4.9).
 */
export function runTransaction<Value>(
  kind: "reading" | "writing",
  work: (transaction: Transaction) => Promise<Value>,
): Promise<Value> {
  if (kind === "reading") return readSomewhere((connections) => runAlone(kind, connections, work));
  const outer = outerTransaction().getStore();
  return outer === undefined ? runAlone(kind, pool(), work) : runInside(outer, work);
}

/** Of those who wait for one another one always goes on, and a queue of many grows shorter; but nobody waits without end. */
const ATTEMPTS = 3;

/** Milliseconds after which nothing is begun again, so that a server that is told to stop (app/stopping.ts) ends it yet. */
const LATEST_BEGIN = 4_000;

async function runAlone<Value>(
  kind: "reading" | "writing",
  connections: Pool,
  work: (transaction: Transaction) => Promise<Value>,
): Promise<Value> {
  for (let attempt = 1, begun = performance.now(); ; attempt += 1) {
    try {
      return await runOnce(kind, connections, work);
    } catch (error) {
      const isOver = attempt === ATTEMPTS || performance.now() - begun > LATEST_BEGIN;
      if (isOver || !wasInWay(error)) throw error;
    }
  }
}

/** Whether others stood in the way: a deadlock with them, or a lock that they held for longer than one waits at once. */
function wasInWay(error: unknown): boolean {
  return error instanceof DatabaseError && (error.code === "40P01" || error.code === "55P03");
}

async function runOnce<Value>(
  kind: "reading" | "writing",
  connections: Pool,
  work: (transaction: Transaction) => Promise<Value>,
): Promise<Value> {
  const connection = await connections.connect();
  // An error between two statements: the next statement fails and says so.
  const ignore = () => undefined;
  connection.on("error", ignore);
  let lost: Error | undefined;
  try {
    await connection.query(kind === "reading" ? "begin isolation level repeatable read read only" : "begin");
    const value = await work({ sql: makeSql(connection), connection });
    await commit(connection);
    if (kind === "writing" && hasReplicas()) await note(connection);
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

async function commit(connection: PoolClient): Promise<void> {
  const { command } = await connection.query("commit").catch((error: unknown) => {
    throw isAnswer(error) ? error : unknownOutcome(error);
  });
  // PostgreSQL takes back a transaction in which a statement has failed, and calls that no error.
  if (command !== "COMMIT") throw new Error("A statement had failed, so that nothing was committed.");
}

/** Up to where is written what was just committed; where that cannot be asked, the next reading is the primary's. */
async function note(connection: PoolClient): Promise<void> {
  const { rows } = await connection
    .query<{ at: string }>("select pg_current_wal_insert_lsn()::text as at")
    .catch(() => ({ rows: [] }));
  noteWritten(rows[0]?.at ?? BEYOND_ALL);
}

/** Whether PostgreSQL itself said why it does not commit, and not that it ends the connection (57P, 08). */
function isAnswer(error: unknown): boolean {
  return error instanceof DatabaseError && error.code !== undefined && !/^(?:57P|08)/u.test(error.code);
}

function unknownOutcome(cause: unknown): Error {
  const error = new Error("The connection was lost at the commit: whether it was made is unknown.", { cause });
  return Object.assign(error, { isOutcomeUnknown: true });
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
