import { problemResponse } from "#app/problem.ts";
import { readSnapshot } from "#lib/db/read-snapshot.ts";
import { PERMALINK_ID } from "#lib/permalink.ts";

/** The kept bytes themselves, whose SHA-256 the id names; they never change, so whoever has them need not ask again. */
export async function GET(
  request: Request,
  { params }: { readonly params: Promise<{ readonly id: string }> },
): Promise<Response> {
  const { id } = await params;
  const snapshot = PERMALINK_ID.test(id) ? await readSnapshot(id) : null;
  if (snapshot === null) {
    const detail = "There is no permanent link of this id. An id is 16 of the letters a to z and the digits 2 to 7.";
    return problemResponse({ status: 404, title: "No such permanent link", detail });
  }
  const headers = {
    etag: `"${id}"`,
    "cache-control": "public, max-age=31536000, immutable",
    "x-content-type-options": "nosniff",
  };
  if (knows(request.headers.get("if-none-match"), id)) return new Response(null, { status: 304, headers });
  return new Response(snapshot.body, { headers: { ...headers, "content-type": "application/json" } });
}

function knows(ifNoneMatch: string | null, id: string): boolean {
  const tags = (ifNoneMatch ?? "").split(",").map((tag) => tag.trim().replace(/^W\//u, ""));
  return tags.includes("*") || tags.includes(`"${id}"`);
}
