import type { Claim } from "./claim.ts";
import { type Codebook, termIndex } from "./codebook.ts";
import type { Dossier } from "./dossier.ts";
import { didYouMean } from "./nearest.ts";
import { checkPassage, type PassageGround } from "./passage-check.ts";
import type { Question } from "./question.ts";
import { checkConceptOf, facetFault } from "./reading.ts";
import type { Fault } from "./result.ts";
import { offsetsIn } from "./text.ts";
import { readDate } from "./value/date.ts";
import { measureOf, readValue } from "./value/value.ts";

/** What is wrong with one field of a claim: `message` says what would be right. */
export interface FieldFault extends Fault {
  readonly field: keyof Claim;
  /** For `passages`: which, from 0, and what of it; null for any other field, and where there is no passage. */
  readonly passage: { readonly index: number; readonly part: "exact" | "start" } | null;
}

/** What claims are checked against, readied once for many of them. */
export interface ClaimRules {
  readonly questions: ReadonlyMap<string, Question>;
  readonly documents: ReadonlyMap<string, PassageGround>;
  /** What is wrong with a value as an answer to a question. */
  readonly valueFault: (question: Question, value: string, distanced: boolean) => Fault | null;
}

/** UTF-16 units: no definition, note or quote needs more, and the database indexes what it holds. */
export const LONGEST_TEXT = 20_000;

/**
 * Readies a dossier for `checkClaim`: what is withdrawn is not among its questions and documents. `held` are texts, by
 * document, that may be looked at here and not be passed on: passages are proved against those too.
 */
export function claimRules(
  { questions, documents, codebook }: Pick<Dossier, "questions" | "documents" | "codebook">,
  held: ReadonlyMap<string, string> = new Map(),
): ClaimRules {
  const readers = new Map<string, ReturnType<typeof valueReader>>();
  return {
    questions: new Map(questions.map((question) => [question.id, question])),
    documents: new Map(documents.map((document) => [document.id, groundOf(document, held.get(document.id) ?? null)])),
    valueFault: (question, value, distanced) => {
      const reader = readers.get(question.id) ?? valueReader(question, codebook);
      readers.set(question.id, reader);
      return reader(value, distanced);
    },
  };
}

function groundOf(document: PassageGround, held: string | null): PassageGround {
  const text = document.text ?? held;
  const { textPath, length } = document;
  return { text, textPath, length, offsets: text === null ? undefined : offsetsIn(text) };
}

/** Everything that is wrong with a claim; nothing for one that can be recorded as it is. */
export function checkClaim(claim: Claim, rules: ClaimRules): readonly FieldFault[] {
  const { questions, documents } = rules;
  return [
    ...(questions.has(claim.question) ? [] : [fieldFault("question", missing("question", claim.question, questions))]),
    ...(documents.has(claim.document) ? [] : [fieldFault("document", missing("document", claim.document, documents))]),
    ...checkContent(claim, rules),
  ];
}

function missing(what: string, id: string, known: ReadonlyMap<string, unknown>): Fault {
  const hint = didYouMean(id, known.keys()) || " It may have been withdrawn. Choose another.";
  return { kind: `no-such-${what}`, message: `There is no ${what} "${id}".${hint}` };
}

/** What is wrong with what a claim says and rests on, as far as its question and document are known. */
export function checkContent(claim: Claim, rules: ClaimRules): readonly FieldFault[] {
  const question = rules.questions.get(claim.question);
  const asOf = claim.asOf === null ? null : readDate(claim.asOf);
  const scope = scopeFault(claim, question);
  return [
    ...valueFaults(claim, question, rules),
    ...(asOf === null || asOf.ok ? [] : [fieldFault("asOf", asOf.fault)]),
    ...(scope === null ? [] : [fieldFault("scope", scope)]),
    ...textFaults(claim),
    ...passageFaults(claim, rules),
  ];
}

