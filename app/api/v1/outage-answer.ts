import "server-only";

import { problemResponse } from "#app/problem.ts";
import { whyNoAnswer } from "#app/why-no-answer.ts";

/** The answer where something failed by no fault of whoever asked; the log knows it by the number that they are told. */
export function outageAnswer(error: unknown): Response {
  const { problem, extra, headers } = whyNoAnswer(error, ", with the same Idempotency-Key if you gave one");
  return problemResponse(problem, extra, headers);
}
