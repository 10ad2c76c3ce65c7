/** A word, a number in digits or a single mark of a text, in the order in which they stand. */
export interface Token {
  readonly kind: "word" | "digits" | "mark";
  readonly text: string;
  /** What it is compared by: lower case, without hyphenation and possessive, misread digits mended. */
  readonly key: string;
  /** UTF-16 indexes, half-open. */
  readonly start: number;
  readonly end: number;
  /** The white space before it: none, some, a line's end, a paragraph's; a text begins as a paragraph does. */
  readonly gap: "" | " " | "\n" | "\n\n";
}

const PIECE = /(\s+)|([\dlI|]\d{0,2}(?:,\d{3})+|\d+(?:[.,]\d+)+|[\p{L}\p{M}\p{N}|]+(?:['’\u200c][\p{L}\p{M}]+)*)|\S/gu;
const GLUED = /^(\d+)(?!\d)([\p{L}\p{M}\p{N}°]+)$/u;
/** Digits among which a scan has put letters: at least two digits, and a letter last only in a year. */
const MISREAD = /^(?=.*\d.*\d)(?:[\dlI|O]*\d|(?:[lI|1]\d|20)\d[lI|]|[lI|]\d{0,2}(?:,\d{3})+)$/u;
const DASH = /^[-‐‑‒–—−]$/u;

/** Splits a text. A word that a line's end hyphenates is one token; a number and the unit glued to it are two. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let gap: Token["gap"] = "\n\n";
  for (const match of text.matchAll(PIECE)) {
    const [piece, space, word] = match;
    if (space !== undefined) {
      if (tokens.length > 0) gap = gapOf(space);
      continue;
    }
    const start = match.index;
    if (word === undefined)
      tokens.push({ kind: "mark", text: piece, key: piece, start, end: start + piece.length, gap });
    else pushWord(tokens, piece, start, gap);
    gap = "";
  }
  return tokens;
}

function gapOf(space: string): Token["gap"] {
  const first = space.indexOf("\n");
  if (first === -1) return " ";
  return space.includes("\n", first + 1) ? "\n\n" : "\n";
}

function pushWord(tokens: Token[], piece: string, start: number, gap: Token["gap"]): void {
  const end = start + piece.length;
  if (/^\d/u.test(piece) && !/[^\d.,]/u.test(piece)) {
    tokens.push({ kind: "digits", text: piece, key: piece, start, end, gap });
  } else if (MISREAD.test(piece)) {
    const key = piece.replace(/[lI|]/gu, "1").replace(/O/gu, "0");
    tokens.push({ kind: "digits", text: piece, key, start, end, gap });
  } else {
    const [, digits = "", rest = ""] = GLUED.exec(piece) ?? [];
    if (digits !== "") {
      const middle = start + digits.length;
      tokens.push({ kind: "digits", text: digits, key: digits, start, end: middle, gap });
      tokens.push({ kind: "word", text: rest, key: keyOf(rest), start: middle, end, gap: "" });
    } else if (!mendHyphenation(tokens, piece, end, gap)) {
      tokens.push({ kind: "word", text: piece, key: keyOf(piece), start, end, gap });
    }
  }
}

const LONGEST_WORD = 40;

/** Joins `piece` to a word that the line before broke off: "chil-", "dren". */
function mendHyphenation(tokens: Token[], piece: string, end: number, gap: Token["gap"]): boolean {
  const [first, dash] = tokens.slice(-2);
  if (gap !== "\n" || first?.kind !== "word" || dash === undefined || !isDash(dash) || dash.gap !== "") return false;
  if (!/^\p{Ll}/u.test(piece) || isNumberWord(first.key) || first.text.length > LONGEST_WORD) return false;
  tokens.length -= 2;
  const joined = first.text + piece;
  tokens.push({ ...first, text: joined, key: keyOf(joined), end });
  return true;
}

/** A figure one or a bar among small letters is an l: "e1even". */
const MISREAD_L = /(?<=\p{Ll})[1|](?=\p{Ll})/gu;

function keyOf(word: string): string {
  return word
    .replace(/['’]s?$/u, "")
    .replace(MISREAD_L, "l")
    .toLowerCase();
}

/** Whether a token is a hyphen or dash. */
export function isDash(token: Token | undefined): boolean {
  return token?.kind === "mark" && DASH.test(token.text);
}

/** Whether a token begins with a capital. */
export function isCapital(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.text);
}

/** Whether a token goes on with the words before it: no paragraph lies between. */
export function goesOn(token: Token | undefined): token is Token {
  return token !== undefined && token.gap !== "\n\n";
}

/** Whether a sentence begins at a place: after a full stop and white space, with a capital, or with a paragraph. */
export function beginsSentence(tokens: readonly Token[], place: number): boolean {
  const token = tokens[place];
  if (token === undefined || token.gap === "\n\n") return true;
  return token.gap !== "" && /^[.!?]$/u.test(tokens[place - 1]?.text ?? "") && !/^\p{Ll}/u.test(token.text);
}

/** The place after a hyphen between two words, or the place itself where there is none. */
export function pastHyphen(tokens: readonly Token[], place: number): number {
  const next = tokens[place + 1];
  return isDash(tokens[place]) && tokens[place]?.gap === "" && (next?.gap === "" || next?.gap === "\n")
    ? place + 1
    : place;
}

const TWO_PART_NUMBERS = new Set(
  "twenty thirty forty fifty sixty seventy eighty ninety hundred thousand one two three four five six seven eight nine ten eleven twelve fifteen eighteen mid".split(
    " ",
  ),
);

/** Whether a word before a hyphen at a line's end is a number of its own: "thirty-", "three". */
function isNumberWord(key: string): boolean {
  return TWO_PART_NUMBERS.has(key);
}
