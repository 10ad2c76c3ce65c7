import type { Claim, Silence } from "../claim.ts";
import type { Adjudication, Dossier } from "../dossier.ts";
import type { Option, Question } from "../question.ts";
import type { Result } from "../result.ts";
import { withParts, withValue } from "./question.ts";
import { faultOf, type Recoded, type RecodingFault, recoded } from "./recoded.ts";
import { type Renaming, renameInValue } from "./renaming.ts";

/** Which question goes into which, and what the options of the one are called in the other. */
export interface QuestionMerge {
  readonly from: string;
  readonly into: string;
  readonly options: Renaming;
}

/**
 * Merges a question into another: its claims answer the other one, in its unit and by its options, and facets and
 * options that the other lacks are added to it. What editors found silent stays so where no claim now answers; of
 * two findings, and of two verdicts of editors, the other question's stays.
 */
export function mergeQuestions(dossier: Dossier, merge: QuestionMerge): Result<Recoded, RecodingFault> {
  const from = dossier.questions.find(({ id }) => id === merge.from);
  const into = dossier.questions.find(({ id }) => id === merge.into);
  const fault = faultOf([["into", mergeFault(from, into)]]);
  if (fault !== null || from === undefined || into === undefined) {
    return { ok: false, fault: fault ?? { kind: "not-sound", message: "There is nothing to merge.", fields: {} } };
  }
  const merged: Question = {
    ...into,
    facets: [...new Set([...into.facets, ...from.facets])],
    options: [...into.options, ...missingOptions(from, into, merge.options)],
  };
  const questions = withParts(
    dossier.questions.filter(({ id }) => id !== from.id).map((one) => (one === into ? merged : one)),
    from.id,
    merged,
  );
  const rewrite = (claim: Claim) =>
    claim.question === from.id
      ? { ...withValue(claim, valueIn(claim.value, from, into, merge)), question: into.id }
      : claim;
  const answered = new Set(
    dossier.claims
      .filter(({ question }) => question === from.id || question === into.id)
      .map(({ document }) => document),
  );
  return recoded(
    {
      ...dossier,
      questions,
      silences: movedSilences(dossier.silences, merge, answered),
      adjudications: movedAdjudications(dossier.adjudications, merge),
    },
    rewrite,
  );
}

function mergeFault(from: Question | undefined, into: Question | undefined): string | null {
  if (from === undefined) return "The question to merge is no longer there.";
  if (into === undefined) return "Choose the question that it goes into.";
  if (from.id === into.id) return "A question cannot be merged into itself. Choose another.";
  return from.answer === into.answer
    ? null
    : `This asks for a ${from.answer}, and the other for a ${into.answer}. Only questions of one answer type can be merged.`;
}

/** Options named by the merge that the other question lacks, with the label that they had. */
function missingOptions(from: Question, into: Question, renaming: Renaming): readonly Option[] {
  const known = new Set(into.options.map(({ id }) => id));
  return renaming.flatMap(([was, now]) => {
    const option = from.options.find(({ id }) => id === was);
    if (option === undefined || known.has(now)) return [];
    known.add(now);
    return [{ id: now, label: option.label }];
  });
}

function valueIn(value: string, from: Question, into: Question, { options }: QuestionMerge): string {
  if (from.answer === "category" || from.answer === "frame") return renameInValue(value, options);
  // A number without a unit is in its question's own.
  const isBare = from.answer === "quantity" && !value.includes(" ");
  return isBare && from.unit !== null && from.unit !== into.unit ? `${value} ${from.unit}` : value;
}

function movedSilences(
  silences: readonly Silence[],
  { from, into }: QuestionMerge,
  answered: ReadonlySet<string>,
): readonly Silence[] {
  const known = new Set(silences.filter(({ question }) => question === into).map(({ document }) => document));
  return silences.flatMap((silence) => {
    const { question, document } = silence;
    if (question !== from && question !== into) return [silence];
    if (answered.has(document)) return [];
    if (question === into) return [silence];
    return known.has(document) ? [] : [{ ...silence, question: into }];
  });
}

function movedAdjudications(
  adjudications: readonly Adjudication[],
  { from, into }: QuestionMerge,
): readonly Adjudication[] {
  const isJudged = adjudications.some(({ question }) => question === into);
  return adjudications.flatMap((one) => {
    if (one.question !== from) return [one];
    return isJudged ? [] : [{ ...one, question: into }];
  });
}
