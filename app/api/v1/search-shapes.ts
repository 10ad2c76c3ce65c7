import { z } from "zod";

import { VERDICTS } from "#lib/comparison.ts";
import { OUTLET_TYPES } from "#lib/document.ts";
import { ANSWER_TYPES } from "#lib/question.ts";
import { SEARCH_FILTER_NAMES, SEARCH_KINDS } from "#lib/search.ts";

import { ignoredShape } from "./comparison-shapes.ts";

/** What programs send to search, and get. */

const filter = z.string().optional();

/** The parameters that the search's address takes. It leaves out what makes no sense, so that nothing is refused here. */
export const searchParameters = {
  q: z.string().meta({
    description: 'Words, "exact phrases", `-without`, figures as `>500`, years as `2020..2023`.',
    example: "turnout",
  }),
  ...Object.fromEntries(
    SEARCH_FILTER_NAMES.map((name) => [
      name,
      filter.meta({ description: `As the values of \`facets.${name}\`; several joined by commas.` }),
    ]),
  ),
  page: z.string().optional().meta({ description: "From 1." }),
};

const known = z.string().nullable();

const runs = z
  .array(z.strictObject({ text: z.string(), hit: z.boolean() }))
  .meta({ id: "Runs", description: "A text in stretches; those that were searched for are hits." });

const partsShape = z.strictObject({ words: z.array(z.string()), phrases: z.array(z.string()) });

const queryShape = partsShape
  .extend({
    without: partsShape,
    ranges: z.array(z.strictObject({ of: z.enum(["figures", "years"]), from: known, to: known, open: z.boolean() })),
  })
  .meta({ id: "SearchQuery", description: "How `q` was understood." });

const partShape = z.strictObject({ part: z.string(), why: z.string() });

const facetShape = z.array(z.strictObject({ value: z.string(), count: z.int() }));

const nearShape = z.array(z.strictObject({ asked: z.string(), word: z.string() }));

const resultShape = z
  .strictObject({
    kind: z.enum(SEARCH_KINDS),
    dossier: z.string(),
    dossierTitle: z.string(),
    id: z.string().meta({ description: "Of a term, its concept's and the term, joined by `/`." }),
    url: z.string(),
    title: z.string(),
    value: known,
    speaker: known,
    snippets: z.array(runs),
    textHidden: z.boolean().meta({ description: "Whether it was found in a text that readers may not see." }),
    question: known,
    document: known,
    event: known,
    answer: z.enum(ANSWER_TYPES).nullable(),
    outletType: z.enum(OUTLET_TYPES).nullable(),
    outlet: known,
    published: known,
    year: z.int().nullable(),
    within: z
      .boolean()
      .nullable()
      .meta({ description: "Whether it states what lies in the ranges asked for, or only may; null without ranges." }),
    note: known,
    language: known,
    verdict: z.enum(VERDICTS).nullable(),
  })
  .meta({ id: "SearchResult" });

export const searchAnswer = z
  .strictObject({
    query: queryShape,
    told: z.array(partShape).meta({ description: "How parts were read that might be meant otherwise." }),
    ignored: z.array(z.union([partShape, ignoredShape])),
    total: z.int(),
    perhaps: z.int().meta({ description: "How many of them only may be in the ranges asked for. They come last." }),
    more: z.array(z.enum(SEARCH_KINDS)).meta({ description: "Kinds of which more was found than is counted." }),
    facets: z.partialRecord(z.enum(SEARCH_FILTER_NAMES), facetShape),
    misreadings: nearShape.meta({ description: "Words taken for others that a scan may have made of them." }),
    near: nearShape.meta({ description: "Where nothing was found: the words that are most like those asked for." }),
    results: z.array(resultShape),
    page: z.string().meta({ description: "The same search for people." }),
    next: known.meta({ description: "The address of the next page; null on the last." }),
  })
  .meta({ id: "SearchAnswer" });
