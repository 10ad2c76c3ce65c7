import { z } from "zod";
import type { ZodOpenApiParameters, ZodOpenApiResponseObject, ZodOpenApiResponsesObject } from "zod-openapi";

/** What went wrong, for programs (RFC 9457). */
const problemShape = z
  .looseObject({
    type: z.string(),
    status: z.int(),
    title: z.string(),
    detail: z.string().meta({ description: "What is wrong and what to do, as a sentence." }),
    kind: z.string().optional().meta({ description: "A word for programs to decide by." }),
  })
  .meta({ id: "Problem", description: "What went wrong (RFC 9457). What else belongs to it stands beside." });

const WHY: Readonly<Record<number, string>> = {
  400: "A parameter or the body could not be read.",
  401: "There is no token, or it is not good.",
  403: "Whoever made the token may not do this, or another site's page asks.",
  404: "There is no such thing here.",
  409: "It cannot be so now: several claims have this id, the dossier changed meanwhile, or it is archived.",
  410: "It was kept here and had to go; when and why is said.",
  412: "It has changed since the version in If-Match: what stands is in `current`.",
  413: "The body is too long.",
  415: "The body is not JSON.",
  422: "It could be read, and cannot be so: what is wrong with each part is in `faults` or `ignored`, or how much less may be compared at once in `detail`.",
  428: "If-Match is missing.",
  429: "Too much in the last minute: Retry-After says when to ask again.",
  503: "The database does not answer now: Retry-After says when to ask again.",
};

/** An answer of JSON. */
export function answered(description: string, schema: z.ZodType, headers?: z.ZodObject): ZodOpenApiResponseObject {
  return { description, content: { "application/json": { schema } }, ...(headers === undefined ? {} : { headers }) };
}

/** What can go wrong, by status; 503 always can. */
export function problems(...statuses: readonly (keyof typeof WHY)[]): ZodOpenApiResponsesObject {
  const content = { "application/problem+json": { schema: problemShape } };
  return Object.fromEntries([...statuses, 503].map((status) => [status, { description: WHY[status] ?? "", content }]));
}

/** The entity tag that If-None-Match takes, and If-Match. */
export const etag = z.object({ etag: z.string().meta({ description: "Names this state of it." }) });

/** What every read may tell beside what was asked for. */
export const readHeaders = etag.extend({
  "x-parallax-ignored": z
    .string()
    .optional()
    .meta({ description: "What of the address was left out: parts, encoded as in an address, joined by `&`." }),
});

/** What a read that is known already is answered. */
export const notModified: ZodOpenApiResponsesObject = {
  304: { description: "If-None-Match names what it still is.", headers: etag },
};

/** What every read may send. */
const ifNoneMatch = z.object({
  "if-none-match": z.string().optional().meta({ description: "The ETag of what you have." }),
});

/** The parts of an address, and what a read of it takes. */
export function reading(path: z.ZodRawShape = {}, query: z.ZodRawShape = {}): { requestParams: ZodOpenApiParameters } {
  return { requestParams: { path: z.object(path), query: z.object(query), header: ifNoneMatch } };
}

/** What parts of addresses are. */
export const DOSSIER = z.string().meta({ description: "A dossier's name.", example: "port-lisse" });
export const CLAIM = z.string().meta({ description: "A claim's id." });
export const SNAPSHOT = z.string().meta({ description: "A permanent link's id: 16 of a to z and 2 to 7." });
