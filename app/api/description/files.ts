import { z } from "zod";
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from "zod-openapi";

import { VIEW_CHARTS } from "#components/ui/take-away-addresses.ts";
import { CITATION_FORMS } from "#lib/formats/bibliography/cite-comparison.ts";

import { DOSSIER, notModified, problems, readHeaders, reading, SNAPSHOT } from "./answers.ts";
import { viewParameters } from "./view-parameters.ts";

const KIND = z.enum(["svg", "png"]).meta({ description: "To be drawn at any size, or as it is." });
const QUESTION = z.string().meta({ description: "A question's id." });

const named = (names: Iterable<string>) => [...names].map((name) => `\`${name}\``).join(", ");

const chart = z.string().meta({ description: `One of ${named(VIEW_CHARTS)}.`, example: VIEW_CHARTS[0] });

const stretch = (end: string) =>
  z
    .string()
    .optional()
    .meta({ description: `For \`of=events\`, the ${end} of a stretch of time, as EDTF: \`2020-07\`.` });

const { document, "outlet-type": outletType, voice, tolerance, approximation, origins, camp } = viewParameters;

/** What acts on the chart of one question. */
const questionParameters = {
  document,
  "outlet-type": outletType,
  voice,
  tolerance,
  approximation,
  origins,
  camp,
  "published-by": viewParameters["published-by"],
};

const PICTURE = ["image/svg+xml", "image/png"];
const FEED = ["application/atom+xml"];

/** A file that stands beside the pages. What its address says beside this is left out and named in a header. */
function file(
  tag: "Pictures" | "Feeds" | "Permanent links",
  summary: string,
  types: readonly string[],
  { requestParams, failing }: ReturnType<typeof reading> & { readonly failing: readonly number[] },
): { readonly get: ZodOpenApiOperationObject } {
  const content = Object.fromEntries(types.map((type) => [type, { schema: z.string() }]));
  return {
    get: {
      tags: [tag],
      summary,
      servers: [{ url: "/" }],
      requestParams,
      responses: {
        200: { description: "The file.", headers: readHeaders, content },
        ...notModified,
        ...problems(...failing),
      },
    },
  };
}

/** Files that everybody can ask for, beside the pages that show the same: not under /api/v1. */
export const FILE_PATHS: ZodOpenApiPathsObject = {
  "/d/{dossier}/chart.{kind}": file("Pictures", "A chart of what a view shows of a dossier now", PICTURE, {
    ...reading(
      { dossier: DOSSIER, kind: KIND },
      { of: chart, from: stretch("beginning"), to: stretch("end"), ...viewParameters },
    ),
    failing: [400, 404, 422, 429],
  }),
  "/d/{dossier}/questions/{question}/chart.{kind}": file("Pictures", "The chart of a question as it is now", PICTURE, {
    ...reading({ dossier: DOSSIER, question: QUESTION, kind: KIND }, questionParameters),
    failing: [404, 422, 429],
  }),
  "/c/{id}/chart.{kind}": file(
    "Pictures",
    "A chart of a permanent comparison: of the whole, of a question, or of its first question",
    PICTURE,
    {
      ...reading(
        { id: SNAPSHOT, kind: KIND },
        { of: chart.optional(), question: QUESTION.optional(), from: stretch("beginning"), to: stretch("end") },
      ),
      failing: [400, 404, 410],
    },
  ),
  "/c/{id}/picture.{kind}": file("Pictures", "The picture that sites show beside a permanent link", PICTURE, {
    ...reading({ id: SNAPSHOT, kind: KIND }),
    failing: [404, 410],
  }),
  "/c/{id}/citation": file(
    "Permanent links",
    "How a permanent comparison is cited",
    [...new Set(Object.values(CITATION_FORMS).map(({ type }) => type.split(";", 1)[0] ?? type))],
    {
      ...reading(
        { id: SNAPSHOT },
        {
          form: z
            .string()
            .optional()
            .meta({ description: `One of ${named(Object.keys(CITATION_FORMS))}; \`text\` where none is named.` }),
        },
      ),
      failing: [400, 404, 410],
    },
  ),
  "/d/{dossier}/changes.atom": file("Feeds", "The latest changes of a dossier, as Atom", FEED, {
    ...reading({ dossier: DOSSIER }),
    failing: [404],
  }),
  "/d/{dossier}/questions/{question}/changes.atom": file(
    "Feeds",
    "What changed of a question, with its verdict before and after, as Atom",
    FEED,
    { ...reading({ dossier: DOSSIER, question: QUESTION }), failing: [404] },
  ),
};
