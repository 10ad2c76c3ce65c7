import { goesOn, pastHyphen, type Token } from "./token.ts";

/** Phrases by their first word, the longest first. */
export type Phrases<Meaning> = ReadonlyMap<string, readonly Phrase<Meaning>[]>;

interface Phrase<Meaning> {
  readonly words: readonly string[];
  readonly meaning: Meaning;
}

/** What stands at a place, and the place after it. */
export interface Read<Meaning> {
  readonly meaning: Meaning;
  readonly next: number;
}

/** Makes phrases of rows: words in lower case separated by blanks, several phrases by `;`. */
export function phrasesOf<Meaning>(rows: readonly (readonly [string, Meaning])[]): Phrases<Meaning> {
  const all = rows.flatMap(([written, meaning]) =>
    written.split(";").map((phrase) => ({ words: phrase.trim().split(" "), meaning })),
  );
  const sorted = all.toSorted((a, b) => b.words.length - a.words.length);
  return Map.groupBy(sorted, ({ words }) => words[0] ?? "");
}

/** The longest phrase at a place; a line's end or a hyphen may stand between its words. */
export function readPhrase<Meaning>(
  phrases: Phrases<Meaning>,
  tokens: readonly Token[],
  place: number,
): Read<Meaning> | null {
  for (const { words, meaning } of phrases.get(tokens[place]?.key ?? "") ?? []) {
    const next = afterWords(tokens, place, words);
    if (next !== null) return { meaning, next };
  }
  return null;
}

/** The place after the words, where they stand at a place. */
export function afterWords(tokens: readonly Token[], place: number, words: readonly string[]): number | null {
  let next = place;
  for (const word of words) {
    if (next > place) next = pastHyphen(tokens, next);
    const token = tokens[next];
    if (token?.key !== word || (next > place && !goesOn(token))) return null;
    next += 1;
  }
  return next;
}

/** The word that stands before a place, in lower case; none across a paragraph. */
export function keyBefore(tokens: readonly Token[], place: number): string {
  return goesOn(tokens[place]) ? (tokens[place - 1]?.key ?? "") : "";
}
