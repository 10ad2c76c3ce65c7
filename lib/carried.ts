import type { Fate, Recapture } from "./capture.ts";
import { type ChangedHinge, changedHinges } from "./hinge.ts";
import { describePassage, locatePassage, type Passage } from "./passage.ts";
import { offsetsIn } from "./text.ts";

/** What becomes of something that rests on a document when the document is captured anew: the fate of each passage. */
export interface Carried {
  /** The claim's id. */
  readonly id: string;
  readonly fates: readonly Fate[];
}

/** Compares two texts as `recapture` does, wherever that is done. */
export type Recapturing = (before: string, after: string, passages: readonly Passage[]) => Promise<Recapture>;

/** Something that rests on a capture. */
interface RestsOn {
  readonly id: string;
  readonly capture: number;
  readonly passages: readonly Passage[];
}

/**
 * Carries what rests on captures of a document over to a newer text, each from its own capture. `texts` are those that
 * are held, by number: what rests on another can only be searched for, and so waits in any case.
 */
export async function carryOver<Rests extends RestsOn>(
  resting: readonly Rests[],
  texts: ReadonlyMap<number, string>,
  after: string,
  recapturing: Recapturing,
): Promise<readonly (Rests & Carried)[]> {
  const fates = new Map<Rests, readonly Fate[]>();
  for (const [capture, own] of Map.groupBy(resting, (each) => each.capture)) {
    const before = texts.get(capture);
    const passages = own.flatMap((each) => each.passages);
    const found =
      before === undefined ? searchFor(after, passages) : (await recapturing(before, after, passages)).fates;
    let at = 0;
    for (const each of own) {
      fates.set(each, found.slice(at, at + each.passages.length));
      at += each.passages.length;
    }
  }
  return resting.map((each) => ({ ...each, fates: fates.get(each) ?? [] }));
}

/** Where passages of a text that is not held may stand in a newer one: for an editor to decide. */
function searchFor(after: string, passages: readonly Passage[]): readonly Fate[] {
  const offsets = offsetsIn(after);
  return passages.map((passage) => {
    const found = locatePassage(after, passage, offsets);
    if (found.kind === "lost") return { kind: "lost" };
    const now = describePassage(after, found.start, found.end, offsets);
    return found.kind === "changed"
      ? { kind: "changed", passage: now, hinges: changedHinges(passage.exact, now.exact) }
      : { kind: "moved", why: "elsewhere", passages: [now], hinges: [] };
  });
}

/** The passages in the newer text where all were kept, so that it moves by itself; null where it waits for an editor. */
export function movedPassages(fates: readonly Fate[]): readonly Passage[] | null {
  const kept = fates.flatMap((fate) => (fate.kind === "kept" ? [fate.passage] : []));
  return kept.length === fates.length && kept.length > 0 ? kept : null;
}

/** What the source changed in the words that a claim rests on: figures, denials, dates, names. */
export function changedSource(fates: readonly Fate[]): readonly ChangedHinge[] {
  return fates.flatMap((fate) => (fate.kind === "changed" ? fate.hinges : []));
}

/** A changed hinge as a clause: `“613” became “630”`. Words that are the same at either end are left out. */
export function tellHinge({ was, now }: ChangedHinge): string {
  let first = 0;
  while (first < was.length && first < now.length && was[first] === now[first]) first += 1;
  let last = 0;
  while (last < Math.min(was.length, now.length) - first && was.at(-1 - last) === now.at(-1 - last)) last += 1;
  const [out, put] = [was.slice(first, was.length - last), now.slice(first, now.length - last)];
  if (out.length === 0) return `${quoted(put)} was put in`;
  return put.length === 0 ? `${quoted(out)} was taken out` : `${quoted(out)} became ${quoted(put)}`;
}

/** Changes told one by one; a rewritten text has hundreds. */
const MOST_TOLD = 5;

/** What a new capture did to the claims that rest on its document, for its history: readers see it. */
export function tellCarried(capture: number, carried: readonly Carried[]): string {
  if (carried.length === 0) return `Captured anew (capture ${capture}). No claim rested on the text.`;
  const kept = carried.filter(({ fates }) => movedPassages(fates) !== null).length;
  const waiting = carried.length - kept;
  const counts = [
    kept === 0 ? null : `${claims(kept)} kept ${kept === 1 ? "its" : "their"} words`,
    waiting === 0 ? null : `${claims(waiting)} ${waiting === 1 ? "waits" : "wait"} for an editor`,
  ].filter((part) => part !== null);
  const changes = [...new Set(carried.flatMap(({ fates }) => changedSource(fates)).map(tellHinge))];
  const told = `Captured anew (capture ${capture}): ${counts.join(", ")}.`;
  if (changes.length === 0) return told;
  const more = changes.length - MOST_TOLD;
  const listed = changes.slice(0, MOST_TOLD).join(", ");
  return `${told} The source changed its claim: ${listed}${more > 0 ? `, and ${more} more` : ""}.`;
}

function claims(count: number): string {
  return count === 1 ? "1 claim" : `${count} claims`;
}

function quoted(words: readonly string[]): string {
  return `“${words.join(" ")}”`;
}
