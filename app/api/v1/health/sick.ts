import "server-only";

import { problemResponse } from "#app/problem.ts";

/** Why an installation does not serve now: `stopping`, `database` or `schema`, and a sentence that anyone may read. */
export function sick(kind: "stopping" | "database" | "schema", detail: string): Response {
  return problemResponse({ status: 503, title: "Service Unavailable", detail }, { kind }, { "retry-after": "5" });
}
