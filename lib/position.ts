import { type ClaimPair, type DocumentAnswer, extentsOf } from "./answer.ts";
import { labelOf } from "./label.ts";
import { ancestorsOf } from "./question.ts";
import type { Extent } from "./relation.ts";
import { compareLowerEnds, type Interval, intervalsMeet } from "./value/interval.ts";
import type { Measure } from "./value/value.ts";

/** A group of documents whose answers can all be true together. */
export interface Position {
  /** Document ids, sorted. */
  readonly documents: readonly string[];
  /** What they have in common: a value in its notation, or the labels of options or terms. */
  readonly label: string;
}

/**
 * The positions on a question (comparison.md, "A question's verdict"): one unless some pair is
 * disjoint, else the largest groups without a disjoint pair, largest first, ties by the lower end,
 * each document in the first group that holds it. `answered` are the sources', `pairs` theirs.
 */
export function positionsOf(
  measure: Measure,
  answered: readonly DocumentAnswer[],
  pairs: readonly ClaimPair[],
): readonly Position[] {
  if (answered.length === 0) return [];
  const disjoint = pairs.filter(({ relation }) => relation.relation === "disjoint");
  if (disjoint.length === 0) return [describe(measure, answered)];
  const apart = apartness(disjoint);
  const groups = candidates(answered, apart).toSorted(compareGroups);
  return assign(groups)
    .toSorted(compareGroups)
    .map((group) => describe(measure, group));
}

/** For each document those that it cannot stand together with. */
function apartness(disjoint: readonly ClaimPair[]): ReadonlyMap<string, ReadonlySet<string>> {
  const apart = new Map<string, Set<string>>();
  const note = (one: string, other: string) => {
    const known = apart.get(one);
    if (known === undefined) apart.set(one, new Set([other]));
    else known.add(other);
  };
  for (const { a, b } of disjoint) {
    note(a.claim.document, b.claim.document);
    note(b.claim.document, a.claim.document);
  }
  return apart;
}

/**
 * Groups that cannot be enlarged. Intervals that all overlap share the lower end of one of them, and
 * option sets that meet share an option, so a group is grown around each of these; documents joined
 * by a tolerance, a rounding or a denial are added after those that truly meet it.
 */
function candidates(
  answered: readonly DocumentAnswer[],
  apart: ReadonlyMap<string, ReadonlySet<string>>,
): readonly (readonly DocumentAnswer[])[] {
  const found = new Map<string, readonly DocumentAnswer[]>();
  for (const seed of answered) {
    for (const focus of fociOf(seed)) {
      const near = answered.filter((answer) => answer !== seed && extentsOf(answer).some((extent) => meets(extent, focus)));
      const group: DocumentAnswer[] = [];
      for (const answer of [seed, ...near, ...answered]) {
        if (!group.includes(answer) && group.every((member) => !apart.get(answer.document)?.has(member.document))) {
          group.push(answer);
        }
      }
      const sorted = group.toSorted((a, b) => (a.document < b.document ? -1 : 1));
      found.set(sorted.map(({ document }) => document).join("\n"), sorted);
    }
  }
  return [...found.values()];
}

/** A point that answers may share: one number or day, an option, a use of a term; null stands for none. */
type Focus = Interval | string | null;

function fociOf(answer: DocumentAnswer): readonly Focus[] {
  const foci = extentsOf(answer).flatMap((extent): readonly Focus[] => {
    switch (extent.type) {
      case "intervals":
        return extent.intervals;
      case "options":
        return extent.options;
      case "terms":
        return extent.uses;
    }
  });
  return foci.length === 0 ? [null] : foci;
}

/** Whether an extent holds a focus; of an interval, its lower end. */
function meets(extent: Extent, focus: Focus): boolean {
  if (focus === null) return false;
  if (typeof focus !== "string") {
    return extent.type === "intervals" && extent.intervals.some((own) => holdsLowerEnd(own, focus));
  }
  if (extent.type === "options") {
    return extent.options.some((own) => own === focus || ancestorsOf(own).includes(focus) || ancestorsOf(focus).includes(own));
  }
  return extent.type === "terms" && extent.uses.includes(focus);
}

function holdsLowerEnd(own: Interval, focus: Interval): boolean {
  return compareLowerEnds(own, focus) <= 0 && intervalsMeet(own, focus);
}

/** The larger first; among equals the one that reaches lower, then by documents. */
function compareGroups(a: readonly DocumentAnswer[], b: readonly DocumentAnswer[]): number {
  if (a.length !== b.length) return b.length - a.length;
  const [one, other] = [lowestOf(a), lowestOf(b)];
  const order = one && other ? compareLowerEnds(one, other) : 0;
  return order || (keyOf(a) < keyOf(b) ? -1 : 1);
}

function lowestOf(group: readonly DocumentAnswer[]): Interval | undefined {
  const own = group.flatMap(extentsOf).flatMap((extent) => (extent.type === "intervals" ? extent.intervals : []));
  return own.toSorted(compareLowerEnds)[0];
}

function keyOf(group: readonly DocumentAnswer[]): string {
  return group.map(({ document }) => document).join("\n");
}

function assign(groups: readonly (readonly DocumentAnswer[])[]): readonly (readonly DocumentAnswer[])[] {
  const placed = new Set<DocumentAnswer>();
  return groups.flatMap((group) => {
    const left = group.filter((answer) => !placed.has(answer));
    for (const answer of left) placed.add(answer);
    return left.length === 0 ? [] : [left];
  });
}

function describe(measure: Measure, group: readonly DocumentAnswer[]): Position {
  return { documents: group.map(({ document }) => document).toSorted(), label: labelOf(measure, group) };
}
