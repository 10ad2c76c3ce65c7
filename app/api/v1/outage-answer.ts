import "server-only";

import { whyNotCompared } from "#app/not-compared.ts";
import { problemResponse } from "#app/problem.ts";
import { isOutcomeUnknown } from "#lib/db/is-outcome-unknown.ts";
import { logFault } from "#lib/watching/log.ts";

/** The answer where something failed by no fault of whoever asked; the log knows it by the number that they are told. */
export function outageAnswer(error: unknown): Response {
  const why = whyNotCompared(error);
  if (why !== null) return problemResponse(why.problem, {}, why.headers);
  const id = logFault(error);
  const what = isOutcomeUnknown(error)
    ? "The database was lost just as this was to be kept, so that nobody knows whether it was. Look, or ask again"
    : "This could not be done now, and nothing was changed. Ask again";
  const detail = `${what}, with the same Idempotency-Key if you gave one; if it fails again, tell whoever looks after this installation the number ${id}.`;
  return problemResponse({ status: 503, title: "Outage", detail }, { kind: "outage" }, { "retry-after": "5" });
}
