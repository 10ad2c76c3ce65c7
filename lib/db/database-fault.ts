import { DatabaseError } from "pg";

/**
 * What of a database failed a reading: `away` where it or the way to it broke, so that the next will fail too; `busy` where it
 * could not do this one now, its connections being all in use or what was read being replaced; null where what was asked is
 * at fault.
 */
export function databaseFault(error: unknown): "away" | "busy" | null {
  if (error instanceof DatabaseError) {
    const code = error.code ?? "";
    if (/^(?:57P|08)/u.test(code)) return "away";
    return /^(?:53|40001)/u.test(code) ? "busy" : null;
  }
  if (!(error instanceof Error)) return null;
  if ("code" in error && /^E[A-Z]+$/u.test(String(error.code))) return "away";
  // As pg and pg-pool say it. That one waited too long says nothing of what was waited for.
  if (/timeout/iu.test(error.message)) return "busy";
  return /connection|client was closed/iu.test(error.message) ? "away" : null;
}
