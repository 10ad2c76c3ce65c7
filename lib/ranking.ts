import { type Comparison, VERDICTS, type Verdict } from "./comparison.ts";
import { sizeOf } from "./relation.ts";

/** Most contested first: facts before words, then what may yet be joined, then what is not disputed. */
const ORDER: Readonly<Record<Verdict, number>> = {
  contradict: 0,
  "framed-differently": 1,
  "not-comparable": 2,
  compatible: 3,
  agree: 4,
  "single-source": 5,
  unanswered: 6,
};

/**
 * Orders comparisons by how contested they are: by verdict, then by how many sources stand apart
 * from the largest position, how many answer at all, how many camps they come from, and how far
 * the furthest two lie apart. A consistent total order, the question's id deciding last.
 */
export function compareContested(a: Comparison, b: Comparison): number {
  return (
    compareStandings(a, b) ||
    widestRatio(b) - widestRatio(a) ||
    (a.question.id < b.question.id ? -1 : Number(a.question.id > b.question.id))
  );
}

/** What a comparison and its row of a sheet both say of how contested a question is. */
type Standing = Pick<Comparison, "verdict" | "positions" | "sources" | "camps">;

/** The same order but for its last two steps, so that rows of a sheet can be put into it too. */
export function compareStandings(a: Standing, b: Standing): number {
  return (
    ORDER[a.verdict] - ORDER[b.verdict] ||
    dissenters(b) - dissenters(a) ||
    b.sources.length - a.sources.length ||
    b.camps.length - a.camps.length
  );
}

/** Sources outside the largest position. */
function dissenters({ positions, sources }: Standing): number {
  return sources.length - (positions[0]?.documents.length ?? 0);
}

/** For ordering alone, as a double. */
function widestRatio({ reasons }: Comparison): number {
  return Math.max(0, ...reasons.map(({ a, b }) => Number(sizeOf(a.value, b.value).ratio ?? 0)));
}

/** Orders comparisons by their number of sources, the contested first among equals. */
export function compareSources(a: Comparison, b: Comparison): number {
  return b.sources.length - a.sources.length || compareContested(a, b);
}

/** How many questions come to each verdict, verdicts that none comes to included. */
export function countVerdicts(comparisons: readonly Pick<Comparison, "verdict">[]): ReadonlyMap<Verdict, number> {
  const counts = new Map<Verdict, number>(VERDICTS.map((verdict) => [verdict, 0]));
  for (const { verdict } of comparisons) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return counts;
}
