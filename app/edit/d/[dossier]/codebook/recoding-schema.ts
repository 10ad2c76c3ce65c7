import { z } from "zod";

import { CONNOTATIONS, type Concept, type Term } from "#lib/codebook.ts";
import { ANSWER_TYPES, FRAME_FUNCTIONS, type Question } from "#lib/question.ts";
import type { Recoding, RecodingWish } from "#lib/recoding.ts";

const name = z.string().max(200);
const line = z.string().max(1000);
const text = z.string().max(5000);

const question: z.ZodType<Question> = z.strictObject({
  id: name,
  event: name,
  question: line,
  answer: z.enum(ANSWER_TYPES),
  unit: name.nullable(),
  options: z.array(z.strictObject({ id: name, label: line })).max(500),
  concept: name.nullable(),
  facets: z.array(name).max(50),
  tolerance: name.nullable(),
  approximation: name.nullable(),
  negative: z.boolean(),
  function: z.enum(FRAME_FUNCTIONS).nullable(),
  definition: text.nullable(),
  partOf: name.nullable(),
});

const concept: z.ZodType<Concept> = z.strictObject({ id: name, label: line, note: text.nullable() });

const term: z.ZodType<Term> = z.strictObject({
  concept: name,
  term: name,
  variants: z.array(name).max(500),
  connotation: z.enum(CONNOTATIONS).nullable(),
});

const renaming = z.array(z.tuple([name, name])).max(500);

const recoding: z.ZodType<Recoding> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("add-question"), question }),
  z.strictObject({ kind: z.literal("change-question"), question, options: renaming, facets: renaming }),
  z.strictObject({ kind: z.literal("withdraw-question"), question: name }),
  z.strictObject({ kind: z.literal("merge-questions"), from: name, into: name, options: renaming }),
  z.strictObject({ kind: z.literal("add-concept"), concept }),
  z.strictObject({ kind: z.literal("change-concept"), concept }),
  z.strictObject({ kind: z.literal("withdraw-concept"), concept: name }),
  z.strictObject({ kind: z.literal("merge-concepts"), from: name, into: name }),
  z.strictObject({ kind: z.literal("add-term"), term }),
  z.strictObject({ kind: z.literal("change-term"), concept: name, was: name, term }),
  z.strictObject({ kind: z.literal("withdraw-term"), concept: name, term: name }),
  z.strictObject({ kind: z.literal("merge-terms"), concept: name, from: name, into: name }),
]);

/** A change of the codebook as pages send it, of bearable lengths. */
export const recodingWish: z.ZodType<RecodingWish> = z.strictObject({
  recoding,
  base: z.union([question, concept, term]).nullable(),
});
