import { failed, ok, type Result } from "./result.ts";

/**
 * Normalises a document's bytes to the text that is captured (data-package.md, "Normalised text"):
 * UTF-8 decoded, byte-order mark dropped, CRLF and CR to LF, Unicode NFC; nothing else is changed.
 * Fails with `not-utf-8` where the bytes are not UTF-8, and `null-byte` where a U+0000 stands in
 * them, which PostgreSQL cannot keep.
 */
export function normaliseText(bytes: Uint8Array): Result<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false });
  let decoded: string;
  try {
    decoded = decoder.decode(bytes);
  } catch {
    return failed("not-utf-8", "The text is not UTF-8. Save it as UTF-8 and try again.");
  }
  if (decoded.includes("\0")) {
    return failed("null-byte", "The text holds a null byte, so it is not plain text.");
  }
  return ok(normaliseDecoded(decoded));
}

/** The same for what is decoded already; a lone surrogate, which UTF-8 cannot write, becomes U+FFFD. */
export function normaliseDecoded(decoded: string): string {
  return decoded.toWellFormed().replace(/\r\n?/g, "\n").normalize("NFC");
}

/** SHA-256 of a text's UTF-8 bytes, in lower-case hex. */
export async function sha256(text: string): Promise<string> {
  return [...(await digest(text))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** SHA-256 of a text's UTF-8 bytes. */
export async function digest(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
}

const SURROGATE = /[\ud800-\udfff]/;

/** Length in Unicode code points, as W3C selectors and PostgreSQL count. */
export function lengthOf(text: string): number {
  if (!SURROGATE.test(text)) return text.length;
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

/** The UTF-16 index at which a code point starts; beyond the end, the text's length. */
export function indexOf(text: string, codePoint: number): number {
  if (!SURROGATE.test(text)) return Math.min(codePoint, text.length);
  let index = 0;
  for (let passed = 0; passed < codePoint && index < text.length; passed += 1) {
    index += (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
  }
  return index;
}

/** How many code points stand before a UTF-16 index. */
export function codePointOf(text: string, index: number): number {
  return lengthOf(text.slice(0, index));
}

/** The places of one text in both ways of counting, for many look-ups: each takes a few steps and not the whole text. */
export interface Offsets {
  /** The UTF-16 index at which a code point starts; beyond the end, the text's length. */
  readonly indexOf: (codePoint: number) => number;
  /** How many code points stand before a UTF-16 index. */
  readonly codePointOf: (index: number) => number;
}

/** Reads where a text's code points stand. */
export function offsetsIn(text: string): Offsets {
  if (!SURROGATE.test(text)) {
    return { indexOf: (codePoint) => Math.min(codePoint, text.length), codePointOf: (index) => index };
  }
  const pairs: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    if ((text.charCodeAt(index) & 0xfc00) !== 0xd800 || (text.charCodeAt(index + 1) & 0xfc00) !== 0xdc00) continue;
    pairs.push(index);
    index += 1;
  }
  return {
    indexOf: (codePoint) =>
      Math.min(text.length, codePoint + countWhile(pairs, (pair, before) => pair - before < codePoint)),
    codePointOf: (index) => index - countWhile(pairs, (pair) => pair + 1 < index),
  };
}

/** How many of the first numbers hold; after one that does not, none does. */
function countWhile(numbers: readonly number[], holds: (number: number, before: number) => boolean): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(numbers[middle] ?? 0, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The stretch from `start` to `end`, in code points, half-open. */
export function sliceText(text: string, start: number, end: number): string {
  const from = indexOf(text, start);
  return text.slice(from, from + indexOf(text.slice(from), end - start));
}

/** Words as people count them for a quotation: runs without white space. */
export function wordsIn(text: string): number {
  return text.match(/\S+/gu)?.length ?? 0;
}

const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });

/** The last `count` graphemes of a text, so that no cluster is cut. */
export function lastGraphemes(text: string, count: number): string {
  // A cluster is rarely longer than eight UTF-16 units; a window keeps this from walking a whole document.
  return takeGraphemes(
    text,
    count,
    (window) => text.slice(Math.max(0, text.length - window)),
    (all) => all.slice(-count),
  );
}

/** The first `count` graphemes of a text. */
export function firstGraphemes(text: string, count: number): string {
  return takeGraphemes(
    text,
    count,
    (window) => text.slice(0, window),
    (all) => all.slice(0, count),
  );
}

function takeGraphemes(
  text: string,
  count: number,
  windowOf: (units: number) => string,
  pick: (clusters: readonly string[]) => readonly string[],
): string {
  for (let units = 8 * count + 64; ; units *= 2) {
    const window = windowOf(units);
    const clusters = [...graphemes.segment(window)].map((cluster) => cluster.segment);
    // The cluster at the window's edge may be cut, so one more than asked for must be there.
    if (clusters.length > count + 1 || window.length === text.length) return pick(clusters).join("");
  }
}

/** Whether a UTF-16 index lies between two grapheme clusters rather than inside one. */
export function isGraphemeBoundary(text: string, index: number): boolean {
  if (index <= 0 || index >= text.length) return true;
  const from = Math.max(0, index - 64);
  const cluster = graphemes.segment(text.slice(from, index + 64)).containing(index - from);
  return cluster === undefined || cluster.index === index - from;
}

/** Latin letters that do not come apart into a plain letter and a mark. */
const PLAIN: Readonly<Record<string, string>> = {
  ə: "e",
  ı: "i",
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  þ: "th",
};

/** Lower case in plain letters: without accents, and with the Latin letters that have none to lose written as those nearest to them. */
export function plainLetters(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[əıłøđðßæœþ]/gu, (letter) => PLAIN[letter] ?? letter);
}
