import { failed, ok, type Result } from "#lib/result.ts";

import { runTogether } from "./run-together.ts";

/** An answer to a program, as it is sent and kept. */
export interface KeptAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A request that a program may send again: by which token, under which key of its own, and SHA-256 of what it asks. */
export interface RepeatableRequest {
  readonly token: string;
  readonly key: string;
  readonly request: string;
}

/**
 * Does what a program asks for once, however often and at however many instants it asks: `work` and the keeping of its
 * answer are one transaction, and the same request later gets that answer, for a week. What was refused (a status of
 * 400 and above) did nothing and is not kept: it may be asked for again. Fails with `other-request` where the key was
 * used for something else. What `work` reads outside its own transactions has to be read before.
 */
export function answerOnce(
  { token, key, request }: RepeatableRequest,
  work: () => Promise<KeptAnswer>,
): Promise<Result<KeptAnswer>> {
  return runTogether(async ({ sql }) => {
    await sql`delete from answer where token_id = ${token} and at < now() - interval '7 days'`;
    const begun = await sql`
      insert into answer (token_id, key, request, status, headers, body) values (${token}, ${key}, ${request}, 0, '{}', '')
      on conflict do nothing returning 1`;
    if (begun.length === 0) {
      const [known] = await sql<KeptAnswer & { readonly request: string }>`
        select request, status, headers, body from answer where token_id = ${token} and key = ${key}`;
      if (known === undefined) throw new Error("An answer was kept and is not there.");
      return known.request === request
        ? ok({ status: known.status, headers: known.headers, body: known.body })
        : failed("other-request", "This Idempotency-Key was used for another request. Choose a new one for each.");
    }
    const answer = await work();
    await (answer.status >= 400
      ? sql`delete from answer where token_id = ${token} and key = ${key}`
      : sql`update answer set status = ${answer.status}, headers = ${JSON.stringify(answer.headers)}, body = ${answer.body}
            where token_id = ${token} and key = ${key}`);
    return ok(answer);
  });
}
