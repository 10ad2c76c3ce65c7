import { z } from "zod";
import type { ZodOpenApiPathsObject } from "zod-openapi";

import { claimAnswer, claimHistory, claimPage, claimsQuery } from "../v1/claim-shapes.ts";
import { comparisonAnswer, sheetShape } from "../v1/comparison-shapes.ts";
import { dossierAnswer, listedDossierShape } from "../v1/dossier-shapes.ts";
import { healthShape, liveShape, readyShape } from "../v1/health-shape.ts";
import { pageParameters } from "../v1/paging.ts";
import { searchAnswer, searchParameters } from "../v1/search-shapes.ts";
import { frozenShape, wishShape } from "../v1/snapshots/wish.ts";
import { answered, CLAIM, DOSSIER, notModified, problems, readHeaders, reading, SNAPSHOT } from "./answers.ts";
import { EXPORT_CONTENT, exportParameters } from "./export-description.ts";
import { FILE_PATHS } from "./files.ts";
import { viewParameters } from "./view-parameters.ts";
import { changingClaim, recordingClaim } from "./writing.ts";

const dossierPage = z
  .strictObject({
    items: z.array(listedDossierShape),
    next: z.string().nullable().meta({ description: "The address of the next page; null on the last." }),
  })
  .meta({ id: "DossierPage" });

const readClaim = {
  tags: ["Claims"],
  summary: "A claim as it stands",
  description: "Whoever bears a token of somebody who edits gets its open draft too. The ETag is what If-Match takes.",
  ...reading({ claim: CLAIM }),
  responses: { 200: answered("The claim.", claimAnswer, readHeaders), ...notModified, ...problems(401, 404) },
};

const readHistory = {
  tags: ["Claims"],
  summary: "Every version of a claim",
  ...reading({ claim: CLAIM }),
  responses: { 200: answered("Its versions.", claimHistory, readHeaders), ...notModified, ...problems(401, 404) },
};

const ignoredAlone = readHeaders.omit({ etag: true });

const inDossier = reading({ dossier: DOSSIER, claim: CLAIM });
const shortProblems = problems(401, 404, 409);

/**
 * Every path under /api/v1, and the files beside the pages, by what they are called in addresses: one entry for each route. A route without an entry, or an
 * entry without a route, fails the tests; so does an answer that is not as it is described.
 */
