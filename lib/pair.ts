import type { Claim } from "./claim.ts";
import {
  type Extent,
  extentOf,
  gate,
  type Relation,
  relate,
  relateDenial,
  relateDenials,
  type Setting,
  type Size,
  sizeOf,
} from "./relation.ts";
import { ok, type Result } from "./result.ts";
import { readDate } from "./value/date.ts";
import { compareDecimals, readDecimal } from "./value/decimal.ts";
import { type Measure, readValue, type Value } from "./value/value.ts";

/** A claim whose value has been read. */
export interface ReadClaim {
  readonly claim: Claim;
  readonly value: Value;
  /** The set that the value is. */
  readonly extent: Extent;
  readonly setting: Setting;
}

/** Two claims and how they stand to one another. */
export interface ClaimPair {
  readonly a: ReadClaim;
  readonly b: ReadClaim;
  readonly relation: Relation;
}

/** What is asserted and what is denied, by one claim or by several together. Not both are null. */
export interface Stand {
  readonly extent: Extent | null;
  readonly denied: Extent | null;
}

const NO_DATE = ok(null);

/** Reads a claim's value and the time it is made for. Fails as `readValue` and `readDate` do. */
export function readClaim(measure: Measure, claim: Claim): Result<ReadClaim> {
  const value = readValue(measure, claim);
  if (!value.ok) return value;
  const asOf = claim.asOf === null ? NO_DATE : readDate(claim.asOf);
  if (!asOf.ok) return asOf;
  const setting = { asOf: asOf.value?.interval ?? null, scope: claim.scope };
  return ok({ claim, value: value.value, extent: extentOf(value.value), setting });
}

/** How two claims on one question stand to one another: the gate first, then what is asserted and denied. */
export function relateClaims(measure: Measure, a: ReadClaim, b: ReadClaim): Relation {
  return gate(measure.question.facets, a.setting, b.setting) ?? relateStands(measure, standOf(a), standOf(b));
}

function standOf({ claim, extent }: ReadClaim): Stand {
  return claim.stance === "asserts" ? { extent, denied: null } : { extent: null, denied: extent };
}

/** Where both assert, by what they assert; else what one asserts beside what the other denies, or the two denials. */
export function relateStands(measure: Measure, a: Stand, b: Stand): Relation {
  if (a.extent && b.extent) return relate(measure.tolerance, a.extent, b.extent);
  if (a.extent && b.denied) return relateDenial(a.extent, b.denied);
  if (a.denied && b.extent) return relateDenial(b.extent, a.denied);
  if (a.denied && b.denied) return relateDenials(a.denied, b.denied);
  throw new TypeError("An answer neither asserts nor denies.");
}

const NO_SIZE: Size = { gap: null, ratio: null };

/** How far apart the two claims of a pair lie; no size where it is not disjoint. */
export function sizeOfPair({ a, b, relation }: ClaimPair): Size {
  return relation.relation === "disjoint" ? sizeOf(a.value, b.value) : NO_SIZE;
}

/** Whether the two claims of one pair lie nearer to one another than those of another; by exact decimals. */
export function nearer(pair: ClaimPair, least: ClaimPair): boolean {
  const [one, other] = [sizeOf(pair.a.value, pair.b.value).gap, sizeOf(least.a.value, least.b.value).gap];
  if (one === null || other === null) return false;
  const [x, y] = [readDecimal(one), readDecimal(other)];
  return x.ok && y.ok && compareDecimals(x.value, y.value) < 0;
}

/** Whether one voice says both: a document's own, or one speaker's. Two people whom a document quotes may differ. */
export function sameVoice({ a, b }: ClaimPair): boolean {
  return a.claim.speaker === b.claim.speaker;
}
