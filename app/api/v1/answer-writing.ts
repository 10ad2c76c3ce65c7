import "server-only";

import { createHash } from "node:crypto";
import type { z } from "zod";

import { problemResponse } from "#app/problem.ts";
import { readBody } from "#app/read-body.ts";
import { secondsUntilWrite } from "#lib/auth/write-limit.ts";
import { answerOnce, type KeptAnswer } from "#lib/db/answer-once.ts";
import type { TokenHolder } from "#lib/db/find-token.ts";
import { may } from "#lib/policy.ts";

import { bearerOf, unauthorised } from "./bearer.ts";
import { sendAnswer } from "./kept-answer.ts";
import { outageAnswer } from "./outage-answer.ts";
import { readJson } from "./read-json.ts";

/** Bytes of a body; the longest sensible claim is far below. */
const MOST_BYTES = 256 * 1024;

/** What a program asks to be written, and by whose token. */
interface AskedByProgram<Body> {
  readonly holder: TokenHolder;
  readonly body: Body;
  readonly headers: Headers;
}

/**
 * Answers a program that writes: finds whose token it bears, counts it, reads its JSON, and does what is asked, once for
 * each Idempotency-Key. `prepare` reads what the doing needs and gives the doing, which writes and reads nothing else.
 * `target` names what is written, whatever the address. Faults are problem+json.
 */
export async function answerWriting<Body>(
  request: Request,
  { schema, target }: { readonly schema: z.ZodType<Body>; readonly target: string },
  prepare: (asked: AskedByProgram<Body>) => Promise<() => Promise<KeptAnswer>>,
): Promise<Response> {
  try {
    const { headers } = request;
    const holder = await bearerOf(headers);
    if (holder === null || holder === "bad") return unauthorised(holder);
    const wait = await secondsUntilWrite(holder.token);
    if (wait !== null) return tooManyWrites(wait);
    if (!may(holder.person.role, "record")) return mayNotWrite(holder.person.role);
    const text = await readText(request);
    if (text instanceof Response) return text;
    const body = readJson(text, schema);
    if (!body.ok) return problemResponse({ status: 400, title: "Not understood", detail: body.fault.message }, KIND);
    const write = await prepare({ holder, body: body.value, headers });
    return await writeOnce(request, write, { token: holder.token, text, target });
  } catch (error) {
    return outageAnswer(error);
  }
}

async function writeOnce(
  { method, headers }: Request,
  write: () => Promise<KeptAnswer>,
  { token, text, target }: { readonly token: string; readonly text: string; readonly target: string },
): Promise<Response> {
  const key = headers.get("idempotency-key");
  if (key === null) return sendAnswer(await write());
  if (!/^[\x21-\x7e]{1,255}$/u.test(key)) {
    const detail = "An Idempotency-Key has 1 to 255 letters, digits and marks, and no space.";
    return problemResponse({ status: 400, title: "Not understood", detail }, KIND);
  }
  const asked = [method, target, headers.get("if-match") ?? "", text].join("\n");
  const request = createHash("sha256").update(asked).digest("hex");
  const done = await answerOnce({ token, key, request }, write);
  if (done.ok) return sendAnswer(done.value);
  return problemResponse({ status: 422, title: "Not done", detail: done.fault.message }, { kind: done.fault.kind });
}

const KIND = { kind: "not-understood" } as const;

function mayNotWrite(role: string): Response {
  const detail = `Whoever made this token is ${role}, and may not record claims. Nothing was changed.`;
  return problemResponse({ status: 403, title: "Not allowed", detail }, { kind: "forbidden" });
}

function tooManyWrites(seconds: number): Response {
  const detail = `This token has written too much in the last minute. Wait ${seconds} seconds and ask again; nothing was changed.`;
  return problemResponse(
    { status: 429, title: "Too many requests", detail },
    { kind: "too-many" },
    { "retry-after": String(seconds) },
  );
}

async function readText(request: Request): Promise<string | Response> {
  if (!(request.headers.get("content-type") ?? "").startsWith("application/json")) {
    const detail = "Only JSON is understood here. Send it as: Content-Type: application/json.";
    return problemResponse({ status: 415, title: "No JSON", detail }, { kind: "no-json" });
  }
  const detail = `The body is longer than ${MOST_BYTES} bytes, and no claim is.`;
  return (
    (await readBody(request, MOST_BYTES)) ??
    problemResponse({ status: 413, title: "Too long", detail }, { kind: "too-long" })
  );
}
