import { z } from "zod";

import { parametersOf } from "#app/ignored-header.ts";
import { type Problem, problemResponse } from "#app/problem.ts";
import { type IgnoredPart, repeatedParts } from "#lib/ignored-part.ts";
import { failed, ok, type Result } from "#lib/result.ts";

/** The parameters of every list. */
export const pageParameters = {
  limit: z.coerce.number().int().min(1).max(200).default(50).meta({ description: "The most that one page holds." }),
  cursor: z
    .string()
    .min(1)
    .max(500)
    .regex(/^[\w-]+$/u)
    .optional()
    .meta({ description: "Where a page begins. Opaque: take it from `next` of the page before." }),
};

/** What the parameters of a list say again; what else is unknown is for whoever reads the others. */
export function repeatedPaging(parameters: URLSearchParams): readonly IgnoredPart[] {
  return repeatedParts(parameters, Object.keys(pageParameters));
}

/** Reads a request's query by a schema, which describes it too. A cursor that is let go would begin again without end, so that what cannot be read is refused. */
export function readQuery<Query>(request: Request, schema: z.ZodType<Query>): Result<Query> {
  // The first of each counts, as in the addresses of pages.
  const read = schema.safeParse(Object.fromEntries([...parametersOf(request)].toReversed()));
  if (read.success) return ok(read.data);
  const faults = read.error.issues.map(({ path, message }) => `${path.map(String).join(".") || "query"}: ${message}`);
  return failed("not-understood", `${faults.slice(0, 20).join("; ")}.`);
}

/** The answer to a query that cannot be read. */
export function badQuery(detail: string): Response {
  const problem: Problem = { status: 400, title: "Not understood", detail };
  return problemResponse(problem, { kind: "not-understood" });
}

/** Writes a place in a list as a cursor. */
export function writeCursor(place: string): string {
  return Buffer.from(place).toString("base64url");
}

/** Reads a cursor back; the empty text, before which there is nothing, where there is none. */
export function readCursor(cursor: string | undefined): string {
  return cursor === undefined ? "" : Buffer.from(cursor, "base64url").toString();
}

/** The address of the page that begins at a cursor: that of the request, but for the cursor. */
export function pageAt(request: Request, place: string): string {
  const { pathname, searchParams } = new URL(request.url);
  searchParams.set("cursor", writeCursor(place));
  return `${pathname}?${searchParams}`;
}

/** The first `limit` of what comes after a key, in the order of keys, which no change of the list upsets; and the address of the rest. */
export function pageAfter<Item>(
  request: Request,
  items: readonly Item[],
  {
    limit,
    cursor,
    keyOf,
  }: { readonly limit: number; readonly cursor?: string | undefined; readonly keyOf: (item: Item) => string },
): { readonly items: readonly Item[]; readonly next: string | null } {
  const after = readCursor(cursor);
  const left = items.filter((item) => keyOf(item) > after).toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const page = left.slice(0, limit);
  const last = page.at(-1);
  return { items: page, next: last === undefined || page.length === left.length ? null : pageAt(request, keyOf(last)) };
}
