import type { Question } from "./question.ts";
import { type Fault, failed, ok, type Result } from "./result.ts";
import { readDecimal } from "./value/decimal.ts";
import { readOptionList, writeOptionList } from "./value/options.ts";
import { readTolerance } from "./value/tolerance.ts";

/** What is wrong with one field of a question. */
export interface QuestionFault {
  readonly field: "options" | "concept" | "facets" | "tolerance" | "approximation";
  readonly fault: Fault;
}

/**
 * What is wrong with what a question's fields say together. Fields that must be there, and ids that must be
 * known, are for whoever knows the rest of the dossier.
 */
export function questionFaults(question: Question): readonly QuestionFault[] {
  const { tolerance, approximation } = question;
  const read: readonly (readonly [QuestionFault["field"], Result<unknown>])[] = [
    ["options", checkOptions(question)],
    ["concept", checkConcept(question)],
    ["facets", checkFacets(question)],
    ["tolerance", tolerance === null ? ok(null) : readTolerance(tolerance)],
    ["approximation", approximation === null ? ok(null) : readApproximation(approximation)],
  ];
  return read.flatMap(([field, result]) => (result.ok ? [] : [{ field, fault: result.fault }]));
}

function checkOptions({ answer, options }: Question): Result<unknown> {
  if (options.length > 0) return readOptionList(writeOptionList(options));
  if (answer !== "category" && answer !== "frame") return ok([]);
  return failed("missing-options", `A ${answer} question needs options. Write id=Label, options joined by "; ".`);
}

function checkConcept({ answer, concept }: Question): Result<unknown> {
  const isTerm = answer === "term";
  if (isTerm === (concept !== null)) return ok(null);
  return isTerm
    ? failed("missing-concept", "A term question needs the concept that is named. Write its id from concepts.csv.")
    : failed(
        "concept-without-term",
        "Only a term question names a concept. Leave this empty, or make the answer term.",
      );
}

/** A facet is named as a scope names it. */
function checkFacets({ facets }: Question): Result<unknown> {
  const odd = facets.find((facet) => /[=;]/u.test(facet));
  if (odd !== undefined) {
    return failed("bad-facets", `"${odd}" is not a facet's name. Leave out ${odd.includes("=") ? "the =" : "the ;"}.`);
  }
  const reserved = facets.find(isReserved);
  if (reserved !== undefined) return failed("reserved-name", `"${reserved}" cannot name a facet. Choose another word.`);
  const twice = facets.find((facet, index) => facets.indexOf(facet) !== index);
  return twice === undefined ? ok(null) : failed("bad-scope", `"${twice}" is stated twice. State it once.`);
}

const RESERVED: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** Whether JavaScript keeps a name for itself: no facet and no id may be called so. */
export function isReserved(name: string): boolean {
  return RESERVED.has(name);
}

function readApproximation(written: string): Result<unknown> {
  const decimal = readDecimal(written);
  if (decimal.ok && decimal.value.near < 0) {
    return failed("bad-decimal", `"${written}" is below zero. Write the share that "about" allows either way: 0.1.`);
  }
  return decimal;
}

/** Why a question cannot be a part of another, which is undefined where it is not known: a fault of its own. Circles are for whoever knows all questions. */
export function partFault(part: Question, total: Question | undefined): Fault | null {
  if (part.partOf === null || total === undefined || part.answer !== "quantity") return null;
  if (total.answer === "quantity" && total.unit === part.unit) return null;
  const message =
    total.answer === "quantity"
      ? `"${total.id}" counts ${total.unit ?? "without a unit"}, and this ${part.unit ?? "without a unit"}. A part has the unit of its total.`
      : `"${total.id}" asks for no number, so nothing can be a part of it. Choose a quantity.`;
  return { kind: "bad-part-of", message };
}

/** Whether a question would come to be a part of itself, by however many steps. */
export function isPartOfItself(part: Question, questions: readonly Question[]): boolean {
  const totals = new Map(questions.map(({ id, partOf }) => [id, partOf]));
  const passed = new Set([part.id]);
  for (let next = part.partOf; next !== null && next !== undefined; next = totals.get(next) ?? null) {
    if (passed.has(next)) return true;
    passed.add(next);
  }
  return false;
}
