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

/**
 * Answers a program that reads, with what `tell` gives: JSON, or an answer that says why there is none. The entity tag is
 * that of the bytes: the same for the same, whatever else has changed.
 */
export async function answerReading<Body extends object>(
  request: Request,
  tell: () => Promise<ToldReading<Body> | Response>,
): Promise<Response> {
  try {
    const told = await tell();
    if (told instanceof Response) return told;
    const body = JSON.stringify(told.body);
    const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
    const headers = { etag, "cache-control": "no-cache", "x-content-type-options": "nosniff" };
    if (knowsTag(request.headers, etag)) return new Response(null, { status: 304, headers });
    const described = { ...ignoredHeader(told.ignored), "content-type": "application/json" };
    return new Response(body, { headers: { ...headers, ...described } });
  } catch (error) {
    return outageAnswer(error);
  }
}
