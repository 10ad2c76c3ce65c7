import { DatabaseError } from "pg";

import { failed, ok, type Result } from "#lib/result.ts";

import { makeSql, type Sql } from "./make-sql.ts";
import { runTransaction } from "./run-transaction.ts";

/** Milliseconds that the statements of one search may take together. */
const BUDGET = 900;

/** Does the reading of one search as of one moment. Fails with `too-slow` where its statements take more than their time: PostgreSQL ends them. */
export async function runSearching<Value>(
  work: (sql: Sql) => Promise<Value>,
): Promise<Result<Value, { readonly kind: "too-slow"; readonly message: string }>> {
  try {
    return ok(
      await runTransaction("reading", async ({ connection }) => {
        const end = performance.now() + BUDGET;
        await connection.query("set local jit = off");
        const own = makeSql(connection);
        const bounded = async <Row>(ask: () => Promise<readonly Row[]>): Promise<readonly Row[]> => {
          const left = Math.max(1, Math.round(end - performance.now()));
          await connection.query(`set local statement_timeout = ${left}`);
          return await ask();
        };
        const prepared = <Row>(text: TemplateStringsArray, ...values: Parameters<Sql>[1][]) =>
          bounded(() => own<Row>(text, ...values));
        const run = <Row>(text: string, values?: Parameters<Sql["run"]>[1]) =>
          bounded(() => own.run<Row>(text, values));
        return await work(Object.assign(prepared, { run }));
      }),
    );
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.code !== CANCELED) throw error;
    return failed(
      "too-slow",
      "This search would take longer than a second. Add a word that is rarer, put words that belong together between quotation marks, or choose a dossier.",
    );
  }
}

/** SQLSTATE of a statement that was ended, as by its timeout. */
const CANCELED = "57014";
