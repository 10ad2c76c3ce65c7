import { unseenIn, WHY_UNSEEN, withoutUnseen } from "./ignored-part.ts";

/** What somebody searches for, read from what they typed. A search without words, phrases and ranges finds nothing. */
export interface SearchQuery {
  /** Words that must be there, in any form that they take. */
  readonly words: readonly string[];
  /** Words that must stand there exactly so, one after another. */
  readonly phrases: readonly string[];
  readonly without: { readonly words: readonly string[]; readonly phrases: readonly string[] };
  readonly ranges: readonly SearchRange[];
}

/** Figures or years. A bound that is null is none. */
export interface SearchRange {
  /** `years` where both ends are years, as people write them; else figures. */
  readonly of: "figures" | "years";
  /** Decimals of any size, as digits. */
  readonly from: string | null;
  readonly to: string | null;
  /** Whether the bounds themselves are left out. */
  readonly open: boolean;
}

/** A part of what was typed that is not searched for, and why, as a sentence. */
export interface IgnoredSearch {
  readonly part: string;
  readonly why: string;
}

/** What was typed, as it is searched for: what is not, and what might be meant otherwise. */
interface ReadSearch {
  readonly query: SearchQuery;
  readonly ignored: readonly IgnoredSearch[];
  /** Parts that are searched for, each with how it was read, as a sentence. */
  readonly told: readonly IgnoredSearch[];
}

/** Characters that are read. */
const LONGEST = 500;
/** Words, phrases and ranges that are searched for together. */
const MOST_PARTS = 16;
const LONGEST_WORD = 60;

const OPENING = `"“”„«»`;
/** A minus, then a phrase, a comparison or anything up to the next space. A phrase that is not closed goes on to the end. */
const PART = new RegExp(
  `(?<minus>[-−]?)(?:[${OPENING}](?<phrase>[^${OPENING}]*)(?<closed>[${OPENING}]|$)|(?<range>(?:>=|<=|[><≥≤])\\s*[^\\s${OPENING}]+)|(?<word>[^\\s${OPENING}]+))`,
  "gu",
);
/** As `30 000` is written where spaces part thousands. */
const SPACED_FIGURE = /(?<![\p{L}\p{N}.,])\d{1,3}(?:\s\d{3})+(?![\p{L}\p{N}])/gu;
const DOTTED_THOUSANDS = /\d\.\d{3}(?!\d)/u;
const NUMBER = String.raw`-?\d{1,60}(?:\.\d{1,60})?`;
const BOUND = new RegExp(`^(>=|<=|[><≥≤])\\s*(${NUMBER})$`, "u");
const BETWEEN = new RegExp(`^(${NUMBER})?\\.\\.(${NUMBER})?$`, "u");
const YEAR = /^(?:1[5-9]|20|21)\d\d$/u;

interface Reading {
  readonly words: string[];
  readonly phrases: string[];
  readonly without: { readonly words: string[]; readonly phrases: string[] };
  readonly ranges: SearchRange[];
  readonly ignored: IgnoredSearch[];
  readonly told: IgnoredSearch[];
}

/**
 * Reads what somebody typed: words, `"exact phrases"`, `-without`, `>500`, `<=8`, `60..70` and `2020..2023`.
 * Whatever it is, something comes out: what makes no sense is left out and named.
 */
export function readSearch(typed: string): ReadSearch {
  const told: IgnoredSearch[] = [];
  const seen = withoutUnseen(typed.slice(0, LONGEST).toWellFormed().normalize("NFC"));
  const text = seen.replace(SPACED_FIGURE, (figure) => {
    const joined = figure.replace(/\s/gu, "");
    told.push({ part: figure, why: `Read as one figure, ${joined}.` });
    return joined;
  });
  const read: Reading = { words: [], phrases: [], without: { words: [], phrases: [] }, ranges: [], ignored: [], told };
  const unseen = unseenIn(typed.slice(0, LONGEST).toWellFormed());
  if (unseen !== null) read.ignored.push({ part: unseen, why: WHY_UNSEEN });
  let parts = 0;
  for (const match of text.matchAll(PART)) {
    parts += 1;
    if (parts > MOST_PARTS) {
      read.ignored.push({ part: shortened(text.slice(match.index)), why: `A search has at most ${MOST_PARTS} parts.` });
      break;
    }
    readPart(match[0], match.groups ?? {}, read);
  }
  if (typed.length > LONGEST) {
    read.ignored.push({ part: shortened(typed.slice(LONGEST)), why: `Only the first ${LONGEST} characters are read.` });
  }
  const { ignored, told: _, ...query } = read;
  if (!asksForSomething(query) && query.without.words.length + query.without.phrases.length > 0) {
    ignored.push({
      part: writeSearch(query),
      why: "Say also what to find: a search for what is not there would find nearly everything.",
    });
  }
  return { query, ignored, told };
}

/** Whether a search names anything to be found. */
export function asksForSomething({ words, phrases, ranges }: SearchQuery): boolean {
  return words.length + phrases.length + ranges.length > 0;
}

