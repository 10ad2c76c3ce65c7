import "server-only";

import { problemResponse } from "#app/problem.ts";
import { logFault } from "#lib/watching/log.ts";

/** The answer where something failed by no fault of whoever asked; the log knows it by the number that they are told. */
export function outageAnswer(error: unknown): Response {
  const id = logFault(error);
  const detail = `This could not be done now, and nothing was changed. Ask again, with the same Idempotency-Key if you gave one; if it fails again, tell whoever looks after this installation the number ${id}.`;
  return problemResponse({ status: 503, title: "Outage", detail }, { kind: "outage" }, { "retry-after": "5" });
}
