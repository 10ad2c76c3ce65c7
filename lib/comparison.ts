import { answersOf, type DocumentAnswer, type Voice } from "./answer.ts";
import { type Cell, cellsOf } from "./cell.ts";
import { byDocument, type Claim } from "./claim.ts";
import { termIndex } from "./codebook.ts";
import { type Context, contextOf } from "./context.ts";
import type { Dossier } from "./dossier.ts";
import { type ClaimPair, type ReadClaim, readClaim } from "./pair.ts";
import { asPair, finderOf, NO_PAIRS, type Pairs, pairsAmong, pairsThat, relateAll } from "./pairs.ts";
import { type Position, positionsOf } from "./position.ts";
import { disagreementOf, type Question } from "./question.ts";
import { RANK, type Relation } from "./relation.ts";
import type { Fault, Result } from "./result.ts";
import { campsApart, campsOf, countOrigins, originsOf, sourcesOf } from "./source.ts";
import { type Measure, measureOf } from "./value/value.ts";

export const VERDICTS = [
  "contradict",
  "framed-differently",
  "not-comparable",
  "compatible",
  "agree",
  "single-source",
  "unanswered",
] as const;
/** What the comparison of one question comes to. */
export type Verdict = (typeof VERDICTS)[number];

/** What stands out about a question's answers, beside its verdict. */
export interface Flags {
  /** Documents that speak only through others. */
  readonly attributed: readonly string[];
  /** Documents whose own counted claims cannot all be true. */
  readonly selfContradiction: readonly string[];
  /** Whether republications were counted as one source. */
  readonly sameOrigin: boolean;
  /** Each copy whose answer is not its origin's: the origin's claim and the copy's. */
  readonly alteredCopy: readonly ClaimPair[];
}

/** One question compared: never a bare verdict, always with the pairs of claims and the rule that decided it. */
export interface Comparison {
  readonly question: Question;
  readonly measure: Measure | null;
  readonly verdict: Verdict;
  readonly flags: Flags;
  /** The documents that stand for the sources: of each origin the earliest published, by id. */
  readonly sources: readonly string[];
  /** Distinct speakers and texts behind the counted claims of the sources. */
  readonly origins: number;
  /** Distinct camps of the sources' outlets. */
  readonly camps: readonly string[];
  /** Camps of which a source cannot stand together with one of another camp, sorted. */
  readonly campsApart: readonly string[];
  readonly positions: readonly Position[];
  /** The pairs that decide the verdict, by their documents' ids. */
  readonly reasons: Pairs;
  /** How every two answering documents stand, copies too, by their ids. */
  readonly pairs: Pairs;
  /** The pair behind each self-contradiction. */
  readonly selfContradictions: readonly ClaimPair[];
  readonly cells: readonly Cell[];
  /** Claims whose value cannot be read, which no valid package holds; they are shown and not counted. */
  readonly unread: readonly { readonly claim: Claim; readonly fault: Fault }[];
}

/** Compares every question of a dossier, in its order (comparison.md). Claims on no question of it are left out. */
export function compareDossier(dossier: Dossier, voice: Voice = "own"): readonly Comparison[] {
  const context = contextOf(dossier, voice);
  const claims = Map.groupBy(dossier.claims, (claim) => claim.question);
  const indexes = new Map(dossier.codebook.concepts.map(({ id }) => [id, termIndex(dossier.codebook, id)]));
  return dossier.questions.map((question) =>
    compareQuestion(context, question, claims.get(question.id) ?? [], indexes.get(question.concept ?? "")),
  );
}