/** Writes a search as `readSearch` reads it; two figures that stand apart have two spaces between them, so that they are not read as one. */
export function writeSearch({ words, phrases, without, ranges }: SearchQuery): string {
  return [
    ...words,
    ...phrases.map((phrase) => `"${phrase}"`),
    ...ranges.map(writeRange),
    ...without.words.map((word) => `-${word}`),
    ...without.phrases.map((phrase) => `-"${phrase}"`),
  ]
    .join(" ")
    .replace(SPACED_FIGURE, (figures) => figures.replace(/\s/gu, "  "));
}

function writeRange({ of, from, to, open }: SearchRange): string {
  if (open) return from === null ? `<${to}` : `>${from}`;
  // With dots it could be read as a year.
  if (of === "figures" && (from === null || to === null)) return from === null ? `<=${to}` : `>=${from}`;
  return `${from ?? ""}..${to ?? ""}`;
}

/** What other searches know by these words, as they are written there. */
const OPERATORS: ReadonlyMap<string, string> = new Map([
  ["OR", "every word is looked for. Search for each of them alone."],
  ["AND", "every word is looked for without it."],
  ["NOT", "a minus before a word leaves out what has it."],
]);

type Groups = Readonly<Record<string, string | undefined>>;

function readPart(part: string, { minus = "", phrase, closed, range, word }: Groups, read: Reading): void {
  const into = minus === "" ? read : read.without;
  if (phrase !== undefined) {
    const words = phrase.trim().replace(/\s+/gu, " ");
    if (closed === "" && hasLetters(words))
      read.told.push({
        part: shortened(part),
        why: "Read as one phrase to the end: its quotation mark is not closed.",
      });
    readPhrase(part, words, into, read.ignored);
    return;
  }
  if (range !== undefined && minus !== "") {
    read.ignored.push({ part, why: "A range cannot be left out: turn it round." });
    return;
  }
  const wish = range === undefined ? readBetween(`${minus}${word}`) : readBound(range);
  if (wish === null) {
    readWord(part, range ?? word ?? "", into, read.ignored);
    tellWord(part, read.told);
  } else readRange(part, wish, read);
}

/** What may have been meant by more than a word. */
function tellWord(part: string, told: IgnoredSearch[]): void {
  if (/[><≥≤]|\.\./u.test(part) && hasLetters(part))
    told.push({ part: shortened(part), why: "Read as words: a range has figures or years alone." });
  const operator = OPERATORS.get(part);
  if (operator !== undefined) told.push({ part, why: `Read as a word: ${operator}` });
}

function readRange(part: string, wish: SearchRange | "backwards", { ranges, ignored, told }: Reading): void {
  if (wish === "backwards") {
    ignored.push({ part, why: "This range ends before it begins." });
    return;
  }
  ranges.push(wish);
  if (DOTTED_THOUSANDS.test(part))
    told.push({ part, why: "A full stop is read as a decimal point: write 30000 or 30,000 for thirty thousand." });
}

function readPhrase(
  part: string,
  phrase: string,
  into: { readonly phrases: string[] },
  ignored: IgnoredSearch[],
): void {
  if (!hasLetters(phrase)) ignored.push({ part, why: "There is no word in these quotation marks." });
  else if (!into.phrases.includes(phrase)) into.phrases.push(phrase);
}

function readWord(part: string, word: string, into: { readonly words: string[] }, ignored: IgnoredSearch[]): void {
  if (!hasLetters(word)) ignored.push({ part, why: "This is no word and no figure." });
  else if (word.length > LONGEST_WORD)
    ignored.push({ part: shortened(part), why: `No word is longer than ${LONGEST_WORD} letters.` });
  else if (!into.words.includes(word)) into.words.push(word);
}

function shortened(part: string): string {
  return part.length > 40 ? `${part.slice(0, 40).toWellFormed()}…` : part;
}

function hasLetters(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** Null where the text is no comparison. */
function readBound(written: string): SearchRange | null {
  const [, sign, number] = BOUND.exec(withoutThousands(written)) ?? [];
  if (sign === undefined || number === undefined) return null;
  const open = sign === ">" || sign === "<";
  return ">≥".includes(sign.charAt(0))
    ? { of: "figures", from: number, to: null, open }
    : { of: "figures", from: null, to: number, open };
}

/** Null where the text is no range. */
function readBetween(written: string): SearchRange | "backwards" | null {
  const between = BETWEEN.exec(withoutThousands(written));
  const [from, to] = [between?.[1] ?? null, between?.[2] ?? null];
  if (from === null && to === null) return null;
  if (from !== null && to !== null && Number(from) > Number(to)) return "backwards";
  const isYears = [from, to].every((end) => end === null || YEAR.test(end));
  return { of: isYears ? "years" : "figures", from, to, open: false };
}

function withoutThousands(text: string): string {
  return text.replace(/(?<=\d)[,'’](?=\d{3}(?!\d))/gu, "");
}
