import { z } from "zod";

import { passageSchema } from "#app/claim-schema.ts";
import { editRoute } from "#app/edit-route.ts";
import { askWork, indexOfWork, type OpenWork, type WorkParams } from "#app/work.ts";
import type { Suggested } from "#components/recording/answers.ts";
import type { Passage } from "#lib/passage.ts";
import { proposeClaim } from "#lib/proposal.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { type Selection, selectionOf } from "#lib/selection.ts";
import { type Suggestion, type SuggestionReason, suggestQuestions } from "#lib/suggestion.ts";

const asked = z.strictObject({
  passage: passageSchema,
  /** The question that was chosen; null to be told which the words could answer. */
  question: z.string().max(200).nullable(),
});

/** How many questions are suggested for some words. */
const MOST = 12;

/** Tells what some words could be recorded as. Nothing is kept. */
export const POST = editRoute<z.infer<typeof asked>, WorkParams>("record", asked, async ({ person, params, body }) => {
  const work = await askWork(person, params);
  if (!work.ok) return work;
  const { open, document } = work.value;
  const { questions, codebook } = open.dossier;
  const selection = selectionIn(work.value, body.passage);
  const chosen = questions.find(({ id }) => id === body.question);
  if (body.question !== null && chosen === undefined)
    return failed("no-such-question", "This question is no longer there. Choose another; what you typed is kept.");
  const likely: readonly Pick<Suggestion, "question" | "why">[] =
    chosen === undefined
      ? suggestQuestions(selection, { index: indexOfWork(open), document: document.id }, MOST)
      : [{ question: chosen, why: [] }];
  // The speaker before is offered in the form, and taken over by nobody but the editor: a wrong one is hard to see.
  const context = { codebook, lastSpeaker: null };
  const answer: Suggested = {
    passage: selection.passage,
    choices: likely.map(({ question, why }) => ({
      question: question.id,
      why: why.slice(0, 2).map(tellReason).join("; "),
      proposal: proposeClaim(selection, question, context),
    })),
  };
  return ok(answer) satisfies Result<Suggested>;
});

/** The words with what stands around them; where their place is not known, they are all that is. */
function selectionIn({ text, mentions }: OpenWork, passage: Passage): Selection {
  const { start, end, exact } = passage;
  if (text === null || start === null || end === null) return selectionOf(exact, 0, [...exact].length, []);
  return selectionOf(text, start, end, mentions);
}

function tellReason({ kind, words }: SuggestionReason): string {
  return words.length === 0 ? REASONS[kind] : `${REASONS[kind]}: ${words.slice(0, 3).join(", ")}`;
}

const REASONS: Readonly<Record<SuggestionReason["kind"], string>> = {
  answer: "the kind of answer",
  unit: "unit",
  question: "words of the question",
  option: "an option",
  passage: "words of other claims",
  concept: "names",
  nearby: "claims nearby",
};
