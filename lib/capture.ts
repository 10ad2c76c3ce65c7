import { compareTexts, type Difference, type TextRun } from "./difference.ts";
import { type ChangedHinge, changedHinges } from "./hinge.ts";
import { describePassage, locatePassage, mostBetween, type Passage } from "./passage.ts";
import { type Offsets, offsetsIn } from "./text.ts";

/**
 * What becomes of a passage when its document is captured anew. Only `kept` needs no editor:
 * - `kept`: the same words, with their context the only ones in either text, and the difference of the
 *   texts leads from one to the other;
 * - `moved`: the same words, but something is left to decide: their `context` changed, they stand
 *   several times with it (`repeated`), or `elsewhere` than the difference leads. `passages` are the
 *   places, of the first 20 in the text the nearest first; `hinges` is what changed in the context, which may deny the words;
 * - `changed`: other words in their place. With `hinges`, the source changed its claim;
 * - `lost`: neither the words nor what replaced them.
 */
export type Fate =
  | { readonly kind: "kept"; readonly passage: Passage }
  | {
      readonly kind: "moved";
      readonly why: "context" | "repeated" | "elsewhere";
      readonly passages: readonly Passage[];
      readonly hinges: readonly ChangedHinge[];
    }
  | { readonly kind: "changed"; readonly passage: Passage; readonly hinges: readonly ChangedHinge[] }
  | { readonly kind: "lost" };

/** A newer capture beside an older one: how they differ, and the fate of each passage, in their order. */
export interface Recapture {
  readonly difference: Difference;
  readonly fates: readonly Fate[];
}

const MOST_PLACES = 20;

/** Carries passages of one capture's text over to the next, by the difference of the two (passages.md). */
export function recapture(before: string, after: string, passages: readonly Passage[]): Recapture {
  const difference = compareTexts(before, after);
  const captures = { ...difference, old: offsetsIn(before), now: offsetsIn(after) };
  return { difference, fates: passages.map((passage) => fateOf(captures, passage)) };
}

/** Both captures, their difference, and where the code points of each stand. */
interface Captures extends Difference {
  readonly old: Offsets;
  readonly now: Offsets;
}

function fateOf(captures: Captures, passage: Passage): Fate {
  const { before, after, runs } = captures;
  const place = locatePassage(before, passage, captures.old);
  if (place.kind !== "exact") return { kind: "lost" };
  const old = standingAt(captures, place.start, place.end);
  const same = runAround(runs, old.start, old.end);
  if (same !== null) return fateInPlace(captures, old, old.start + same.newStart - same.oldStart);
  const window = windowOf(old);
  const whole = occurrences(after, window.words, 2);
  if (whole.length === 1 && occursOnce(before, window.words)) return elsewhere(captures, old, whole, window.lead);
  const replaced = replacement(captures, old);
  if (replaced !== null) {
    const now = passageAt(captures, replaced.start, replaced.end);
    return now.exact === old.passage.exact ? inOtherContext(old, now) : inOtherWords(old, now);
  }
  return elsewhere(captures, old, occurrences(after, old.passage.exact, MOST_PLACES), 0);
}

/** A passage of a text with its full context and its place, in UTF-16 indices. */
interface Standing {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
  /** Whether the text begins, or ends, within the context: that is context too. */
  readonly opens: boolean;
  readonly closes: boolean;
}

function standingAt({ before, old }: Captures, from: number, to: number): Standing {
  const passage = describePassage(before, from, to, old);
  const start = old.indexOf(passage.start ?? 0);
  const end = start + passage.exact.length;
  return {
    passage,
    start,
    end,
    opens: start === passage.prefix.length,
    closes: end + passage.suffix.length === before.length,
  };
}

/** The words stay where the difference leads, at `now`: are they the only ones, and is all around them as it was? */
function fateInPlace(captures: Captures, old: Standing, now: number): Fate {
  const { before, after, runs } = captures;
  const { words, lead } = windowOf(old);
  const passage = passageAt(captures, now, now + old.passage.exact.length);
  // A sign put right behind may have joined the last one to one that people see as another.
  if (passage.exact !== old.passage.exact) return inOtherWords(old, passage);
  const from = old.start - lead;
  const around = runAround(runs, from, from + words.length);
  const opensAlike = !old.opens || now === lead;
  const closesAlike = !old.closes || now - lead + words.length === after.length;
  if (around === null || !opensAlike || !closesAlike) return inOtherContext(old, passage);
  if (before === after || (occursOnce(before, words) && occursOnce(after, words))) return { kind: "kept", passage };
  return { kind: "moved", why: "repeated", passages: [passage], hinges: [] };
}

function inOtherWords(old: Standing, now: Passage): Fate {
  return { kind: "changed", passage: now, hinges: changedHinges(old.passage.exact, now.exact) };
}

function inOtherContext(old: Standing, now: Passage): Fate {
  const hinges = changedHinges(contextOf(old.passage), contextOf(now));
  return { kind: "moved", why: "context", passages: [now], hinges };
}

function elsewhere(captures: Captures, old: Standing, places: readonly number[], lead: number): Fate {
  const { exact } = old.passage;
  const passages = places
    .toSorted((a, b) => Math.abs(a - old.start) - Math.abs(b - old.start))
    .map((at) => passageAt(captures, at + lead, at + lead + exact.length))
    .filter((passage) => passage.exact === exact);
  return passages.length > 0 ? { kind: "moved", why: "elsewhere", passages, hinges: [] } : { kind: "lost" };
}

/** A passage with its context as one stretch, and how far in its own words begin. */
function windowOf({ passage }: Standing): { readonly words: string; readonly lead: number } {
  return { words: passage.prefix + passage.exact + passage.suffix, lead: passage.prefix.length };
}

function contextOf({ prefix, suffix }: Passage): string {
  return `${prefix}\n${suffix}`;
}

/** A passage of the newer text, from UTF-16 indices. */
function passageAt({ after, now }: Captures, from: number, to: number): Passage {
  return describePassage(after, now.codePointOf(from), now.codePointOf(to), now);
}

/** The unchanged run that holds all of a stretch of the older text. */
function runAround(runs: readonly TextRun[], start: number, end: number): TextRun | null {
  return runs.find((run) => run.same && run.oldStart <= start && end <= run.oldEnd) ?? null;
}

/**
 * What stands in the newer text where a passage stood, in UTF-16 indices: no more than could be a
 * rewording of it, and among words of which half or more stayed, or else it is not the passage's place.
 */
function replacement({ after, runs }: Difference, old: Standing): { start: number; end: number } | null {
  const first = runs.find((run) => old.start < run.oldEnd);
  const last = runs.findLast((run) => run.oldStart < old.end);
  if (first === undefined || last === undefined) return null;
  const start = first.same ? first.newStart + old.start - first.oldStart : first.newStart;
  const end = last.same ? last.newStart + old.end - last.oldStart : last.newEnd;
  const { words, lead } = windowOf(old);
  const from = old.start - lead;
  const stayed = runs.reduce(
    (sum, run) =>
      run.same ? sum + Math.max(0, Math.min(run.oldEnd, from + words.length) - Math.max(run.oldStart, from)) : sum,
    0,
  );
  const isReworded = after.slice(start, end).trim() !== "" && end - start <= mostBetween(old.passage);
  return isReworded && stayed * 2 >= words.length ? { start, end } : null;
}

function occursOnce(text: string, words: string): boolean {
  return occurrences(text, words, 2).length === 1;
}

/** The first `most` UTF-16 indices at which words stand, overlapping ones too. */
function occurrences(text: string, words: string, most: number): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at !== -1 && found.length < most; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}
