import type { Claim } from "../claim.ts";
import { type Comparison, compareDossier } from "../comparison.ts";
import type { Dossier } from "../dossier.ts";
import type { Question } from "../question.ts";
import { aClaim, aDossier, aQuestion } from "./factories.ts";

/** Compares one question; documents follow from the claims unless the dossier is given more. */
export function compareOne(
  question: Partial<Question>,
  claims: readonly Partial<Claim>[],
  dossier: Partial<Dossier> = {},
  voice: "own" | "all" = "own",
): Comparison {
  const [comparison] = compareDossier(
    aDossier({ questions: [aQuestion(question)], claims: claims.map(aClaim), ...dossier }),
    voice,
  );
  if (comparison === undefined) throw new Error("No question was compared.");
  return comparison;
}

/** Two documents, `a` and `b`, with one value each. */
export function comparePair(question: Partial<Question>, a: Partial<Claim> | string, b: Partial<Claim> | string) {
  const claim = (document: string, given: Partial<Claim> | string) => ({
    document,
    ...(typeof given === "string" ? { value: given } : given),
  });
  const comparison = compareOne(question, [claim("a", a), claim("b", b)]);
  const [reason] = comparison.reasons;
  return { verdict: comparison.verdict, rule: reason?.relation.rule, reason, comparison };
}

const OPTIONS = [
  { id: "left", label: "Left" },
  { id: "driven-out", label: "Driven out" },
  { id: "port", label: "The port" },
  { id: "port/shed", label: "The customs shed" },
];
export const category = { answer: "category", unit: null, options: OPTIONS } as const;
export const frame = { ...category, answer: "frame", function: "cause" } as const;
export const term = { answer: "term", unit: null, concept: "event" } as const;
export const date = { answer: "date", unit: null } as const;
