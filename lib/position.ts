import { type DocumentAnswer, extentsOf } from "./answer.ts";
import { labelOf } from "./label.ts";
import type { Pairs } from "./pairs.ts";
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
 * apart stand together only where their sets meet. `pairs` are the sources'.
 */
export function positionsOf(measure: Measure, pairs: Pairs): readonly Position[] {
  if (pairs.answers.length === 0) return [];
  const holders = pairs.holders.members.map(holderOf);
  if (!pairs.kinds.some(({ pair }) => pair.relation.relation === "disjoint")) {
    return [describe(measure, groupOf(holders))];
  }
  const inOrder = groupOrder(measure);
  const groups = candidates(holders, apartness(holders, pairs)).toSorted(inOrder);
  return assign(groups)
    .toSorted(inOrder)
    .map((group) => describe(measure, group));
}

/** The sources that say the same: many documents are few holders. */
interface Holder {
  /** The first one's answer. */
  readonly answer: DocumentAnswer;
  /** The holder's own place among holders. */
  readonly nth: number;
  readonly documents: readonly string[];
  /** The sets that each of them asserts. */
  readonly extents: readonly Extent[];
  /** What a group is grown around to hold them. */
  readonly foci: readonly Focus[];
  /** Of numbers and days, the interval that begins lowest. */
  readonly lowest: Interval | null;
}

function holderOf(members: readonly DocumentAnswer[], nth: number): Holder {
  const [answer] = members;
  if (answer === undefined) throw new TypeError("A position is held by a document.");
  const extents = extentsOf(answer);
  return {
    answer,
    nth,
    documents: members.map(({ document }) => document),
    extents,
    foci: fociOf(extents),
    lowest: lowestOf(extents),
  };
}

function lowestOf(extents: readonly Extent[]): Interval | null {
  let least: Interval | null = null;
  for (const extent of extents) {
    if (extent.type === "intervals") for (const interval of extent.intervals) least = lower(interval, least);
  }
  return least;
}

function lower(a: Interval | null, b: Interval | null): Interval | null {
  if (a === null || b === null) return a ?? b;
  return compareLowerEnds(a, b) < 0 ? a : b;
}

/** Holders that stand together, in their order. */
interface Group {
  readonly holders: readonly Holder[];
  /** How many documents. */
  readonly size: number;
  readonly lowest: Interval | null;
}

function groupOf(holders: readonly Holder[]): Group {
  let size = 0;
  let least: Interval | null = null;
  for (const { documents, lowest } of holders) {
    size += documents.length;
    least = lower(lowest, least);
  }
  return { holders, size, lowest: least };
}

type Apart = (a: Holder, b: Holder) => boolean;

/** Tells which two holders cannot stand together. */
function apartness(holders: readonly Holder[], { kinds }: Pairs): Apart {
  const count = holders.length;
  const apart: boolean[] = Array.from({ length: count ** 2 }, () => false);
  for (const kind of kinds) {
    const [one, other] = [holders[kind.one], holders[kind.other]];
    if (one === undefined || other === undefined || !partsWays(kind.pair.relation, one, other)) continue;
    apart[one.nth * count + other.nth] = true;
    apart[other.nth * count + one.nth] = true;
  }
  return (one, other) => apart[one.nth * count + other.nth] === true;
}

function partsWays({ relation }: Relation, one: Holder, other: Holder): boolean {
  if (relation !== "incomparable") return relation === "disjoint";
  return !one.extents.some((a) => other.extents.some((b) => relate(null, a, b).relation !== "disjoint"));
}

/**
 * Groups that cannot be enlarged. Intervals that all overlap share the lower end of one of them, and
 * option sets that meet share an option, so a group is grown around each of these; documents joined
 * by a tolerance, a rounding or a denial are added after those that truly meet it.
 */
