import { type DocumentAnswer, relateAnswers } from "./answer.ts";
import type { Claim } from "./claim.ts";
import { type Holders, holdersOf } from "./holder.ts";
import { type ClaimPair, type ReadClaim, sizeOfPair } from "./pair.ts";
import type { Relation, Size } from "./relation.ts";
import type { Measure } from "./value/value.ts";

/**
 * How every two of some documents that answer stand to one another, by the first, then by the second. Where many say
 * the same, few relations tell of many pairs: those are kept, and the pairs are made for whoever goes through them.
 */
export interface Pairs extends Iterable<ClaimPair> {
  readonly length: number;
  /** By their documents' ids. */
  readonly answers: readonly DocumentAnswer[];
  readonly holders: Holders<DocumentAnswer>;
  /** By the places of their holders. */
  readonly kinds: readonly PairKind[];
}

/** All pairs of a document of one holder and a document of another, or of two documents of one. */
export interface PairKind {
  /** Places of holders, the first not the greater. */
  readonly one: number;
  readonly other: number;
  /** That of their first documents. */
  readonly pair: ClaimPair;
  readonly count: number;
}

/** Relates every two of some answers on one question, which stand by their documents' ids. */
export function relateAll(measure: Measure, answers: readonly DocumentAnswer[]): Pairs {
  return pairsBy(measure, answers, (a, b) => relateAnswers(measure, a, b));
}

/** Those of no documents. */
export const NO_PAIRS = pairsFrom([], { members: [], placeOf: [] }, []);

/** The pairs of some of the documents alone, as they were related among all. */
export function pairsAmong(measure: Measure, pairs: Pairs, documents: readonly string[]): Pairs {
  const standing = new Set(documents);
  const placeOf = new Map(pairs.answers.map((answer, place) => [answer, pairs.holders.placeOf[place] ?? 0]));
  const table = tableOf(pairs);
  return pairsBy(
    measure,
    pairs.answers.filter(({ document }) => standing.has(document)),
    (a, b) => {
      const [one, other] = [placeOf.get(a) ?? 0, placeOf.get(b) ?? 0];
      const kind = table[one * pairs.holders.members.length + other];
      if (kind === undefined) throw new TypeError("Two documents were not related.");
      return { a: claimIn(kind, one, a), b: claimIn(kind, other, b), relation: kind.pair.relation };
    },
  );
}

/** Those of some pairs that stand to one another in one way. */
export function pairsThat(pairs: Pairs, relation: Relation["relation"]): Pairs {
  const kinds = pairs.kinds.filter(({ pair }) => pair.relation.relation === relation);
  return kinds.length === pairs.kinds.length ? pairs : pairsFrom(pairs.answers, pairs.holders, kinds);
}

function pairsBy(
  measure: Measure,
  answers: readonly DocumentAnswer[],
  relate: (a: DocumentAnswer, b: DocumentAnswer) => ClaimPair,
): Pairs {
  const holders = holdersOf(measure.question.facets, answers, onlyClaim);
  const { members } = holders;
  const kinds: PairKind[] = [];
  for (let one = 0; one < members.length; one += 1) {
    for (let other = one; other < members.length; other += 1) {
      const [ones, others] = [members[one] ?? [], members[other] ?? []];
      const [a, b] = one === other ? ones : [ones[0], others[0]];
      const count = one === other ? (ones.length * (ones.length - 1)) / 2 : ones.length * others.length;
      if (a !== undefined && b !== undefined) kinds.push({ one, other, pair: relate(a, b), count });
    }
  }
  return pairsFrom(answers, holders, kinds);
}

function onlyClaim({ counted }: DocumentAnswer): Claim | null {
  return counted.length === 1 ? (counted[0]?.claim ?? null) : null;
}

function pairsFrom(
  answers: readonly DocumentAnswer[],
  holders: Holders<DocumentAnswer>,
  kinds: readonly PairKind[],
): Pairs {
  let length = 0;
  for (const { count } of kinds) length += count;
  const pairs: Pairs = { length, answers, holders, kinds, [Symbol.iterator]: () => eachPair(pairs, asPair) };
  return pairs;
}

/** The pair as it is told: for `eachPair` and `finderOf`. */
export const asPair = (a: ReadClaim, b: ReadClaim, { pair }: PairKind): ClaimPair => ({
  a,
  b,
  relation: pair.relation,
});

/** What is made of each of some pairs, in their order, given the kind that it is of. */
export function* eachPair<Made>(
  pairs: Pairs,
  make: (a: ReadClaim, b: ReadClaim, kind: PairKind) => Made,
): Generator<Made, undefined> {
  const { answers } = pairs;
  const find = finderOf(pairs);
  for (let first = 0; first < answers.length; first += 1) {
    for (let second = first + 1; second < answers.length; second += 1) {
      const made = find(first, second, make);
      if (made !== null) yield made;
    }
  }
}

/** What is made of the pair of two answers, by their places; null where they are none of these pairs. */
export function finderOf(
  pairs: Pairs,
): <Made>(first: number, second: number, make: (a: ReadClaim, b: ReadClaim, kind: PairKind) => Made) => Made | null {
  const { answers, holders } = pairs;
  const table = tableOf(pairs);
  const width = holders.members.length;
  return (first, second, make) => {
    const one = holders.placeOf[first] ?? 0;
    const other = holders.placeOf[second] ?? 0;
    const kind = table[one * width + other];
    const a = answers[first];
    const b = answers[second];
    if (kind === undefined || a === undefined || b === undefined) return null;
    return make(claimIn(kind, one, a), claimIn(kind, other, b), kind);
  };
}

/** The kind of pair of every two holders, by their places. */
function tableOf({ holders: { members }, kinds }: Pairs): readonly (PairKind | undefined)[] {
  const table = new Array<PairKind | undefined>(members.length ** 2);
  for (const kind of kinds) {
    table[kind.one * members.length + kind.other] = kind;
    table[kind.other * members.length + kind.one] = kind;
  }
  return table;
}

/** The claim that stands for an answer in a pair of a kind: its only one, or of several the one that decides. */
function claimIn({ one, pair }: PairKind, holder: number, { counted }: DocumentAnswer): ReadClaim {
  const only = counted[0];
  if (only !== undefined && counted.length === 1) return only;
  return holder === one ? pair.a : pair.b;
}

/** As long as the kinds themselves are kept. */
const measured = new WeakMap<readonly PairKind[], ReadonlyMap<PairKind, Size>>();

/** How far apart the pairs of each kind lie; no size where they are not disjoint. */
export function sizesOf({ kinds }: Pairs): ReadonlyMap<PairKind, Size> {
  const sizes = measured.get(kinds) ?? new Map(kinds.map((kind) => [kind, sizeOfPair(kind.pair)]));
  measured.set(kinds, sizes);
  return sizes;
}
