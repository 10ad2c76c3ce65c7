import { distance } from "fastest-levenshtein";

import { plainLetters } from "./text.ts";

/** A stretch of a text, and whether it is what was searched for. */
export interface SnippetRun {
  readonly text: string;
  readonly hit: boolean;
}

/** A figure with its thousands apart by spaces is one word. */
const WORD = /(?<![\p{L}\p{N}.,])\d{1,3}(?:\s\d{3})+(?![\p{L}\p{N}])|[\p{L}\p{M}\p{N}]+(?:[.,][\p{N}]+)*/gu;
const SPACE_AROUND = 90;

/** A word as search compares it: lower case, without accents. */
function foldedWord(word: string): string {
  return plainLetters(word).replace(/[,\s]/gu, "");
}

/** Letters that a word may have beyond its stem: `nationalities` and `nation` are no more one word. */
const LONGEST_ENDING = 6;

/** Whether a word is a form of one of these stems, as far as its letters tell. */
function isForm(word: string, stems: readonly string[]): boolean {
  const whole = word.replace(/(?<=\d)\.(?=\d{3}(?!\d))/gu, "");
  return stems.some((stem) => {
    if (whole === stem) return true;
    // A stemmer writes a last y as i.
    const root = stem.length > 3 ? stem.replace(/[iy]$/u, "") : stem;
    return word === stem || (stem.length > 2 && word.startsWith(root) && word.length - root.length <= LONGEST_ENDING);
  });
}

/** A text with the words marked that are forms of these stems; a short text comes whole, of a long one the stretch around the most of them. */
export function snippetOf(text: string, stems: readonly string[], longest: number): readonly SnippetRun[] {
  const folded = stems.map(foldedWord);
  const hits = [...text.matchAll(WORD)]
    .filter(([word]) => isForm(foldedWord(word), folded))
    .map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
  const { from, to } = windowOf(text, hits, longest);
  const runs: SnippetRun[] = from > 0 ? [{ text: "… ", hit: false }] : [];
  let place = from;
  for (const { start, end } of hits) {
    if (start < from || end > to) continue;
    if (start > place) runs.push({ text: text.slice(place, start), hit: false });
    runs.push({ text: text.slice(start, end), hit: true });
    place = end;
  }
  if (place < to) runs.push({ text: text.slice(place, to), hit: false });
  if (to < text.length) runs.push({ text: " …", hit: false });
  return runs;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** From where to where, at whole words: the first stretch of that length that holds the most hits. */
function windowOf(
  text: string,
  hits: readonly Stretch[],
  longest: number,
): { readonly from: number; readonly to: number } {
  if (text.length <= longest) return { from: 0, to: text.length };
  let best = { first: 0, count: 0 };
  let last = 0;
  for (const [first, { start }] of hits.entries()) {
    while (last < hits.length && (hits[last]?.end ?? 0) - start <= longest - SPACE_AROUND) last += 1;
    if (last - first > best.count) best = { first, count: last - first };
  }
  const from = Math.max(0, (hits[best.first]?.start ?? 0) - SPACE_AROUND);
  return { from: from === 0 ? 0 : wordAfter(text, from), to: wordBefore(text, Math.min(text.length, from + longest)) };
}

function wordAfter(text: string, place: number): number {
  const space = text.slice(place, place + SPACE_AROUND).search(/\s/u);
  return space < 0 ? place : place + space + 1;
}

function wordBefore(text: string, place: number): number {
  if (place === text.length) return place;
  const space = /\s\S*$/u.exec(text.slice(place - SPACE_AROUND / 2, place));
  return space === null ? place : place - SPACE_AROUND / 2 + space.index;
}

/** A word that stands in texts and is like one that is searched for. */
export interface NearWord {
  readonly asked: string;
  /** Folded. */
  readonly word: string;
  /** Whether the two are one word, letters aside that scans confuse. */
  readonly sameLetters: boolean;
  /** Whether they sound alike, roughly, as scripts and spellings have it. */
  readonly sameSound: boolean;
}

/** Letters that a word needs before another that differs by one, or by two, is taken for it misread. */
const FORGIVES_ONE = 7;
const FORGIVES_TWO = 10;

/**
 * Whether a word may be another in a different spelling or script, or as a scan or a hurried hand writes it. Words that
 * only end otherwise are forms, which the stemmer knows; short ones differ by one letter too often to be taken for one
 * another.
 */
export function isMisreading({ asked, word, sameLetters, sameSound }: NearWord): boolean {
  if (asked === word || asked.startsWith(word) || word.startsWith(asked)) return false;
  if (sameLetters || (sameSound && isOtherSpelling(asked, word))) return true;
  if (asked.charAt(0) !== word.charAt(0) || /\d/u.test(asked)) return false;
  const most = asked.length >= FORGIVES_TWO ? 2 : Number(asked.length >= FORGIVES_ONE);
  return most > 0 && distance(asked, word) <= most && asked.slice(-1) === word.slice(-1);
}

/** As names from elsewhere are written, and English words are not. */
const TRANSCRIBED = /kh|zh|dj|q(?!u)/iu;

/** Words that sound alike are one word in two scripts; in one script, only where a name is written over: `garden` is no `harden`. */
function isOtherSpelling(asked: string, word: string): boolean {
  const [own, other] = [scriptOf(asked), scriptOf(word)];
  if (own !== other) return true;
  return own < 0 && (TRANSCRIBED.test(asked) || TRANSCRIBED.test(word) || /[^ -~]/u.test(asked));
}

/** Which of the scripts that are written over into others; below 0 for Latin. */
function scriptOf(word: string): number {
  return SCRIPTS.findIndex((script) => script.test(word));
}

const SCRIPTS = [/\p{Script=Cyrillic}/u, /\p{Script=Armenian}/u, /\p{Script=Georgian}/u, /\p{Script=Greek}/u];
