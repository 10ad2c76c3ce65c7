import { quotationsOf, speechesOf } from "./mention/speaker.ts";
import { beginsSentence, type Token, tokensOf } from "./mention/token.ts";
import type { Mention } from "./mention.ts";
import { describePassage, type Passage } from "./passage.ts";
import { offsetsIn } from "./text.ts";

/** Words of a document that somebody has chosen to record, and what stands in and around them. */
export interface Selection {
  readonly passage: Passage;
  /** The mentions that share a code point with the words, in the text's order. */
  readonly mentions: readonly Mention[];
  /** Who is said to say the words, as the text names them; null for the document's own voice. */
  readonly speaker: string | null;
  /** The sentences that hold the words; where the text is not held, the words with what is known of their context. */
  readonly sentence: string;
}

/** UTF-16 units on either side in which a sentence and its speaker are looked for. */
const REACH = 1500;

/** Takes the stretch from `start` to `end` (code points, half-open) of a text whose mentions are given. */
export function selectionOf(text: string, start: number, end: number, mentions: readonly Mention[]): Selection {
  const offsets = offsetsIn(text);
  const passage = describePassage(text, start, end, offsets);
  const first = offsets.indexOf(passage.start ?? start);
  const from = Math.max(0, first - REACH);
  const around = text.slice(from, first + passage.exact.length + REACH);
  const tokens = tokensOf(around);
  const places = placesBetween(tokens, first - from, first - from + passage.exact.length);
  const speech = speechesOf(tokens, quotationsOf(tokens)).findLast(
    (one) => one.first <= places.first && places.first < one.end,
  );
  return {
    passage,
    mentions: mentions.filter((mention) => mention.start < end && mention.end > start),
    speaker: speech?.speaker ?? null,
    sentence: sentencesAround(around, tokens, places),
  };
}

/** The tokens that share a unit with a stretch: places, half-open. */
function placesBetween(tokens: readonly Token[], from: number, to: number) {
  const first = tokens.findIndex((token) => token.end > from);
  const end = tokens.findIndex((token) => token.start >= to);
  return { first: first === -1 ? tokens.length : first, end: end === -1 ? tokens.length : end };
}

/** From the beginning of the sentence in which the stretch begins to the end of the one in which it ends. */
function sentencesAround(around: string, tokens: readonly Token[], places: { first: number; end: number }): string {
  let { first, end } = places;
  while (first > 0 && !beginsSentence(tokens, first)) first -= 1;
  while (end < tokens.length && !beginsSentence(tokens, end)) end += 1;
  return around.slice(tokens[first]?.start ?? 0, tokens[end - 1]?.end ?? 0);
}
