import { problemResponse } from "#app/problem.ts";

/** Whatever is asked for under /api that is not there, in words for programs. */
function refuse(): Response {
  const detail =
    "There is nothing at this address. What there is under /api/v1 is listed at /api and in /api/v1/openapi.json.";
  return problemResponse({ status: 404, title: "No such address", detail }, { kind: "unknown-address" });
}

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as POST, refuse as PUT };
