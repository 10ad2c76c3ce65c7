import type { Amount } from "./bound.ts";
import type { Read } from "./phrase.ts";
import { goesOn, isCapital, pastHyphen, type Token } from "./token.ts";

/** Words that end what is counted: what stands before them is all there is. */
const ENDS = new Set(
  "of in on at to from by for with without were was are is be been being have has had who whom whose which that and or but nor than as into over under near since until before after during while when where not more less fewer other others the a an this these those its their his her our my per out off up down through between among against about if then so did do does will would may might can could should must said says missing killed wounded injured dead both either all them us you it he she they we there here only just also".split(
    " ",
  ),
);
const PLURALS = new Set(
  "people children women men police personnel troops cattle sheep crew staff schoolchildren servicemen servicewomen policemen schoolgirls youth aircraft media data families lives wives".split(
    " ",
  ),
);
const MOST_WORDS = 4;

/** The noun that a number counts, with the adjectives before it: "polling stations"; null where none follows. */
export function readCounted(tokens: readonly Token[], { meaning, next }: Read<Amount>): string | null {
  const words = wordsFrom(tokens, placeOfNoun(tokens, meaning, pastHyphen(tokens, next)));
  const head = words.findIndex(isPlural);
  if (head !== -1) return words.slice(0, head + 1).join(" ");
  // More than one of something is told in the plural: what follows is no noun.
  const isOne = meaning.lower.text === "1" && meaning.upper === null;
  return isOne ? (words[0] ?? null) : null;
}

/** Past "of" in "dozens of people", past "of them" in "30 of them children"; "thousands" by itself counts nothing named. */
function placeOfNoun(tokens: readonly Token[], { convention, operator }: Amount, next: number): number {
  const loose = convention && operator === ">=" && tokens[next - 1]?.key.endsWith("s") === true;
  if (tokens[next]?.key !== "of") return loose ? tokens.length : next;
  if (/^(?:them|whom|these|those)$/u.test(tokens[next + 1]?.key ?? "")) return next + 2;
  return convention ? next + 1 : next;
}

function wordsFrom(tokens: readonly Token[], place: number): readonly string[] {
  const words: string[] = [];
  for (let at = place; at < place + MOST_WORDS; at += 1) {
    const token = tokens[at];
    if (token?.kind !== "word" || !goesOn(token) || ENDS.has(token.key)) break;
    // A name ends what is counted, and is part of it in the plural: "ethnic Armenians".
    const isName = isCapital(token);
    if (!isName || (isPlural(token.key) && !/[.!?"“]/u.test(tokens[at - 1]?.text ?? ""))) words.push(token.key);
    if (isName) break;
  }
  return words;
}

/** Whether a word may be a noun that is counted, or stand before one. */
export function mayBeCounted(key: string): boolean {
  return !ENDS.has(key);
}

/** Whether a word names several. */
export function isPlural(word: string): boolean {
  return PLURALS.has(word) || (/[^siu]s$/u.test(word) && word.length > 3);
}
