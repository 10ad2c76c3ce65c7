import { isGraphemeBoundary } from "#lib/text.ts";

/** Words chosen in a text: UTF-16 indexes, half-open, as the browser counts. */
export interface ChosenWords {
  readonly from: number;
  readonly to: number;
}

/**
 * The words between two places of a text, whichever comes first: drawn in to the text, without the white space
 * around them, and widened where an end would cut a grapheme cluster. Null where no words are left.
 */
export function chooseWords(text: string, one: number, other: number): ChosenWords | null {
  let from = within(text, Math.min(one, other));
  let to = within(text, Math.max(one, other));
  if (from === to) return null;
  while (!isGraphemeBoundary(text, from)) from -= 1;
  while (!isGraphemeBoundary(text, to)) to += 1;
  const words = text.slice(from, to);
  const kept = words.trim();
  if (kept === "") return null;
  from += words.length - words.trimStart().length;
  return { from, to: from + kept.length };
}

function within(text: string, place: number): number {
  return Math.min(Math.max(place, 0), text.length);
}

/** Moves the beginning or the end of chosen words by one word; as they were where none is left or none follows. */
export function stretchWords(text: string, chosen: ChosenWords, side: "from" | "to", step: 1 | -1): ChosenWords {
  const places = edgesAround(text, chosen[side], side);
  const next =
    step === 1 ? places.find((place) => place > chosen[side]) : places.findLast((place) => place < chosen[side]);
  if (next === undefined) return chosen;
  const stretched = side === "from" ? { from: next, to: chosen.to } : { from: chosen.from, to: next };
  return stretched.from < stretched.to ? stretched : chosen;
}

const words = new Intl.Segmenter("und", { granularity: "word" });

/** UTF-16 units on either side in which the next word is looked for. */
const REACH = 300;

/** Where words begin, or end, around a place. */
function edgesAround(text: string, place: number, side: "from" | "to"): readonly number[] {
  const first = Math.max(0, place - REACH);
  const found = [...words.segment(text.slice(first, place + REACH))].filter(({ isWordLike }) => isWordLike);
  return found.map(({ index, segment }) => first + index + (side === "to" ? segment.length : 0));
}

/** How many places are looked for. */
const MOST_PLACES = 1000;

/**
 * Every place of a text where these words stand, whatever their case, line ends and kind of quotation marks: so that
 * they are found as people type them. The first thousand.
 */
export function findWords(text: string, sought: string): readonly ChosenWords[] {
  const pattern = patternOf(sought);
  if (pattern === null) return [];
  const places: ChosenWords[] = [];
  for (const found of text.matchAll(pattern)) {
    const chosen = chooseWords(text, found.index, found.index + found[0].length);
    if (chosen !== null) places.push(chosen);
    if (places.length === MOST_PLACES) break;
  }
  return places;
}

function patternOf(sought: string): RegExp | null {
  const parts = sought.normalize("NFC").trim().split(/\s+/u);
  if (parts[0] === "") return null;
  const escaped = parts.map((part) =>
    part
      .replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&")
      .replace(/['’‘ʼ]/gu, "['’‘ʼ]")
      .replace(/["“”„«»]/gu, '["“”„«»]'),
  );
  return new RegExp(escaped.join("\\s+"), "giu");
}

/** Where the next, or the last, place comes from a place in a text; around the end to the beginning. Null where there is none. */
export function stepBetween<Words extends ChosenWords>(
  places: readonly Words[],
  from: number | null,
  step: 1 | -1,
): Words | null {
  if (from === null) return (step === 1 ? places[0] : places.at(-1)) ?? null;
  const next = step === 1 ? places.find((one) => one.from > from) : places.findLast((one) => one.from < from);
  return next ?? (step === 1 ? places[0] : places.at(-1)) ?? null;
}
