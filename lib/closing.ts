import { type Answer, answerOf, type DocumentAnswer } from "./answer.ts";
import type { Comparison } from "./comparison.ts";
import { relateStands } from "./pair.ts";
import type { Question } from "./question.ts";
import { type Extent, gate } from "./relation.ts";
import {
  absoluteDecimal,
  compareDecimals,
  type Decimal,
  divideDecimals,
  plusDecimal,
  timesDecimal,
  wholeDecimal,
} from "./value/decimal.ts";
import { gapBetween, type Interval, liesBelow } from "./value/interval.ts";
import { type Measure, measureOf } from "./value/value.ts";

/** The tolerances at which a disagreement on a number or a date would close. */
export interface Closing {
  /** In the question's unit or in days; null where any above zero would do. */
  readonly absolute: string | null;
  /** `12.5%`, of quantities: the smallest tenth of a percent that does it. */
  readonly share: string | null;
}

/** Answers that differ beyond which nobody waits to hear a tolerance. */
const MOST_ANSWERS = 100;

/** Each widening can move what one document's several claims come to, so that the next is looked at again. */
const MOST_WIDENINGS = 8;

/** How far apart two answers lie, and the larger magnitude of the two ends between which they do. */
interface Apart {
  readonly gap: Decimal;
  readonly larger: Decimal;
}

/**
 * What tolerance would leave no two sources of a question apart; null where they are not, where the answers
 * are no numbers or days, and where none would do it, as with a denial.
 */
export function closingOf(comparison: Comparison): Closing | null {
  const { question, verdict } = comparison;
  if (verdict !== "contradict" || (question.answer !== "quantity" && question.answer !== "date")) return null;
  const answers = distinctAnswers(comparison);
  if (answers.length > MOST_ANSWERS) return null;
  const absolute = widen(comparison, answers, ({ gap }) => gap, "");
  if (absolute === null) return null;
  const share = question.answer === "quantity" ? widen(comparison, answers, shareOf, "%") : null;
  return { absolute: absolute === "0" ? null : absolute, share };
}

/** One answer for all sources that answer alike. */
function distinctAnswers({ cells, sources }: Comparison): readonly DocumentAnswer[] {
  const distinct = new Map<string, DocumentAnswer>();
  for (const { document, answer } of cells) {
    if (answer === null || !sources.includes(document)) continue;
    const said = answer.counted.map(({ claim: { value, stance, asOf, scope } }) => [value, stance, asOf, scope]);
    distinct.set(JSON.stringify(said), answer);
  }
  return [...distinct.values()];
}

/** The tolerance that is needed, found by widening until none are apart; "0" where they touch. */
function widen(
  { question }: Comparison,
  answers: readonly DocumentAnswer[],
  need: (apart: Apart) => Decimal,
  sign: "" | "%",
): string | null {
  let tolerance: Decimal | null = null;
  for (let round = 0; round < MOST_WIDENINGS; round += 1) {
    const apart = apartWithin(question, tolerance === null ? question.tolerance : tolerance.text + sign, answers);
    if (apart === null) return null;
    const needed = largest(apart.map(need));
    if (needed === null) return tolerance === null ? null : tolerance.text + sign;
    if (needed.text === "0") return "0";
    if (tolerance !== null && compareDecimals(needed, tolerance) <= 0) return null;
    tolerance = needed;
  }
  return null;
}

function largest(decimals: readonly Decimal[]): Decimal | null {
  return decimals.reduce<Decimal | null>((a, b) => (a !== null && compareDecimals(a, b) >= 0 ? a : b), null);
}

/** How far apart answers lie that a tolerance leaves apart; null where not only distance keeps some apart. */
function apartWithin(
  question: Question,
  tolerance: string | null,
  answered: readonly DocumentAnswer[],
): readonly Apart[] | null {
  const measured = measureOf({ ...question, tolerance });
  if (!measured.ok) return null;
  const measure = measured.value;
  // Whose claims count has been settled.
  const read = answered.map(({ document, counted }) => answerOf(measure, document, counted, "all").answers);
  const disjoint = read.flatMap((answers, place) => {
    const others = read.slice(place + 1).flat();
    return answers.flatMap((one) => others.flatMap((other) => partingOf(measure, one, other) ?? []));
  });
  const found = disjoint.flatMap(({ nearest }) => nearest ?? []);
  return found.length === disjoint.length ? found : null;
}

/** Of two answers that are apart, how far; `nearest` is null where no distance keeps them so. Null where they are not apart. */
function partingOf(measure: Measure, one: Answer, other: Answer): { readonly nearest: Apart | null } | null {
  if (gate(measure.question.facets, one.setting, other.setting) !== null) return null;
  const { relation, rule } = relateStands(measure, one, other);
  if (relation !== "disjoint") return null;
  return { nearest: rule === "no-overlap" ? nearestOf(one.extent, other.extent) : null };
}

/** The nearest ends of two sets of numbers or days that do not meet. */
function nearestOf(a: Extent | null, b: Extent | null): Apart | null {
  if (a?.type !== "intervals" || b?.type !== "intervals") return null;
  let nearest: Apart | null = null;
  for (const one of a.intervals) {
    for (const other of b.intervals) {
      const apart = apartBetween(one, other);
      if (apart !== null && (nearest === null || compareDecimals(apart.gap, nearest.gap) < 0)) nearest = apart;
    }
  }
  return nearest;
}

function apartBetween(a: Interval, b: Interval): Apart | null {
  const [below, above] = liesBelow(a, b) ? [a, b] : [b, a];
  const gap = gapBetween(below, above);
  if (gap === null || below.upper === null || above.lower === null) return null;
  const [x, y] = [absoluteDecimal(below.upper), absoluteDecimal(above.lower)];
  return { gap, larger: compareDecimals(x, y) >= 0 ? x : y };
}

const HUNDRED = wholeDecimal(100);
const STEP: Decimal = { text: "0.1", near: 0.1, short: true };

/** A gap as per cent of the larger end, rounded up to a tenth, so that it is enough. */
function shareOf({ gap, larger }: Apart): Decimal {
  if (larger.text === "0") return STEP;
  const share = divideDecimals(timesDecimal(gap, HUNDRED), larger, 1);
  const reached = compareDecimals(timesDecimal(share, larger), timesDecimal(gap, HUNDRED)) >= 0;
  return reached && share.text !== "0" ? share : plusDecimal(share, STEP);
}
