import { cutByDocument } from "./claim.ts";
import { type ClaimPair, nearer, type ReadClaim, relateClaims, relateStands, type Stand } from "./pair.ts";
import { type Extent, gate, type Intervals, RANK, type Relation, relate, type Setting, sizeOf } from "./relation.ts";
import { compareDecimals } from "./value/decimal.ts";
import { commonInterval, type Interval, unionOfIntervals } from "./value/interval.ts";
import type { Measure } from "./value/value.ts";

/** Whose claims count as a document's answer: its own voice (attributed ones where it has none), or both. */
export type Voice = "own" | "all";

/** What one document answers to a question for one time and scope. Not both sides are empty. */
export interface Answer extends Stand {
  readonly setting: Setting;
  /** The asserted claims, by id; the set they come to is `extent`. */
  readonly asserted: readonly ReadClaim[];
  /** The denials, by id; the set they deny is `denied`. */
  readonly denials: readonly ReadClaim[];
  /** The pair of asserted claims that cannot both be true, when there is one. */
  readonly selfContradiction: ClaimPair | null;
}

/** What a document comes to on a question: one answer, or several that the gate keeps apart. */
export interface DocumentAnswer {
  readonly document: string;
  /** Whether no claim in the document's own voice was there to count. */
  readonly attributed: boolean;
  readonly counted: readonly ReadClaim[];
  readonly answers: readonly Answer[];
}

/** What documents come to on one question. `claims` stand in the order of their documents. */
export function answersOf(measure: Measure, claims: readonly ReadClaim[], voice: Voice): readonly DocumentAnswer[] {
  const answers: DocumentAnswer[] = [];
  for (const own of cutByDocument(claims, documentOf)) {
    const [first] = own;
    if (first !== undefined) answers.push(answerOf(measure, first.claim.document, own, voice));
  }
  return answers;
}

function documentOf({ claim }: ReadClaim): string {
  return claim.document;
}

/** What a document's claims on one question come to (comparison.md, "A document's answer"). `claims` is not empty. */
export function answerOf(
  measure: Measure,
  document: string,
  claims: readonly ReadClaim[],
  voice: Voice,
): DocumentAnswer {
  const [only] = claims;
  if (only !== undefined && claims.length === 1) {
    return { document, attributed: only.claim.speaker !== null, counted: claims, answers: [answerOfOne(only, claims)] };
  }
  const own = claims.filter(({ claim }) => claim.speaker === null);
  const counted = (voice === "all" || own.length === 0 ? claims : own).toSorted(byId);
  const groups = comparableGroups(measure.question.facets, counted);
  return {
    document,
    attributed: own.length === 0,
    counted,
    answers: groups.map((group) => combine(measure, group)),
  };
}

function byId(a: ReadClaim, b: ReadClaim): number {
  return a.claim.id < b.claim.id ? -1 : 1;
}

/**
 * The largest groups of claims that may all be compared with one another. A claim that states
 * neither time nor scope belongs to each group that the gate keeps apart from the others.
 */
function comparableGroups(facets: readonly string[], claims: readonly ReadClaim[]): readonly (readonly ReadClaim[])[] {
  if (claims.length < 2) return [claims];
  const settled = claims.filter(
    ({ setting }) => setting.asOf !== null || facets.some((facet) => facet in setting.scope),
  );
  if (settled.length < 2) return [claims];
  const groups = new Map<string, readonly ReadClaim[]>();
  for (const first of settled) {
    const group = [first];
    for (const claim of claims) {
      if (claim !== first && group.every((other) => gate(facets, claim.setting, other.setting) === null))
        group.push(claim);
    }
    const sorted = group.toSorted(byId);
    groups.set(sorted.map(({ claim }) => claim.id).join("\n"), sorted);
  }
  return [...groups.values()];
}

const NO_CLAIMS: readonly ReadClaim[] = [];

/** What most documents come to: one claim, alone in `claims`. */
function answerOfOne({ setting, extent, claim }: ReadClaim, claims: readonly ReadClaim[]): Answer {
  return claim.stance === "asserts"
    ? { setting, asserted: claims, extent, denials: NO_CLAIMS, denied: null, selfContradiction: null }
    : { setting, asserted: NO_CLAIMS, extent: null, denials: claims, denied: extent, selfContradiction: null };
}

function combine(measure: Measure, claims: readonly ReadClaim[]): Answer {
  const asserted = claims.filter(({ claim }) => claim.stance === "asserts");
  const denials = claims.filter(({ claim }) => claim.stance === "denies");
  const selfContradiction = disjointPair(measure, asserted);
  return {
    setting: commonSetting(claims),
    asserted,
    extent: extentOfAll(asserted, selfContradiction === null),
    denials,
    denied: extentOfAll(denials, false),
    selfContradiction,
  };
}

/** The pair of claims that lies furthest apart, the first by id among equals; null where all can be true together. */
function disjointPair(measure: Measure, claims: readonly ReadClaim[]): ClaimPair | null {
  let widest: ClaimPair | null = null;
  for (const [index, a] of claims.entries()) {
    for (const b of claims.slice(index + 1)) {
      const relation = relate(measure.tolerance, a.extent, b.extent);
      if (relation.relation === "disjoint" && (widest === null || gapOf(a, b) > gapOf(widest.a, widest.b))) {
        widest = { a, b, relation };
      }
    }
  }
  return widest;
}

