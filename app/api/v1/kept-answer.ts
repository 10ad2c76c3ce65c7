import type { KeptAnswer } from "#lib/db/answer-once.ts";
import type { Fault } from "#lib/result.ts";

/** The status that each kind of fault has; those that are not here could be read, and not be done: 422. */
const STATUSES: Readonly<Record<string, number>> = {
  "no-session": 401,
  forbidden: 403,
  stale: 412,
  archived: 409,
  finished: 409,
  "not-yours": 409,
  "wrong-status": 409,
};

/** An answer of JSON. */
export function jsonAnswer(status: number, body: object, headers: Readonly<Record<string, string>> = {}): KeptAnswer {
  return {
    status,
    headers: { "content-type": "application/json", "cache-control": "no-store", ...headers },
    body: JSON.stringify(body),
  };
}

/** A fault as problem+json, with what else belongs to it. Nothing was changed. */
export function faultAnswer({ kind, message }: Fault, extra: Readonly<Record<string, unknown>> = {}): KeptAnswer {
  const status = STATUSES[kind] ?? (kind.startsWith("unknown-") ? 404 : 422);
  const problem = { type: "about:blank", status, title: "Not done", detail: message, kind, ...extra };
  return jsonAnswer(status, problem, { "content-type": "application/problem+json" });
}

/** Sends it. */
export function sendAnswer({ status, headers, body }: KeptAnswer): Response {
  return new Response(body, { status, headers });
}
