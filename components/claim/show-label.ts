import type { Question } from "#lib/question.ts";
import type { SheetClaim, SheetQuestion } from "#lib/sheet.ts";

import { showDate } from "./show-date.ts";
import { showQuantity, showValue } from "./show-value.ts";

/** What is needed of a question to show what a position comes to. */
type Asked = Pick<Question, "answer" | "unit">;

/**
 * A position's label as people read it, with the question's unit: `>60` as "more than 60 people",
 * `8 or 31`, `11, 21` and `not 5` part by part. Labels of options and terms are words already.
 */
export function showLabel({ answer, unit }: Asked, label: string): string {
  if (answer !== "quantity" && answer !== "date") return label.replaceAll(/(^|, )not ([^,]+)/gu, "$1denies “$2”");
  const parts = label
    .split(/( or |, |^not )/u)
    .map((part, index) => (index % 2 === 1 || part === "" ? part : showPart(answer, unit, part)));
  return HAS_UNIT.test(label.replaceAll(" or ", ",")) ? parts.join("") : withUnitOf(unit, parts.join(""));
}

/** A unit written after a number. */
const HAS_UNIT = /\d [\p{L}%]/u;

function showPart(answer: "quantity" | "date", unit: string | null, part: string): string {
  if (answer === "date") return showDate(part);
  if (part === "..") return "any number";
  const bounds = /^(>=?\S+) (<=?\S+)$/u.exec(part);
  return bounds === null
    ? showQuantity(part, unit)
    : `${showQuantity(bounds[1] ?? "", unit)} and ${showQuantity(bounds[2] ?? "", unit)}`;
}

/** A value in words with its question's unit, in the singular after 1; without where there is none or a percentage's sign stands there. */
function withUnitOf(unit: string | null, shown: string): string {
  if (unit === null || unit === "%") return shown;
  return `${shown} ${/(?:^|[^\d.,])1$/u.test(shown) ? singular(unit) : unit}`;
}

/** Units are English nouns in the plural, or symbols that stay as they are. */
function singular(unit: string): string {
  if (unit === "people") return "person";
  return /[a-z]{3}[^s]s$/u.test(unit) ? unit.replace(/ies$/u, "ys").slice(0, -1) : unit;
}

/** One claim's value in words, with its question's unit where it does not write another itself. */
export function showClaim(
  row: Pick<SheetQuestion, "answer" | "unit" | "options">,
  claim: Pick<SheetClaim, "value" | "distanced" | "stance">,
): string {
  if (claim.stance === "denies" && row.options.length > 0)
    return `denies “${showValue(row, { ...claim, stance: "asserts" })}”`;
  const shown = showValue(row, claim);
  return row.answer !== "quantity" || HAS_UNIT.test(claim.value) ? shown : withUnitOf(row.unit, shown);
}
