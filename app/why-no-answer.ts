import "server-only";

import { isOutcomeUnknown } from "#lib/db/is-outcome-unknown.ts";
import { logFault } from "#lib/watching/log.ts";

import { whyNotCompared } from "./not-compared.ts";
import type { Problem } from "./problem.ts";

/** What whoever asked is told where something failed by no fault of theirs, and what else programs are told of it. */
interface NoAnswer {
  readonly problem: Problem;
  readonly extra: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
}

/** Why there is no answer; the log knows it by the number that is told. `how` says how to ask again. */
export function whyNoAnswer(error: unknown, how = ""): NoAnswer {
  const why = whyNotCompared(error);
  if (why !== null) return { ...why, extra: {} };
  const id = logFault(error);
  const what = isOutcomeUnknown(error)
    ? "The database was lost just as this was to be kept, so that nobody knows whether it was. Look, or ask again"
    : "This could not be done now, and nothing was changed. Ask again";
  const detail = `${what}${how}; if it fails again, tell whoever looks after this installation the number ${id}.`;
  return {
    problem: { status: 503, title: "Outage", detail },
    extra: { kind: "outage" },
    headers: { "retry-after": "5" },
  };
}