export const PATHS: ZodOpenApiPathsObject = {
  "/dossiers": {
    get: {
      tags: ["Dossiers"],
      summary: "All dossiers, by their names",
      ...reading({}, pageParameters),
      responses: { 200: answered("A page of them.", dossierPage, readHeaders), ...notModified, ...problems(400) },
    },
  },
  "/dossiers/{dossier}": {
    get: {
      tags: ["Dossiers"],
      summary: "A dossier with its outlets, documents, events, questions and codebook",
      ...reading({ dossier: DOSSIER }),
      responses: { 200: answered("The dossier.", dossierAnswer, readHeaders), ...notModified, ...problems(404) },
    },
  },
  "/dossiers/{dossier}/comparison": {
    get: {
      tags: ["Dossiers"],
      summary: "Its questions with verdicts, positions, reasons and claims",
      description:
        "Takes what the address of the matrix takes. What makes no sense in it is left out and named in `ignored`. All pages are of one state of the dossier: where it changes meanwhile, a cursor is answered 409.",
      ...reading({ dossier: DOSSIER }, { ...pageParameters, ...viewParameters }),
      responses: {
        200: answered("A page of the comparison.", comparisonAnswer, readHeaders),
        ...notModified,
        ...problems(400, 404, 409, 422, 429),
      },
    },
  },
  "/dossiers/{dossier}/export": {
    get: {
      tags: ["Dossiers"],
      summary: "What a view of it shows, as a file",
      description:
        "Takes what the address of the matrix takes. What makes no sense in it is left out and named in `X-Parallax-Ignored`.",
      ...reading({ dossier: DOSSIER }, { ...exportParameters, ...viewParameters }),
      responses: {
        200: { description: "The file.", headers: readHeaders, content: EXPORT_CONTENT },
        ...notModified,
        ...problems(400, 404, 422, 429),
      },
    },
  },
  "/dossiers/{dossier}/claims": {
    get: {
      tags: ["Claims"],
      summary: "A dossier's claims, by their ids",
      description:
        "A filter by what the dossier does not hold is left out and named in `ignored`, and so is what is unknown.",
      ...reading({ dossier: DOSSIER }, claimsQuery.shape),
      responses: { 200: answered("A page of them.", claimPage, readHeaders), ...notModified, ...problems(400, 404) },
    },
    post: recordingClaim,
  },
  "/dossiers/{dossier}/claims/{claim}": {
    get: { ...readClaim, ...inDossier },
    patch: changingClaim({ dossier: DOSSIER, claim: CLAIM }),
  },
  "/dossiers/{dossier}/claims/{claim}/history": { get: { ...readHistory, ...inDossier } },
  "/claims/{claim}": {
    get: {
      ...readClaim,
      summary: "A claim by its id alone",
      description: "Ids are a dossier's own: where several dossiers have this one, 409 names the full addresses.",
      responses: { ...readClaim.responses, ...shortProblems },
    },
    patch: changingClaim({ claim: CLAIM }),
  },
  "/claims/{claim}/history": {
    get: {
      ...readHistory,
      summary: "Every version of a claim, by its id alone",
      responses: { ...readHistory.responses, ...shortProblems },
    },
  },
  "/metrics": {
    get: {
      tags: ["Installation"],
      summary: "What this server does and how it fares, for Prometheus",
      description:
        "For whoever bears the token that the installation has set for this; where it has set none there is no such page.",
      responses: {
        200: { description: "Prometheus's text format.", content: { "text/plain": { schema: z.string() } } },
        ...problems(401, 404),
      },
    },
  },
  "/snapshots": {
    post: {
      tags: ["Permanent links"],
      summary: "Freeze a view",
      description: "Open to everyone, so many in a minute. The same thing twice gives the same link.",
      requestBody: { content: { "application/json": { schema: wishShape } } },
      responses: {
        200: answered("The link, made before.", frozenShape),
        201: answered("The link.", frozenShape),
        ...problems(400, 403, 404, 410, 413, 422, 429),
      },
    },
  },
  "/snapshots/{id}": {
    get: {
      tags: ["Permanent links"],
      summary: "What a permanent link keeps, to the byte",
      description: "The id is the base32 of the first 80 bits of the SHA-256 of these bytes. Also at `/c/{id}.json`.",
      ...reading({ id: SNAPSHOT }),
      responses: { 200: answered("The comparison.", sheetShape, readHeaders), ...notModified, ...problems(404, 410) },
    },
  },
  "/search": {
    get: {
      tags: ["Search"],
      summary: "Questions, claims, terms and documents of all dossiers",
      ...reading({}, searchParameters),
      responses: { 200: answered("What was found, a page of it.", searchAnswer, ignoredAlone), ...problems(422, 429) },
    },
  },
  "/health": {
    get: {
      tags: ["Installation"],
      summary: "Whether the database answers, and what runs here",
      responses: { 200: answered("It answers.", healthShape), ...problems() },
    },
  },
  "/health/live": {
    get: {
      tags: ["Installation"],
      summary: "Whether this server runs",
      description: "Asks nothing of the database: start a server again that does not answer.",
      responses: { 200: answered("It runs.", liveShape), ...problems() },
    },
  },
  "/health/ready": {
    get: {
      tags: ["Installation"],
      summary: "Whether this server may be sent requests",
      description:
        "503 while it may not, with the `kind` of why: `stopping` (it was told to end), `database` (it does not answer), `schema` (migrations are missing).",
      responses: { 200: answered("It may.", readyShape), ...problems() },
    },
  },
  "/openapi.json": {
    get: {
      tags: ["Installation"],
      summary: "This description",
      ...reading(),
      responses: {
        200: answered("OpenAPI 3.1.", z.looseObject({ openapi: z.string() }), readHeaders),
        ...notModified,
        ...problems(),
      },
    },
  },
  ...FILE_PATHS,
};
