import { type DocumentAnswer, extentsOf } from "./answer.ts";
import { labelOf } from "./label.ts";
import type { ClaimPair } from "./pair.ts";
import { ancestorsOf } from "./question.ts";
import { type Extent, type Relation, relate } from "./relation.ts";
import { compareLowerEnds, type Interval, intervalsMeet } from "./value/interval.ts";
import { termOf } from "./value/term.ts";
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
 * disjoint, else the largest groups of answers that meet, largest first, ties by the lower end or the
 * order of the options, each document in the first group that holds it. Answers that the gate keeps
 * apart stand together only where their sets meet. `answered` are the sources', `pairs` theirs.
 */
export function positionsOf(
  measure: Measure,
  answered: readonly DocumentAnswer[],
  pairs: readonly ClaimPair[],
): readonly Position[] {
  if (answered.length === 0) return [];
  if (!pairs.some(({ relation }) => relation.relation === "disjoint")) return [describe(measure, answered)];
  const holders = answered.map(holderOf);
  const inOrder = groupOrder(measure);
  const groups = candidates(holders, apartness(holders, pairs)).toSorted(inOrder);
  return assign(groups)
    .toSorted(inOrder)
    .map((group) =>
      describe(
        measure,
        group.map(({ answer }) => answer),
      ),
    );
}

/** A source's answer with the sets that it asserts. */
interface Holder {
  readonly answer: DocumentAnswer;
  readonly extents: readonly Extent[];
  /** Of numbers and days, the interval that begins lowest. */
  readonly lowest: Interval | null;
}

function holderOf(answer: DocumentAnswer): Holder {
  const extents = extentsOf(answer);
  return {
    answer,
    extents,
    lowest: lowest(extents.flatMap((extent) => (extent.type === "intervals" ? extent.intervals : []))),
  };
}

function lowest(intervals: readonly (Interval | null)[]): Interval | null {
  let least: Interval | null = null;
  for (const interval of intervals) {
    if (interval !== null && (least === null || compareLowerEnds(interval, least) < 0)) least = interval;
  }
  return least;
}

type Group = readonly Holder[];

/** Tells which two sources, by their places in `holders`, cannot stand together. */
function apartness(holders: Group, pairs: readonly ClaimPair[]): (a: number, b: number) => boolean {
  const places = new Map(holders.map(({ answer }, place) => [answer.document, place]));
  const apart = new Uint8Array(holders.length ** 2);
  for (const { a, b, relation } of pairs) {
    const [one, other] = [places.get(a.claim.document) ?? 0, places.get(b.claim.document) ?? 0];
    if (!partsWays(relation, holders[one], holders[other])) continue;
    apart[one * holders.length + other] = 1;
    apart[other * holders.length + one] = 1;
  }
  return (one, other) => apart[one * holders.length + other] === 1;
}

function partsWays({ relation }: Relation, one: Holder | undefined, other: Holder | undefined): boolean {
  if (relation !== "incomparable") return relation === "disjoint";
  return !one?.extents.some((a) => other?.extents.some((b) => relate(null, a, b).relation !== "disjoint"));
}

/**
 * Groups that cannot be enlarged. Intervals that all overlap share the lower end of one of them, and
 * option sets that meet share an option, so a group is grown around each of these; documents joined
 * by a tolerance, a rounding or a denial are added after those that truly meet it.
 */
function candidates(holders: Group, apart: (a: number, b: number) => boolean): readonly Group[] {
  const grown: { readonly around: string; readonly group: Group }[] = [];
  for (const [seed, holder] of holders.entries()) {
    for (const focus of fociOf(holder.extents)) {
      const around = keyOf(focus);
      if (grown.some((other) => other.around === around && other.group.includes(holder))) continue;
      grown.push({ around, group: grow(holders, seed, focus, apart) });
    }
  }
  return grown.map(({ group }) => group);
}

