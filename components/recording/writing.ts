import type { Claim } from "#lib/claim.ts";
import type { ClaimField } from "#lib/merge.ts";
import type { Passage } from "#lib/passage.ts";
import type { Proposal } from "#lib/proposal.ts";

import { latestClaim, type WorkEntry } from "./work-entry.ts";

/** A claim that is being written or changed. */
export interface Writing {
  /** As it stands in the form: the value as it was typed; no question yet is an empty one. */
  readonly claim: Claim;
  /** The version that it was made from, to be merged with; null for a new claim. */
  readonly origin: Claim | null;
  /** The revision of the published claim, and the version of the draft, that it was made from. */
  readonly base: number | null;
  readonly seen: number | null;
  /** What whoever writes has set themselves: no proposal touches it. */
  readonly touched: readonly ClaimField[];
}

/** A new claim, resting on nothing yet but these words. */
export function newWriting(id: string, document: string, passages: readonly Passage[]): Writing {
  const claim: Claim = {
    id,
    question: "",
    document,
    value: "",
    stance: "asserts",
    distanced: false,
    speaker: null,
    asOf: null,
    scope: {},
    credibility: null,
    admission: false,
    passages,
    note: null,
  };
  return { claim, origin: null, base: null, seen: null, touched: [] };
}

/** A claim of the document, opened to be changed: as it is proposed, else as it stands. */
export function writingOf(entry: WorkEntry): Writing | null {
  const claim = latestClaim(entry) ?? entry.published?.claim ?? null;
  if (claim === null) return null;
  return {
    claim,
    origin: claim,
    base: entry.published?.revision ?? null,
    seen: entry.draft?.version ?? null,
    touched: ["question", "value", "stance", "distanced", "speaker", "asOf", "scope"],
  };
}

/** Sets a field as whoever writes wants it. */
export function setField<Name extends ClaimField>(writing: Writing, field: Name, value: Claim[Name]): Writing {
  const touched = writing.touched.includes(field) ? writing.touched : [...writing.touched, field];
  return { ...writing, claim: { ...writing.claim, [field]: value }, touched };
}

/** Takes a question as the one to answer, with what the words propose where nothing else was set. */
export function takeQuestion(writing: Writing, question: string, proposal: Proposal | null): Writing {
  const asked = { ...writing.claim, question };
  if (proposal === null) return { ...writing, claim: asked };
  const { value, stance, distanced, speaker, asOf, scope } = proposal;
  const proposed: Partial<Claim> = { value, stance, distanced, speaker, asOf, scope };
  const kept = Object.fromEntries(writing.touched.map((field) => [field, asked[field]]));
  return { ...writing, claim: { ...asked, ...proposed, ...kept, question } };
}

/** Adds words to those that the claim rests on, the last; the same words once. */
export function addPassage(writing: Writing, passage: Passage): Writing {
  const { passages } = writing.claim;
  if (passages.some((one) => one.exact === passage.exact && one.start === passage.start)) return writing;
  return setField(writing, "passages", [...passages, passage]);
}

/** Puts words in the place of others: more of them, or fewer. */
export function replacePassage(writing: Writing, index: number, passage: Passage): Writing {
  return setField(writing, "passages", writing.claim.passages.with(index, passage));
}

/** Whether two stretches of a text share words; those whose place is not known share none. */
export function isOverlapping(one: Passage, other: Passage): boolean {
  if (one.start === null || one.end === null || other.start === null || other.end === null) return false;
  return one.start < other.end && other.start < one.end;
}

export function removePassage(writing: Writing, index: number): Writing {
  return setField(writing, "passages", writing.claim.passages.toSpliced(index, 1));
}

/** Puts words before the others, as the most telling. */
export function putFirst(writing: Writing, index: number): Writing {
  const { passages } = writing.claim;
  const passage = passages[index];
  if (passage === undefined) return writing;
  return setField(writing, "passages", [passage, ...passages.toSpliced(index, 1)]);
}

/** A claim as it is sent: words that have not been typed yet are none. */
export function withoutBlanks(claim: Claim): Claim {
  return { ...claim, passages: claim.passages.filter(({ exact }) => exact.trim() !== "") };
}

/** Alphabet of an id's random part: 32 letters and digits, none taken for another. */
const LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

/** A claim's id from random bytes: chosen before it is saved, so that what is sent twice is one draft. */
export function claimIdOf(random: Uint8Array): string {
  return `c-${[...random].map((byte) => LETTERS[byte % LETTERS.length]).join("")}`;
}

/** What was kept in the browser as a claim being written; null for what is none. */
export function asWriting(kept: unknown): Writing | null {
  return isWriting(kept) ? kept : null;
}

function isWriting(kept: unknown): kept is Writing {
  if (!isRecord(kept) || !isRecord(kept["claim"]) || !Array.isArray(kept["touched"])) return false;
  const { id, document, question, value, passages, scope } = kept["claim"];
  const isText = [id, document, question, value].every((part) => typeof part === "string");
  return isText && isRecord(scope) && Array.isArray(passages) && passages.every(isPassage);
}

function isPassage(kept: unknown): boolean {
  return isRecord(kept) && [kept["exact"], kept["prefix"], kept["suffix"]].every((part) => typeof part === "string");
}

function isRecord(kept: unknown): kept is Readonly<Record<string, unknown>> {
  return typeof kept === "object" && kept !== null;
}
