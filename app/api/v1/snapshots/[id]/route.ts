import { knowsTag } from "#app/entity-tag.ts";
import { ignoredHeader, parametersOf } from "#app/ignored-header.ts";
import { noPermalink } from "#app/no-permalink.ts";
import { findSnapshot } from "#lib/db/find-snapshot.ts";
import { readSnapshot } from "#lib/db/read-snapshot.ts";
import { unknownParts } from "#lib/ignored-part.ts";
import { PERMALINK_ID } from "#lib/permalink.ts";

import { otherMethods } from "../../other-methods.ts";
import { outageAnswer } from "../../outage-answer.ts";

/** The kept bytes themselves, whose SHA-256 the id names; they never change, so whoever has them need not ask again. */
export async function GET(
  request: Request,
  { params }: { readonly params: Promise<{ readonly id: string }> },
): Promise<Response> {
  const { id } = await params;
  try {
    return await answerWithBytes(request, id);
  } catch (error) {
    return outageAnswer(error);
  }
}

async function answerWithBytes(request: Request, id: string): Promise<Response> {
  // Whether it still stands is asked of the primary: what a replica has may have been taken away since.
  const stands = PERMALINK_ID.test(id) && (await findSnapshot(id)) !== null;
  const snapshot = stands ? await readSnapshot(id) : null;
  if (snapshot === null) return noPermalink(id);
  const headers = {
    etag: `"${id}"`,
    "cache-control": "public, max-age=31536000, immutable",
    "x-content-type-options": "nosniff",
  };
  if (knowsTag(request.headers, headers.etag)) return new Response(null, { status: 304, headers });
  const described = { ...ignoredHeader(unknownParts(parametersOf(request))), "content-type": "application/json" };
  return new Response(snapshot.body, { headers: { ...headers, ...described } });
}

export const { POST, PUT, PATCH, DELETE } = otherMethods("GET");
