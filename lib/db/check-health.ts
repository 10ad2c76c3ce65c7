import { pool } from "./client.ts";

/** Milliseconds after which a database that says nothing counts as down. */
const PATIENCE = 2_000;

/** Whether the database answers now; `problem` is a sentence that may be shown to anyone. Never throws. */
export async function checkHealth(): Promise<{ readonly ok: true } | { readonly ok: false; readonly problem: string }> {
  const late = Promise.withResolvers<string>();
  const timer = setTimeout(() => late.resolve("The database does not answer in time."), PATIENCE);
  const answer = pool()
    .query("select 1")
    .then(() => null, problemOf);
  const problem = await Promise.race([answer, late.promise]);
  clearTimeout(timer);
  return problem === null ? { ok: true } : { ok: false, problem };
}

/** Addresses and causes stay out: what a stranger may know is that it is down, and whether waiting helps. */
function problemOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : null;
  return code === "53300" ? "The database has no connection to spare." : "The database cannot be reached.";
}