/** For ordering alone, as a double. */
function gapOf(a: ReadClaim, b: ReadClaim): number {
  return Number(sizeOf(a.value, b.value).gap ?? 0);
}

function commonSetting(claims: readonly ReadClaim[]): Setting {
  const [first, ...rest] = claims.flatMap(({ setting }) => (setting.asOf === null ? [] : [setting.asOf]));
  return {
    asOf: first === undefined ? null : commonInterval([first, ...rest]),
    scope: Object.assign({}, ...claims.map(({ setting }) => setting.scope)),
  };
}

/** What several claims' sets come to: for numbers and days what they share or, where `shared` is false, all they cover; for options and terms always all. */
function extentOfAll(claims: readonly ReadClaim[], shared: boolean): Extent | null {
  const [first, ...rest] = claims.map(({ extent }) => extent);
  if (first === undefined) return null;
  if (rest.length === 0) return first;
  switch (first.type) {
    case "intervals":
      return intervalsOfAll([first, ...rest], shared);
    case "options":
      return {
        type: "options",
        options: union([first, ...rest].flatMap((extent) => (extent.type === "options" ? extent.options : []))),
      };
    case "terms":
      return {
        type: "terms",
        uses: union([first, ...rest].flatMap((extent) => (extent.type === "terms" ? extent.uses : []))),
      };
  }
}

function intervalsOfAll(extents: readonly Extent[], shared: boolean): Intervals {
  const numbers = extents.filter((extent) => extent.type === "intervals");
  const [first, ...rest] = numbers.flatMap(({ intervals }) => intervals);
  if (first === undefined) return { type: "intervals", intervals: [], decimals: null };
  const intervals = shared ? [commonInterval([first, ...rest])] : unionOfIntervals([first, ...rest]);
  return { type: "intervals", intervals, decimals: commonDecimals(intervals, numbers) };
}

/** Where the claims come to one number, the decimals of the one among them that writes it most exactly. */
function commonDecimals(intervals: readonly Interval[], extents: readonly Intervals[]): number | null {
  const [only, ...others] = intervals;
  if (only?.lower == null || only.upper == null || others.length > 0) return null;
  if (compareDecimals(only.lower, only.upper) !== 0) return null;
  const number = only.lower;
  const written = extents.flatMap(({ intervals: [own], decimals }) =>
    own?.lower && decimals !== null && compareDecimals(own.lower, number) === 0 ? [decimals] : [],
  );
  return written.length === 0 ? null : Math.max(...written);
}

function union(members: readonly string[]): readonly string[] {
  return [...new Set(members)].toSorted();
}

/** The sets that a document asserts, one an answer. */
export function extentsOf(answer: DocumentAnswer): readonly Extent[] {
  const extents: Extent[] = [];
  for (const { extent } of answer.answers) if (extent !== null) extents.push(extent);
  return extents;
}

/** How two documents' answers stand to one another, and the pair of claims that decides it. */
export function relateAnswers(measure: Measure, a: DocumentAnswer, b: DocumentAnswer): ClaimPair {
  let decisive: ClaimPair | null = null;
  for (const one of a.answers) {
    for (const other of b.answers) {
      const pair = relatePair(measure, one, other);
      if (decisive === null || RANK[pair.relation.relation] > RANK[decisive.relation.relation]) decisive = pair;
    }
  }
  if (decisive === null) throw new TypeError("A document without an answer cannot be related.");
  return decisive;
}

function relatePair(measure: Measure, a: Answer, b: Answer): ClaimPair {
  const relation = gate(measure.question.facets, a.setting, b.setting) ?? relateStands(measure, a, b);
  const [ones, others] = [speaking(a), speaking(b)];
  const [x, y] = [ones[0], others[0]];
  if (x === undefined || y === undefined) throw new TypeError("An answer holds no claim.");
  if (ones.length === 1 && others.length === 1) return { a: x, b: y, relation };
  return decidingPair(measure, ones, others, relation) ?? { a: x, b: y, relation };
}

/**
 * The two claims that stand for two answers: those that stand to one another as the answers do, by
 * the same rule if any do, and among disjoint ones those with the nearest ends, whose gap is the
 * answers'. Null where no two claims alone stand as the answers do.
 */
function decidingPair(
  measure: Measure,
  ones: readonly ReadClaim[],
  others: readonly ReadClaim[],
  relation: Relation,
): ClaimPair | null {
  const pairs = ones.flatMap((a) => others.map((b) => ({ a, b, relation: relateClaims(measure, a, b) })));
  const alike = pairs.filter((pair) => pair.relation.relation === relation.relation);
  const exact = alike.filter((pair) => pair.relation.rule === relation.rule);
  const [first, ...rest] = exact.length > 0 ? exact : alike;
  if (first === undefined) return null;
  const chosen =
    relation.relation === "disjoint"
      ? rest.reduce((least, pair) => (nearer(pair, least) ? pair : least), first)
      : first;
  return { a: chosen.a, b: chosen.b, relation };
}

/** The claims of an answer that are set against another's: what it asserts, or its denials where it only denies. */
function speaking(answer: Answer): readonly ReadClaim[] {
  return answer.extent === null ? answer.denials : answer.asserted;
}
