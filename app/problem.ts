/** Something that went wrong, for programs (RFC 9457). `detail` says what to do. */
export interface Problem {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  /** A word for programs to decide by. */
  readonly kind?: string;
}

/** What a script's page asks again about by itself. */
export const OUTAGE: Problem = {
  status: 503,
  kind: "outage",
  title: "Service Unavailable",
  detail: "This could not be told now; most likely the database does not answer. The page asks again by itself.",
};

/** An answer of type `application/problem+json`, with what else belongs to the problem. */
export function problemResponse(
  problem: Problem,
  extra: Readonly<Record<string, unknown>> = {},
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(JSON.stringify({ type: "about:blank", ...problem, ...extra }), {
    status: problem.status,
    headers: { "content-type": "application/problem+json", "cache-control": "no-store", ...headers },
  });
}
