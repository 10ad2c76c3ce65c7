import "server-only";

import { createHash } from "node:crypto";

import { knowsTag } from "#app/entity-tag.ts";

import { outageAnswer } from "./outage-answer.ts";

/**
 * Answers a program that reads, with what `tell` gives: JSON, or an answer that says why there is none. The entity tag is
 * that of the bytes: the same for the same, whatever else has changed.
 */
export async function answerReading(request: Request, tell: () => Promise<object>): Promise<Response> {
  try {
    const told = await tell();
    if (told instanceof Response) return told;
    const body = JSON.stringify(told);
    const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
    const headers = { etag, "cache-control": "no-cache", "x-content-type-options": "nosniff" };
    if (knowsTag(request.headers, etag)) return new Response(null, { status: 304, headers });
    return new Response(body, { headers: { ...headers, "content-type": "application/json" } });
  } catch (error) {
    return outageAnswer(error);
  }
}
