import type { Codebook } from "./codebook.ts";
import { tokensOf } from "./mention/token.ts";
import { readWording, type Wordings, wordingsOf } from "./mention/wording.ts";

/** Words by which texts are found alike, as often as they stand there; forms of one word are one. */
export type Bag = ReadonlyMap<string, number>;

/** How much it says that two texts share a word: the rarer it is, the more. */
export type Rarity = (word: string) => number;

/** Words that every text has. */
const COMMON = new Set(
  "a an and are as at be been but by for from had has have he her his in into is it its of on or she so than that the their them these they this those to was were which who whom will with not no nor did does do what when where how why whose said say says there also per cent percent more most less least than about around some over under nearly almost only up down out all any other many much few number numbers total first last new one two".split(
    " ",
  ),
);

/** Letters that tell words apart: as good as a stemmer where it was measured (docs/decisions), and of any language. */
const LETTERS = 5;
const CONCEPT = "§";

/** Makes the reader of a codebook's words: a term counts as its concept too, so that Ankara is like Turkey. */
export function wordReader(codebook: Codebook): (text: string) => readonly string[] {
  const wordings = wordingsOf(codebook);
  return (text) => wordsOf(text, wordings);
}

function wordsOf(text: string, wordings: Wordings): readonly string[] {
  const tokens = tokensOf(text);
  const words = tokens
    .filter(({ kind, key }) => kind !== "mark" && key.length > 1 && !COMMON.has(key))
    .map(({ key }) =>
      key
        .normalize("NFKD")
        .replace(/[\p{M}'’]/gu, "")
        .slice(0, LETTERS),
    );
  for (let place = 0; place < tokens.length; ) {
    const read = readWording(wordings, tokens, place);
    if (read !== null) words.push(CONCEPT + read.wording.concept);
    place = read?.next ?? place + 1;
  }
  return words;
}

/** Whether a word stands for a concept, and is no word that people read. */
export function isConcept(word: string): boolean {
  return word.startsWith(CONCEPT);
}

/** Counts words. */
export function bagOf(words: readonly string[]): Bag {
  const bag = new Map<string, number>();
  for (const word of words) bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}

/** How rare words are among texts: the logarithm of how few have them (BM25's inverse document frequency). */
export function rarityOf(texts: readonly Bag[]): Rarity {
  const having = new Map<string, number>();
  for (const text of texts) for (const word of text.keys()) having.set(word, (having.get(word) ?? 0) + 1);
  return (word) => {
    const number = having.get(word) ?? 0;
    return Math.log(1 + (texts.length - number + 0.5) / (number + 0.5));
  };
}

/** A bag weighed by rarity, and its length as a vector. */
export interface Weighed {
  readonly weights: ReadonlyMap<string, number>;
  readonly norm: number;
}

/** Weighs words: of a word that comes again, each time counts less. */
export function weigh(bag: Bag, rarity: Rarity): Weighed {
  const weights = new Map<string, number>();
  let square = 0;
  for (const [word, times] of bag) {
    const weight = (times < 1 ? times : 1 + Math.log(times)) * rarity(word);
    weights.set(word, weight);
    square += weight * weight;
  }
  return { weights, norm: Math.sqrt(square) || 1 };
}

/** The cosine of two bags: 0 for nothing in common, 1 for the same. */
export function cosineOf(a: Weighed, b: Weighed): number {
  let sum = 0;
  for (const [word, weight] of a.weights) sum += weight * (b.weights.get(word) ?? 0);
  return sum / a.norm / b.norm;
}

const SATURATION = 1.2;
const LENGTH = 0.6;

/** The share of what is asked for that a text has (Okapi BM25), its length set beside the `usual` one. */
export function shareIn(asked: Bag, text: Bag, rarity: Rarity, length: number, usual: number): number {
  let sum = 0;
  for (const [word, weight] of asked) {
    const times = text.get(word);
    if (times === undefined) continue;
    const long = 1 - LENGTH + (LENGTH * length) / usual;
    sum += (weight * rarity(word) * times * (SATURATION + 1)) / (times + SATURATION * long);
  }
  return sum;
}