function grow(holders: Group, seed: number, focus: Focus, apart: (a: number, b: number) => boolean): Group {
  const near = holders.map(({ extents }) => extents.some((extent) => meets(extent, focus)));
  const members = [seed];
  const admit = (place: number) => {
    if (!members.includes(place) && members.every((member) => !apart(member, place))) members.push(place);
  };
  for (const [place, meeting] of near.entries()) if (meeting) admit(place);
  for (const [place, meeting] of near.entries()) if (!meeting) admit(place);
  return holders.filter((_, place) => members.includes(place));
}

/** A point that answers may share: one number or day, an option, a use of a term; null stands for none. */
type Focus = Interval | string | null;

function fociOf(extents: readonly Extent[]): readonly Focus[] {
  const foci = extents.flatMap(pointsOf);
  return foci.length === 0 ? [null] : foci;
}

function pointsOf(extent: Extent): readonly Focus[] {
  switch (extent.type) {
    case "intervals":
      return extent.intervals;
    case "options":
      return extent.options;
    case "terms":
      return extent.uses;
  }
}

/** Whether an extent holds a focus; of an interval, its lower end. */
function meets(extent: Extent, focus: Focus): boolean {
  if (focus === null) return false;
  if (typeof focus !== "string") {
    return extent.type === "intervals" && extent.intervals.some((own) => holdsLowerEnd(own, focus));
  }
  if (extent.type === "options") {
    return extent.options.some(
      (own) => own === focus || ancestorsOf(own).includes(focus) || ancestorsOf(focus).includes(own),
    );
  }
  return extent.type === "terms" && extent.uses.includes(focus);
}

function holdsLowerEnd(own: Interval, focus: Interval): boolean {
  return compareLowerEnds(own, focus) <= 0 && intervalsMeet(own, focus);
}

/** Names what a group is grown around: of an interval its lower end. */
function keyOf(focus: Focus): string {
  if (focus === null || typeof focus === "string") return focus ?? "";
  return `${focus.lowerClosed ? "[" : "("}${focus.lower?.text ?? ""}`;
}

/**
 * The larger first; among equals the one that reaches lower, the one whose option is listed first, or
 * the term that comes first: an order that no side has made.
 */
function groupOrder(measure: Measure): (a: Group, b: Group) => number {
  const listed = new Map(measure.question.options.map(({ id }, place) => [id, place]));
  const firstOption = (group: Group) =>
    Math.min(...membersOfGroup(group, "options").map((option) => listed.get(option) ?? listed.size));
  const firstTerm = (group: Group) => membersOfGroup(group, "terms").map(termOf).toSorted()[0] ?? "";
  return (a, b) => {
    if (a.length !== b.length) return b.length - a.length;
    const [one, other] = [lowest(a.map((holder) => holder.lowest)), lowest(b.map((holder) => holder.lowest))];
    if (one && other) return compareLowerEnds(one, other) || compareText(nameOf(a), nameOf(b));
    return (
      Math.sign(firstOption(a) - firstOption(b)) ||
      compareText(firstTerm(a), firstTerm(b)) ||
      compareText(nameOf(a), nameOf(b))
    );
  };
}

function membersOfGroup(group: Group, type: "options" | "terms"): readonly string[] {
  return group.flatMap(({ extents }) =>
    extents.flatMap((extent) => {
      if (extent.type !== type) return [];
      return extent.type === "options" ? extent.options : extent.uses;
    }),
  );
}

function nameOf(group: Group): string {
  return group[0]?.answer.document ?? "";
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function assign(groups: readonly Group[]): readonly Group[] {
  const placed = new Set<Holder>();
  return groups.flatMap((group) => {
    const left = group.filter((holder) => !placed.has(holder));
    for (const holder of left) placed.add(holder);
    return left.length === 0 ? [] : [left];
  });
}

function describe(measure: Measure, group: readonly DocumentAnswer[]): Position {
  return { documents: group.map(({ document }) => document).toSorted(), label: labelOf(measure, group) };
}