function candidates(holders: readonly Holder[], apart: Apart): readonly Group[] {
  const grown: { readonly around: Focus; readonly group: Group }[] = [];
  for (const holder of holders) {
    for (const focus of holder.foci) {
      if (grown.some(({ around, group }) => isSameFocus(around, focus) && group.holders.includes(holder))) continue;
      grown.push({ around: focus, group: groupOf(grow(holders, holder, focus, apart)) });
    }
  }
  return grown.map(({ group }) => group);
}

function grow(holders: readonly Holder[], seed: Holder, focus: Focus, apart: Apart): readonly Holder[] {
  const joined = holders.map(() => false);
  const barred = holders.map(() => false);
  const admit = (holder: Holder) => {
    if (joined[holder.nth] === true || barred[holder.nth] === true) return;
    joined[holder.nth] = true;
    for (const other of holders) if (apart(holder, other)) barred[other.nth] = true;
  };
  admit(seed);
  for (const holder of holders) if (meets(holder, focus)) admit(holder);
  for (const holder of holders) admit(holder);
  return holders.filter(({ nth }) => joined[nth]);
}

/** A point that answers may share: one number or day, an option, a use of a term; null stands for none. */
type Focus = Interval | string | null;

const NO_FOCUS: readonly Focus[] = [null];

function fociOf(extents: readonly Extent[]): readonly Focus[] {
  const [only] = extents;
  if (only === undefined) return NO_FOCUS;
  return extents.length === 1 ? pointsOf(only) : extents.flatMap(pointsOf);
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

function meets({ extents }: Holder, focus: Focus): boolean {
  for (const extent of extents) if (holdsFocus(extent, focus)) return true;
  return false;
}

/** Whether an extent holds a focus; of an interval, its lower end. */
function holdsFocus(extent: Extent, focus: Focus): boolean {
  if (focus === null) return false;
  if (typeof focus !== "string") {
    if (extent.type === "intervals") for (const own of extent.intervals) if (holdsLowerEnd(own, focus)) return true;
    return false;
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

/** Whether a group grown around one is a group grown around the other; of intervals only the lower end counts. */
function isSameFocus(a: Focus, b: Focus): boolean {
  if (a === null || b === null || typeof a === "string" || typeof b === "string") return a === b;
  return compareLowerEnds(a, b) === 0;
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
    if (a.size !== b.size) return b.size - a.size;
    if (a.lowest && b.lowest) return compareLowerEnds(a.lowest, b.lowest) || compareText(nameOf(a), nameOf(b));
    return (
      Math.sign(firstOption(a) - firstOption(b)) ||
      compareText(firstTerm(a), firstTerm(b)) ||
      compareText(nameOf(a), nameOf(b))
    );
  };
}

function membersOfGroup({ holders }: Group, type: "options" | "terms"): readonly string[] {
  return holders.flatMap(({ extents }) =>
    extents.flatMap((extent) => {
      if (extent.type !== type) return [];
      return extent.type === "options" ? extent.options : extent.uses;
    }),
  );
}

function nameOf({ holders }: Group): string {
  return holders[0]?.answer.document ?? "";
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function assign(groups: readonly Group[]): readonly Group[] {
  const placed: boolean[] = [];
  const assigned: Group[] = [];
  for (const { holders } of groups) {
    const left = holders.filter(({ nth }) => placed[nth] !== true);
    for (const { nth } of left) placed[nth] = true;
    if (left.length > 0) assigned.push(groupOf(left));
  }
  return assigned;
}

/** Sources that say the same are labelled as one. */
function describe(measure: Measure, { holders }: Group): Position {
  const label = labelOf(
    measure,
    holders.map(({ answer }) => answer),
  );
  return { documents: documentsOf(holders), label };
}

function documentsOf(holders: readonly Holder[]): readonly string[] {
  const [only] = holders;
  if (only !== undefined && holders.length === 1) return only.documents;
  return holders.flatMap(({ documents }) => documents).toSorted();
}
