import { DatabaseError } from "pg";

import { failed, ok, type Result } from "#lib/result.ts";

import type { Sql } from "./make-sql.ts";
import { runTransaction } from "./run-transaction.ts";

/** Milliseconds that the statements of one search may take together. */
const BUDGET = 800;

/** SQL of a search. */
export interface SearchingSql extends Sql {
  /** A statement that may find much: it has what is left of the search's time. */
  readonly bounded: Sql["run"];
}

/** Does the reading of one search as of one moment. Fails with `too-slow` where its statements take more than their time: PostgreSQL ends them. */
export async function runSearching<Value>(
  work: (sql: SearchingSql) => Promise<Value>,
): Promise<Result<Value, { readonly kind: "too-slow"; readonly message: string }>> {
  try {
    return ok(
      await runTransaction("reading", async ({ sql }) => {
        const end = performance.now() + BUDGET;
        // What costs is the way to and fro, so all in one.
        await sql.run(`
          set local jit = off;
          set local statement_timeout = ${BUDGET};
          set local pg_trgm.similarity_threshold = 0.4`);
        const bounded: Sql["run"] = async (text, values) => {
          await sql.run(`set local statement_timeout = ${Math.max(1, Math.round(end - performance.now()))}`);
          return await sql.run(text, values);
        };
        return await work(Object.assign(sql, { bounded }));
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