function fieldFault(field: keyof Claim, { kind, message }: Fault, passage: FieldFault["passage"] = null): FieldFault {
  return { field, kind, message, passage };
}

function valueFaults(claim: Claim, question: Question | undefined, rules: ClaimRules): readonly FieldFault[] {
  if (claim.value.trim() === "") {
    const message = "The claim says nothing yet. Write the value that the words give.";
    return [fieldFault("value", { kind: "no-value", message })];
  }
  if (question === undefined) return [];
  const fault = rules.valueFault(question, claim.value, claim.distanced);
  const distanced = claim.distanced && question.answer !== "term";
  const message = "Only a name can be put at a distance: leave this out, or choose a question that asks for a term.";
  return [
    ...(fault === null ? [] : [fieldFault("value", fault)]),
    ...(distanced ? [fieldFault("distanced", { kind: "distanced-without-term", message })] : []),
  ];
}

/** Reads each value of a question once, however many claims repeat it. */
function valueReader(question: Question, codebook: Codebook): (value: string, distanced: boolean) => Fault | null {
  const terms = termIndex(codebook, question.concept ?? "");
  const measure = measureOf(question, terms);
  const known = new Map<string, Fault | null>();
  return (value, distanced) => {
    const earlier = known.get(value);
    if (earlier !== undefined) return earlier;
    const read = measure.ok ? readValue(measure.value, { value, distanced }) : measure;
    const named = read.ok ? checkConceptOf(value, question, codebook, terms) : read;
    const fault = named.ok ? null : named.fault;
    known.set(value, fault);
    return fault;
  };
}

/** A scope is kept as `facet=value; facet=value`, so that neither may hold what divides them. */
function scopeFault({ scope }: Claim, question: Question | undefined): Fault | null {
  const stated = Object.entries(scope);
  const unkept = unkeptFault(stated.flat().join());
  if (unkept !== null) return unkept;
  const unwritable = stated.find(([, value]) => value.trim() !== value || value === "" || value.includes(";"));
  if (unwritable !== undefined) {
    const [facet] = unwritable;
    return { kind: "bad-scope", message: `What is stated of "${facet}" is empty or holds a ";". Write a word or two.` };
  }
  return question === undefined ? null : facetFault(scope, question);
}

/** What is written freely can be kept, and a speaker is somebody. */
function textFaults(claim: Claim): readonly FieldFault[] {
  const blank = claim.speaker !== null && claim.speaker.trim() === "";
  const message =
    "The speaker has no name. Name them as the text does, or leave them out for the document's own voice.";
  return [
    ...(blank ? [fieldFault("speaker", { kind: "no-name", message })] : []),
    ...(["value", "speaker", "note"] as const).flatMap((field) => {
      const fault = unkeptFault(claim[field] ?? "");
      return fault === null ? [] : [fieldFault(field, fault)];
    }),
  ];
}

function unkeptFault(written: string): Fault | null {
  if (written.length > LONGEST_TEXT) {
    return { kind: "too-long", message: `This has ${written.length} characters. Keep it within ${LONGEST_TEXT}.` };
  }
  if (written.isWellFormed() && !written.includes("\0")) return null;
  return { kind: "not-text", message: "This holds a character that is no text, and cannot be kept. Write it anew." };
}

function passageFaults({ passages, document }: Claim, { documents }: ClaimRules): readonly FieldFault[] {
  if (passages.length === 0) {
    const message = "The claim rests on no words. Select those that say it.";
    return [fieldFault("passages", { kind: "no-passage", message })];
  }
  const ground = documents.get(document);
  if (ground === undefined) return [];
  return passages.flatMap((passage, index) => {
    const long = unkeptFault(passage.exact) ?? unkeptFault(passage.prefix) ?? unkeptFault(passage.suffix);
    if (long !== null) return [fieldFault("passages", long, { index, part: "exact" })];
    return checkPassage(passage, ground).map(({ part, ...fault }) => fieldFault("passages", fault, { index, part }));
  });
}
