import { type Comparison, VERDICTS, type Verdict } from "./comparison.ts";
import { sizesOf } from "./pairs.ts";

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

/** What makes a question more or less contested. */
export interface Contest {
  /** The question's. */
  readonly id: string;
  readonly verdict: Verdict;
  /** Pairs of sources that cannot both be right: three against two are six, four against one are four. */
  readonly opposed: number;
  /** Camps that such a pair sets apart. A quarrel within one camp sets none apart. */
  readonly camps: number;
  readonly sources: number;
  /** How far the furthest two lie apart, for ordering alone, as doubles: in proportion; in days. 0 where there is no such size. */
  readonly ratio: number;
  readonly days: number;
}

/**
 * Orders questions by how contested they are: by verdict, then by how many pairs of sources stand
 * against one another, which counts the sources on each side; how many camps these pairs set apart;
 * how many sources answer at all; and how far the furthest two lie apart. A consistent total order,
 * the question's id deciding last.
 */
export function compareContests(a: Contest, b: Contest): number {
  return (
    ORDER[a.verdict] - ORDER[b.verdict] ||
    b.opposed - a.opposed ||
    b.camps - a.camps ||
    b.sources - a.sources ||
    descending(a.ratio, b.ratio) ||
    descending(a.days, b.days) ||
    (a.id < b.id ? -1 : Number(a.id > b.id))
  );
}

/** The larger first; two without a bound are equals. */
function descending(a: number, b: number): number {
  return a === b ? 0 : Math.sign(b - a);
}

/** As long as the comparisons themselves are kept: sizes are many, and a comparison never changes. */
const known = new WeakMap<Comparison, Contest>();

/** How contested a compared question is. */
export function contestOf(comparison: Comparison): Contest {
  const contest = known.get(comparison) ?? measureContest(comparison);
  known.set(comparison, contest);
  return contest;
}

function measureContest({ question, verdict, sources, campsApart, reasons }: Comparison): Contest {
  const contest = { id: question.id, verdict, sources: sources.length };
  if (verdict !== "contradict" && verdict !== "framed-differently") {
    return { ...contest, opposed: 0, camps: 0, ratio: 0, days: 0 };
  }
  const sizes = [...sizesOf(reasons).values()];
  return {
    ...contest,
    opposed: reasons.length,
    camps: campsApart.length,
    ratio: largest(sizes.map(({ ratio }) => ratio)),
    days: question.answer === "date" ? largest(sizes.map(({ gap }) => gap)) : 0,
  };
}

/** The largest of some decimals, as a double; 0 where there is none above it. */
export function largest(decimals: Iterable<string | null>): number {
  let most = 0;
  for (const decimal of decimals) most = Math.max(most, Number(decimal ?? 0) || 0);
  return most;
}

/** The most contested first. */
export function rankContested(comparisons: readonly Comparison[]): readonly Comparison[] {
  return ranked(comparisons, compareContests);
}

/** Those with most sources first, the more contested first among equals. */
export function rankSources(comparisons: readonly Comparison[]): readonly Comparison[] {
  return ranked(comparisons, (a, b) => b.sources - a.sources || compareContests(a, b));
}

function ranked(comparisons: readonly Comparison[], order: (a: Contest, b: Contest) => number): readonly Comparison[] {
  return comparisons
    .map((comparison) => ({ comparison, contest: contestOf(comparison) }))
    .toSorted((a, b) => order(a.contest, b.contest))
    .map(({ comparison }) => comparison);
}

/** How many questions come to each verdict, verdicts that none comes to included. */
export function countVerdicts(comparisons: readonly Pick<Comparison, "verdict">[]): ReadonlyMap<Verdict, number> {
  const counts = new Map<Verdict, number>(VERDICTS.map((verdict) => [verdict, 0]));
  for (const { verdict } of comparisons) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return counts;
}
