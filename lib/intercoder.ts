import { type Alpha, agreementOfType, krippendorffAlpha } from "./agreement.ts";
import type { Claim } from "./claim.ts";
import { type Codebook, termIndex } from "./codebook.ts";
import { type Comparison, compareQuestion } from "./comparison.ts";
import type { Context } from "./context.ts";
import type { AnswerType, Question } from "./question.ts";

/** What one coder found when looking in one document for the answer to one question. */
export interface Finding {
  readonly coder: string;
  readonly question: string;
  readonly document: string;
  /** None where the coder found no answer. */
  readonly claims: readonly Claim[];
}

/** A question in a document, coded by two coders or more. */
export interface CodedUnit {
  readonly question: Question;
  readonly document: string;
  /**
   * The coders' findings, compared as documents are: its cells are coders, and its verdict says
   * whether they agree, are compatible, or differ; `single-source` that one alone found an answer.
   */
  readonly comparison: Comparison;
}

/** How far coders who did not see each other's claims come to the same. */
export interface IntercoderAgreement {
  /** In the order of their names. */
  readonly coders: readonly string[];
  /** Of whether a document answers a question at all; nominal. */
  readonly presence: Alpha;
  /** Of whether it answers in its own voice or through others, where coders found an answer; nominal. */
  readonly voice: Alpha;
  /** Of what it answers, by the answer type's own metric (comparison.md, "Agreement between documents"). */
  readonly values: Readonly<Record<AnswerType, Alpha>>;
  readonly units: readonly CodedUnit[];
}

/**
 * Intercoder reliability by Krippendorff's alpha: coders stand where documents stand in a comparison,
 * and each question in each document is a unit. Findings on questions that are not given, and units
 * that only one coder looked at, are left out.
 */
export function intercoderAgreement(
  questions: readonly Question[],
  codebook: Codebook,
  findings: readonly Finding[],
): IntercoderAgreement {
  const coders = [...new Set(findings.map(({ coder }) => coder))].toSorted();
  const units = unitsOf(questions, codebook, findings);
  const comparisons = units.map(({ comparison }) => comparison);
  const ofType = (type: AnswerType) => agreementOfType(type, comparisons).alpha;
  return {
    coders,
    presence: alphaOf(units, ({ answer }) => Number(answer !== null)),
    voice: alphaOf(units, ({ answer }) => (answer === null ? null : Number(answer.attributed))),
    values: {
      quantity: ofType("quantity"),
      date: ofType("date"),
      category: ofType("category"),
      term: ofType("term"),
      frame: ofType("frame"),
    },
    units,
  };
}

function unitsOf(
  questions: readonly Question[],
  codebook: Codebook,
  findings: readonly Finding[],
): readonly CodedUnit[] {
  const byQuestion = Map.groupBy(findings, ({ question }) => question);
  return questions.flatMap((question) => {
    const terms = termIndex(codebook, question.concept ?? "");
    return [...Map.groupBy(byQuestion.get(question.id) ?? [], ({ document }) => document)]
      .filter(([, own]) => own.length > 1)
      .map(([document, own]) => ({ question, document, comparison: compareCoders(question, own, terms) }));
  });
}

function compareCoders(
  question: Question,
  findings: readonly Finding[],
  terms: ReadonlyMap<string, string>,
): Comparison {
  const coders = findings.map(({ coder }) => coder).toSorted();
  const claims = findings.flatMap(({ coder, claims }) => claims.map((claim) => ({ ...claim, document: coder })));
  return compareQuestion(amongCoders(coders), question, claims, terms);
}

/** Coders have no camps, no dates and no origin but themselves. */
function amongCoders(coders: readonly string[]): Context {
  return {
    documents: coders,
    places: new Map(coders.map((coder, place) => [coder, place])),
    camps: new Map(),
    silences: new Map(),
    origins: new Map(coders.map((coder) => [coder, coder])),
    copies: false,
    published: new Map(),
    happened: new Map(),
    voice: "own",
  };
}

/** The nominal alpha of what `read` makes of each coder's cell; null is a missing value. */
function alphaOf(units: readonly CodedUnit[], read: (cell: Comparison["cells"][number]) => number | null): Alpha {
  return krippendorffAlpha(
    "nominal",
    units.map(({ comparison }) => comparison.cells.flatMap((cell) => read(cell) ?? [])),
  );
}
