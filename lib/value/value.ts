import type { Claim } from "../claim.ts";
import type { Question } from "../question.ts";
import { ok, type Result } from "../result.ts";
import { type DateValue, readDate } from "./date.ts";
import { type Decimal, readDecimal } from "./decimal.ts";
import { type Options, readOptions } from "./options.ts";
import { type Quantity, readQuantity } from "./quantity.ts";
import { readTerms, type Terms } from "./term.ts";
import { readTolerance, type Tolerance } from "./tolerance.ts";

/** What a claim says, ready to be compared: always a set. */
export type Value = Quantity | DateValue | Options | Terms;

/** What a question's answers are read and compared by. */
export interface Measure {
  readonly question: Question;
  readonly tolerance: Tolerance | null;
  /** The d of `~n`. */
  readonly approximation: Decimal;
  /** Folded forms of the question's concept to canonical terms. */
  readonly terms: ReadonlyMap<string, string>;
}

const TENTH: Decimal = { text: "0.1", near: 0.1, short: true };
const NO_TERMS: ReadonlyMap<string, string> = new Map();

/**
 * Readies a question for reading and comparing its answers; `terms` as `termIndex` makes them.
 * Fails with `bad-tolerance` or `bad-decimal`.
 */
export function measureOf(question: Question, terms: ReadonlyMap<string, string> = NO_TERMS): Result<Measure> {
  const tolerance = question.tolerance === null ? ok(null) : readTolerance(question.tolerance);
  if (!tolerance.ok) return tolerance;
  const approximation = question.approximation === null ? ok(TENTH) : readDecimal(question.approximation);
  if (!approximation.ok) return approximation;
  return ok({ question, tolerance: tolerance.value, approximation: approximation.value, terms });
}

/** Reads what a claim says. Fails as the reader of the question's answer type does. */
export function readValue(measure: Measure, claim: Pick<Claim, "value" | "distanced">): Result<Value> {
  const { question } = measure;
  switch (question.answer) {
    case "quantity":
      return readQuantity(claim.value, {
        unit: question.unit,
        approximation: measure.approximation,
        negative: question.negative,
      });
    case "date":
      return readDate(claim.value);
    case "category":
    case "frame":
      return readOptions(claim.value, question.options);
    case "term":
      return readTerms(claim.value, measure.terms, claim.distanced);
  }
}
