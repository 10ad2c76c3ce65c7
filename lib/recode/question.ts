import { isPartOfItself, partFault, questionFaults } from "../check-question.ts";
import type { Claim } from "../claim.ts";
import type { Dossier } from "../dossier.ts";
import { idFault } from "../id.ts";
import type { Question } from "../question.ts";
import type { Result } from "../result.ts";
import { faultOf, type Recoded, type RecodingFault, recoded } from "./recoded.ts";
import { type Renaming, renameInValue } from "./renaming.ts";

/** Adds a question, as the last. */
export function addQuestion(dossier: Dossier, question: Question): Result<Recoded, RecodingFault> {
  const isTaken = dossier.questions.some(({ id }) => id === question.id);
  const taken = isTaken ? `There is a question "${question.id}" already. Choose another id.` : null;
  const fault = faultOf([["id", idFault(question.id)?.message ?? taken], ...ownFaults(dossier, question)]);
  if (fault !== null) return { ok: false, fault };
  return recoded({ ...dossier, questions: [...dossier.questions, question] });
}

/** A question as it shall be, and what its options and facets are called now. */
export interface QuestionRecoding {
  readonly question: Question;
  readonly options: Renaming;
  readonly facets: Renaming;
}

/** Changes a question; its claims' values and scopes follow what its options and facets are called now. */
export function changeQuestion(dossier: Dossier, change: QuestionRecoding): Result<Recoded, RecodingFault> {
  const { question } = change;
  const before = dossier.questions.find(({ id }) => id === question.id);
  const fault = faultOf([
    ["id", before === undefined ? `There is no question "${question.id}".` : null],
    [
      "options",
      splitFault(change.options, "option") ??
        strayFault(
          change.options,
          question.options.map(({ id }) => id),
        ),
    ],
    ["facets", splitFault(change.facets, "facet") ?? strayFault(change.facets, question.facets) ?? joinedFault(change)],
    ...ownFaults(dossier, question),
  ]);
  if (fault !== null) return { ok: false, fault };
  const questions = withParts(
    dossier.questions.map((one) => (one.id === question.id ? question : one)),
    question.id,
    question,
  );
  const listed = before?.answer === "category" || before?.answer === "frame";
  return recoded({ ...dossier, questions }, (claim) => {
    if (claim.question !== question.id) return claim;
    const renamed = listed ? withValue(claim, renameInValue(claim.value, change.options)) : claim;
    return withFacets(renamed, change.facets);
  });
}

/** Withdraws a question with what editors found and judged on it; its claims stay, and then stand on nothing. */
export function withdrawQuestion(dossier: Dossier, question: string): Result<Recoded, RecodingFault> {
  const isThere = dossier.questions.some(({ id }) => id === question);
  const fault = faultOf([["id", isThere ? null : `There is no question "${question}".`]]);
  if (fault !== null) return { ok: false, fault };
  return recoded({
    ...dossier,
    questions: withParts(
      dossier.questions.filter(({ id }) => id !== question),
      question,
      null,
    ),
    silences: dossier.silences.filter((silence) => silence.question !== question),
    adjudications: dossier.adjudications.filter((adjudication) => adjudication.question !== question),
  });
}

/** Questions of which the parts of one total become parts of another where they can be, else of none. */
export function withParts(questions: readonly Question[], from: string, into: Question | null): readonly Question[] {
  return questions.map((one) => {
    if (one.partOf !== from) return one;
    const moved = { ...one, partOf: into?.id ?? null };
    const fits = into !== null && partFault(moved, into) === null && !isPartOfItself(moved, questions);
    if (fits && into.id === from) return one;
    return fits ? moved : { ...one, partOf: null };
  });
}

/** A claim with another value; the very same where it is the same. */
export function withValue(claim: Claim, value: string): Claim {
  return value === claim.value ? claim : { ...claim, value };
}

function withFacets(claim: Claim, facets: Renaming): Claim {
  const names = new Map(facets);
  const scope = Object.entries(claim.scope).flatMap(([facet, value]) => {
    const now = names.get(facet);
    return now === undefined ? [] : [[now, value] as const];
  });
  const same = Object.keys(claim.scope).every((facet) => names.get(facet) === facet);
  return same ? claim : { ...claim, scope: Object.fromEntries(scope) };
}

function splitFault(renaming: Renaming, noun: string): string | null {
  const names = renaming.map(([was]) => was);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice === undefined) return null;
  return `The ${noun} "${twice}" cannot be split: which claims would go where, only their documents say. Add the new ${noun}, change those claims one by one, and then withdraw "${twice}" if nothing is left.`;
}

function strayFault(renaming: Renaming, names: readonly string[]): string | null {
  const stray = renaming.find(([, now]) => !names.includes(now));
  return stray === undefined ? null : `"${stray[0]}" would become "${stray[1]}", which is not listed. List it.`;
}

function joinedFault({ facets }: QuestionRecoding): string | null {
  const names = facets.map(([, now]) => now);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  return twice === undefined ? null : `Two facets cannot both become "${twice}": a claim may state both.`;
}

function ownFaults(dossier: Dossier, question: Question): readonly (readonly [string, string | null])[] {
  const { event, concept } = question;
  const [isEvent, isConcept] = [
    dossier.events.some(({ id }) => id === event),
    concept === null || dossier.codebook.concepts.some(({ id }) => id === concept),
  ];
  return [
    ["question", question.question.trim() === "" ? "Write the question, in wording that no side would refuse." : null],
    ["event", isEvent ? null : "Choose the event that it is about."],
    ["concept", isConcept ? null : `There is no concept "${concept}". Choose one that is there.`],
    [
      "unit",
      question.answer === "quantity" || question.unit === null ? null : "Only a quantity has a unit. Leave this empty.",
    ],
    [
      "function",
      question.answer === "frame" || question.function === null
        ? null
        : "Only a frame has a function. Leave this empty.",
    ],
    ["partOf", partOfFault(dossier, question)],
    ...questionFaults(question).map(({ field, fault }) => [field, fault.message] as const),
  ];
}

function partOfFault({ questions }: Dossier, question: Question): string | null {
  if (question.partOf === null) return null;
  if (question.answer !== "quantity") return "Only a quantity is part of a total. Leave this empty.";
  const total = questions.find(({ id }) => id === question.partOf);
  if (total === undefined) return `There is no question "${question.partOf}". Choose one that is there.`;
  if (isPartOfItself(question, questions)) return "It would come to be a part of itself. Choose another.";
  return partFault(question, total)?.message ?? null;
}