/** Compares the claims on one question. `terms` as `termIndex` makes them, for a term question. */
export function compareQuestion(
  context: Context,
  question: Question,
  claims: readonly Claim[],
  terms?: ReadonlyMap<string, string>,
): Comparison {
  const measure = measureOf(question, terms);
  const ordered = claims.toSorted(byDocument);
  const { read, unread } = readAll(measure, ordered);
  const answered = measure.ok ? answersOf(measure.value, read, context.voice) : [];
  const sources = sourcesOf(
    context,
    answered.map(({ document }) => document),
  );
  const pairs = measure.ok ? relateAll(measure.value, answered) : NO_PAIRS;
  const between = measure.ok && sources.length < answered.length ? pairsAmong(measure.value, pairs, sources) : pairs;
  const decisive = decisiveRelation(between);
  const selfContradictions = selfContradictionsOf(answered);
  return {
    question,
    measure: measure.ok ? measure.value : null,
    verdict: verdictOf(question, sources.length, decisive),
    flags: flagsOf(context, answered, sources, pairs, selfContradictions),
    sources,
    origins: countOrigins(originsOf(context.origins, countedIn(between.answers))),
    camps: campsOf(context, sources),
    campsApart: campsApart(context, between),
    positions: measure.ok ? positionsOf(measure.value, between) : [],
    reasons: decisive === null ? NO_PAIRS : pairsThat(between, decisive),
    pairs,
    selfContradictions,
    cells: cellsOf(context, question, ordered, answered),
    unread,
  };
}

function countedIn(answers: readonly DocumentAnswer[]): readonly Claim[] {
  const claims: Claim[] = [];
  for (const { counted } of answers) for (const { claim } of counted) claims.push(claim);
  return claims;
}

function readAll(measure: Result<Measure>, claims: readonly Claim[]) {
  const read: ReadClaim[] = [];
  const unread: { claim: Claim; fault: Fault }[] = [];
  for (const claim of claims) {
    const result = measure.ok ? readClaim(measure.value, claim) : measure;
    if (result.ok) read.push(result.value);
    else unread.push({ claim, fault: result.fault });
  }
  return { read, unread };
}

function selfContradictionsOf(answered: readonly DocumentAnswer[]): readonly ClaimPair[] {
  const pairs: ClaimPair[] = [];
  for (const { answers } of answered) {
    for (const { selfContradiction } of answers) if (selfContradiction !== null) pairs.push(selfContradiction);
  }
  return pairs;
}

type Decisive = Relation["relation"];

/** How the sources stand: as the two do that stand furthest apart. Null where there are no two. */
function decisiveRelation({ kinds }: Pairs): Decisive | null {
  let highest: Decisive | null = null;
  for (const { pair } of kinds) {
    if (highest === null || RANK[pair.relation.relation] > RANK[highest]) highest = pair.relation.relation;
  }
  return highest;
}

function verdictOf(question: Question, sources: number, decisive: Decisive | null): Verdict {
  switch (decisive) {
    case null:
      return sources === 0 ? "unanswered" : "single-source";
    case "disjoint":
      return disagreementOf(question.answer);
    case "compatible":
      return "compatible";
    case "same":
      return "agree";
    case "incomparable":
      return "not-comparable";
  }
}

function flagsOf(
  context: Context,
  answered: readonly DocumentAnswer[],
  sources: readonly string[],
  pairs: Pairs,
  selfContradictions: readonly ClaimPair[],
): Flags {
  return {
    attributed: answered.filter(({ attributed }) => attributed).map(({ document }) => document),
    selfContradiction: [...new Set(selfContradictions.map(({ a }) => a.claim.document))],
    sameOrigin: answered.length > sources.length,
    alteredCopy: answered.length > sources.length ? alteredCopies(context, sources, pairs) : [],
  };
}

/** By the places of the two, whichever of them is the copy. */
function alteredCopies(context: Context, sources: readonly string[], pairs: Pairs): readonly ClaimPair[] {
  const standing = new Set(sources);
  const find = finderOf(pairs);
  const originals = new Map<string | undefined, number>();
  for (const [place, { document }] of pairs.answers.entries()) {
    if (standing.has(document)) originals.set(context.origins.get(document), place);
  }
  const found = pairs.answers.flatMap(({ document }, copy) => {
    const original = originals.get(context.origins.get(document));
    if (original === undefined || standing.has(document)) return [];
    const [first, second] = original < copy ? [original, copy] : [copy, original];
    const pair = find(first, second, asPair);
    if (pair === null || pair.relation.relation === "same") return [];
    const { a, b, relation } = pair;
    return [{ first, second, pair: first === original ? pair : { a: b, b: a, relation } }];
  });
  return found.toSorted((x, y) => x.first - y.first || x.second - y.second).map(({ pair }) => pair);
}
