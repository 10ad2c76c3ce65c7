import { z } from "zod";

import { VERDICTS } from "#lib/comparison.ts";
import { OUTLET_TYPES } from "#lib/document.ts";
import { ANSWER_TYPES } from "#lib/question.ts";
import { DENSITIES, SORTS } from "#lib/view.ts";

const oneOf = (values: readonly string[]) => values.map((value) => `\`${value}\``).join(", ");
const several = (of: string) =>
  z
    .string()
    .optional()
    .meta({ description: `${of}; several joined by commas.` });
const one = (values: readonly string[]) =>
  z
    .string()
    .optional()
    .meta({ description: `One of ${oneOf(values)}.` });

const lens = (description: string) =>
  z
    .string()
    .optional()
    .meta({ description: `${description}.` });

/** The parameters that `readView` reads, as the matrix's address has them. It leaves out what makes no sense, so that nothing is refused here. */
export const viewParameters = {
  document: several("Ids of documents"),
  "outlet-type": several(`Types of outlets: ${oneOf(OUTLET_TYPES)}`),
  event: several("Ids of events"),
  question: several("Ids of questions"),
  answer: several(`Types of answers: ${oneOf(ANSWER_TYPES)}`),
  verdict: several(`Verdicts: ${oneOf(VERDICTS)}`),
  voice: one(["own", "all"]),
  tolerance: lens("How far answers may lie apart and still be compatible: `5%`, or `3` in each question's own unit"),
  approximation: lens("What “about” is give or take, of 1"),
  origins: one(["only"]),
  camp: lens("A camp of outlets; again for another"),
  "published-by": lens("A calendar day: only what was published by its end"),
  words: z
    .string()
    .optional()
    .meta({ description: "Words that a question, an answer, a quote or a speaker must hold." }),
  sort: one(SORTS),
  density: one(DENSITIES),
};
