import { showNumber } from "#components/claim/show-value.ts";
import type { Reason, SheetQuestion } from "#lib/sheet.ts";
import { compareDecimals, readDecimal } from "#lib/value/decimal.ts";

const SHORT: Readonly<Record<Reason["rule"], string>> = {
  equal: "equal",
  "within-tolerance": "within tolerance",
  overlap: "they overlap",
  rounding: "rounded alike",
  broader: "one includes the other",
  "no-overlap": "no overlap",
  "different-option": "different answers",
  "different-term": "different terms",
  distanced: "one at a distance",
  denied: "one denies",
  "denial-allows": "a denial leaves room",
  "different-as-of": "different times",
  "different-scope": "different scope",
};

/** Why a row has its verdict, in two or three words: the size of the widest gap, else the rules that decide; empty where nothing decides. */
export function shortReason(row: Pick<SheetQuestion, "answer" | "reasons">): string {
  const { reasons } = row;
  const widest = widestOf(reasons);
  if (widest !== null) return sizeOfGap(row, widest);
  return [...new Set(reasons.map(shortRule))].join(", ");
}

/** The first with the widest gap; null where none has a size. Of many pairs few lie equally far apart: each gap is read once. */
function widestOf(reasons: readonly Reason[]): Reason | null {
  const seen = new Set<string>();
  let widest: Reason | null = null;
  for (const reason of reasons) {
    const { gap } = reason;
    if (gap === null || gap === "0" || seen.has(gap)) continue;
    seen.add(gap);
    if (widest === null || isWider(reason, widest)) widest = reason;
  }
  return widest;
}

/** What a verdict's deciding pairs came to by one rule. */
function shortRule({ rule, facet }: Reason): string {
  return rule === "different-scope" && facet !== null ? `different in ${facet}` : SHORT[rule];
}

function isWider(reason: Reason, most: Reason): boolean {
  const [one, other] = [readDecimal(reason.gap ?? "0"), readDecimal(most.gap ?? "0")];
  return one.ok && other.ok && compareDecimals(one.value, other.value) > 0;
}

function sizeOfGap({ answer }: Pick<SheetQuestion, "answer">, { gap, ratio }: Reason): string {
  const number = showNumber(gap ?? "0");
  const days = number === "1" ? "day" : "days";
  return `gap ${number}${answer === "date" ? ` ${days}` : ""}${ratio === null ? "" : `, ×${ratio}`}`;
}
