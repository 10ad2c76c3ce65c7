import "server-only";

import { createHash } from "node:crypto";

import { knowsTag } from "#app/entity-tag.ts";
import { ignoredHeader } from "#app/ignored-header.ts";
import type { IgnoredPart } from "#lib/ignored-part.ts";

import { outageAnswer } from "./outage-answer.ts";

/** What a program is told as JSON, and what of the address it asked by was left out. */
export interface ToldReading<Body extends object> {
  readonly body: Body;
  readonly ignored: readonly IgnoredPart[];
}

/** An answer as it is sent, with its entity tag: that of the bytes, the same for the same, whatever else has changed. */
export class WrittenAnswer {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly etag: string;
  readonly ignored: ReturnType<typeof ignoredHeader>;
  constructor({ body, ignored }: ToldReading<object>) {
    this.bytes = new TextEncoder().encode(JSON.stringify(body));
    this.etag = `"${createHash("sha256").update(this.bytes).digest("base64url").slice(0, 22)}"`;
    this.ignored = ignoredHeader(ignored);
  }
}

/**
 * Answers a program that reads, with what `tell` gives: what becomes JSON, what has been written before, or an answer that
 * says why there is none.
 */
export async function answerReading<Body extends object>(
  request: Request,
  tell: () => Promise<ToldReading<Body> | WrittenAnswer | Response>,
): Promise<Response> {
  try {
    const told = await tell();
    if (told instanceof Response) return told;
    const { bytes, etag, ignored } = told instanceof WrittenAnswer ? told : new WrittenAnswer(told);
    const headers = { etag, "cache-control": "no-cache", "x-content-type-options": "nosniff" };
    if (knowsTag(request.headers, etag)) return new Response(null, { status: 304, headers });
    return new Response(bytes, { headers: { ...headers, ...ignored, "content-type": "application/json" } });
  } catch (error) {
    return outageAnswer(error);
  }
}
