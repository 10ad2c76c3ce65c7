import { showDate } from "#components/claim/show-date.ts";
import { showNumber, showValue } from "#components/claim/show-value.ts";
import type { AnswerType } from "#lib/question.ts";
import type { SheetClaim, SheetDocument, SheetQuestion } from "#lib/sheet.ts";

import { nameDocument } from "./document-name.ts";

/** A claim with the document that makes it. */
export interface Told {
  readonly claim: SheetClaim;
  readonly document: SheetDocument;
}

/** Finds a claim of a row by its id; null where the row does not hold it. */
export function findTold(row: SheetQuestion, documents: readonly SheetDocument[], id: string): Told | null {
  for (const cell of row.cells) {
    const claim = cell.claims.find((one) => one.id === id);
    const document = documents.find((one) => one.id === cell.document);
    if (claim !== undefined && document !== undefined) return { claim, document };
  }
  return null;
}

const VERBS: Readonly<Record<AnswerType, readonly [finite: string, gerund: string]>> = {
  quantity: ["says", "saying"],
  date: ["says", "saying"],
  category: ["answers", "answering"],
  frame: ["answers", "answering"],
  term: ["writes", "writing"],
};

/** Who says what: "Courier says 613 people", "Telegraph cites the ministry as denying ‘by sea’". */
export function tellClaim(row: SheetQuestion, { claim, document }: Told, documents: readonly SheetDocument[]): string {
  const name = nameDocument(document, documents);
  const [finite, gerund] = claim.stance === "denies" ? ["denies", "denying"] : VERBS[row.answer];
  const value = tellValue(row, claim);
  return claim.speaker === null ? `${name} ${finite} ${value}` : `${name} cites ${claim.speaker} as ${gerund} ${value}`;
}

/** What a claim asserts or denies, inside a sentence: a number with its unit, an option in single, a term in double quotation marks. */
export function tellValue(row: SheetQuestion, claim: Pick<SheetClaim, "value" | "distanced">): string {
  const shown = showValue(row, { value: claim.value, distanced: false, stance: "asserts" });
  if (row.answer === "quantity") return withUnit(row.unit, shown, claim.value);
  if (row.answer === "date") return shown;
  const parts = claim.value.split("|").map((value) => showValue(row, { value, distanced: false, stance: "asserts" }));
  return parts.map((part) => (row.answer === "term" ? `“${part}”` : `‘${part}’`)).join(" and ");
}

/** A unit that the value does not write itself is added; a percentage's sign is there already. */
function withUnit(unit: string | null, shown: string, value: string): string {
  return unit === null || unit === "%" || value.includes(" ") ? shown : `${shown} ${unit}`;
}

/** A distance in the question's unit: "23 villages", "1 day", "3.4 percentage points". */
export function tellDistance(row: Pick<SheetQuestion, "answer" | "unit">, distance: string): string {
  const number = showNumber(distance);
  if (row.answer === "date") return `${number} ${number === "1" ? "day" : "days"}`;
  if (row.unit === "%" || row.unit === "percent") return `${number} percentage ${number === "1" ? "point" : "points"}`;
  return row.unit === null ? number : `${number} ${row.unit}`;
}

/** The time that a claim is made for: "as of 2020". */
export function tellAsOf(asOf: string | null): string {
  return asOf === null ? "at no stated time" : `as of ${showDate(asOf)}`;
}
