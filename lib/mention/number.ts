import { type Decimal, plusDecimal, readDecimal, timesDecimal, wholeDecimal } from "../value/decimal.ts";
import { readMeasureUnit } from "./measure.ts";
import type { Read } from "./phrase.ts";
import { goesOn, isDash, pastHyphen, type Token } from "./token.ts";

const ONES =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety";
const SMALL: ReadonlyMap<string, number> = new Map([
  ...ONES.split(" ").map((word, number) => [word, number] as const),
  ...TENS.split(" ").map((word, index) => [word, (index + 2) * 10] as const),
]);

/** Words and letters that multiply the number before them. */
const SCALE: ReadonlyMap<string, number> = new Map([
  ["hundred", 100],
  ["thousand", 1000],
  ["k", 1000],
  ["lakh", 1e5],
  ["million", 1e6],
  ["mn", 1e6],
  ["mln", 1e6],
  ["crore", 1e7],
  ["billion", 1e9],
  ["bn", 1e9],
  ["bln", 1e9],
  ["trillion", 1e12],
  ["tn", 1e12],
]);
/** "a million million" is a number; no text goes on from there. */
const LARGEST_SCALE = 1e6;
/** A dozen is a convention of its own: it may be meant loosely. */
const DOZEN = 12;

/** A number as it stands in a text. */
export interface Numeral {
  readonly number: Decimal;
  /** What its digits say of rounding and the decimal does not: "0" of 76.40, ".0" of 76.0; "" for none. */
  readonly trailing: string;
  /** Whether it was written in digits, at least its first part. */
  readonly digits: boolean;
  /** What its last word multiplies by: 1,000,000 in "2.5 million", else 1. */
  readonly scale: number;
  /** Whether a convention stands behind it: "a dozen". */
  readonly convention: boolean;
}

/** Reads the number at a place: "30,000", "1.5 million", "three hundred and sixty-six", "half a million", "two dozen". */
export function readNumeral(tokens: readonly Token[], place: number): Read<Numeral> | null {
  const token = tokens[place];
  if (token === undefined || token.kind === "mark") return null;
  if (token.kind === "digits") return readDigits(tokens, place);
  return readHalf(tokens, place) ?? readWords(tokens, place);
}

/** So many digits without a separator identify something. */
const LONG = /^\d{8,}$/u;

/** The number that digits stand for; null where they are none: `5.2.1`, `0800`. */
export function decimalOf(digits: string): Decimal | null {
  const plain = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(digits)
    ? digits.replace(/,/gu, "")
    : digits.replace(/^(\d{1,3}(?:\.\d{3}){2,})$/u, (dotted) => dotted.replace(/\./gu, ""));
  if (!/^(?:0|[1-9]\d*|\d+\.\d+)$/u.test(plain) || LONG.test(digits)) return null;
  const read = readDecimal(plain);
  return read.ok ? read.value : null;
}

function readDigits(tokens: readonly Token[], place: number): Read<Numeral> | null {
  const { written, next } = joinGroups(tokens, place);
  const number = decimalOf(written);
  return number === null || isPartOfWord(tokens, next)
    ? null
    : multiplied(tokens, next, { number, trailing: trailingOf(written), digits: true, scale: 1, convention: false });
}

function trailingOf(written: string): string {
  let end = written.length;
  while (written[end - 1] === "0") end -= 1;
  const zeros = written.slice(end);
  if (zeros === "") return "";
  if (written[end - 1] === ".") return `.${zeros}`;
  return written.slice(0, end).includes(".") ? zeros : "";
}

/** "29th", "1990s", "5G": letters that are no unit make the digits part of a word. */
function isPartOfWord(tokens: readonly Token[], place: number): boolean {
  const token = tokens[place];
  if (token?.kind !== "word" || token.gap !== "") return false;
  return !SCALE.has(token.key) && token.key !== "m" && readMeasureUnit(tokens, place) === null;
}

const MOST_GROUPS = 4;

/** "30 000" is one number where the second group has three digits and the first stands by itself. */
function joinGroups(tokens: readonly Token[], place: number): { readonly written: string; readonly next: number } {
  let written = tokens[place]?.key ?? "";
  let next = place + 1;
  if (!/^[1-9]\d{0,2}$/u.test(written)) return { written, next };
  for (; next < place + MOST_GROUPS; next += 1) {
    const group = tokens[next];
    if (group?.gap !== " " || !/^\d{3}$/u.test(group.text)) break;
    written += `,${group.text}`;
  }
  return { written, next };
}

function multiplied(tokens: readonly Token[], place: number, numeral: Numeral): Read<Numeral> {
  const at = pastHyphen(tokens, place);
  const token = tokens[at];
  if (!goesOn(token)) return { meaning: numeral, next: place };
  if (token.key === "dozen") {
    return { meaning: { ...times(numeral, DOZEN), convention: true }, next: at + 1 };
  }
  const scale = SCALE.get(token.key);
  if (scale === undefined || numeral.scale > LARGEST_SCALE) return { meaning: numeral, next: place };
  return multiplied(tokens, at + 1, times(numeral, scale));
}

function times(numeral: Numeral, scale: number): Numeral {
  const number = timesDecimal(numeral.number, wholeDecimal(scale));
  return { ...numeral, number, trailing: "", scale: numeral.scale * scale };
}

/** "half a million", "half a dozen". */
function readHalf(tokens: readonly Token[], place: number): Read<Numeral> | null {
  if (tokens[place]?.key !== "half" || !/^an?$/u.test(tokens[place + 1]?.key ?? "")) return null;
  const half = multiplied(tokens, place + 2, {
    number: tenths(5),
    trailing: "",
    digits: false,
    scale: 1,
    convention: false,
  });
  return half.next === place + 2 ? null : half;
}

function tenths(number: number): Decimal {
  const read = readDecimal(`${Math.floor(number / 10)}.${number % 10}`);
  return read.ok ? read.value : wholeDecimal(0);
}

/** "three hundred and sixty-six", "thirty-five thousand", "a hundred", "two and a half million". */
function readWords(tokens: readonly Token[], place: number): Read<Numeral> | null {
  const one = /^an?$/u.test(tokens[place]?.key ?? "");
  const first = one ? { number: 1, next: place + 1 } : readBelowHundred(tokens, place);
  if (first === null) return null;
  const numeral: Numeral = {
    number: wholeDecimal(first.number),
    trailing: "",
    digits: false,
    scale: 1,
    convention: false,
  };
  const read = addLower(tokens, withHalf(tokens, multiplied(tokens, first.next, numeral), first.next));
  return one && read.next === first.next ? null : read;
}

/** "two and a half million": the half is of what follows. */
function withHalf(tokens: readonly Token[], read: Read<Numeral>, before: number): Read<Numeral> {
  const half = ["and", "a", "half"].every((word, index) => tokens[before + index]?.key === word);
  if (!half || read.next !== before) return read;
  return multiplied(tokens, before + 3, { ...read.meaning, number: plusDecimal(read.meaning.number, tenths(5)) });
}

/** Adds what follows a hundred or a thousand: "and sixty-six", ", two hundred". */
function addLower(tokens: readonly Token[], read: Read<Numeral>, ceiling = Number.POSITIVE_INFINITY): Read<Numeral> {
  const { scale, number } = read.meaning;
  if (scale < 100) return read;
  const and = tokens[read.next]?.key === "and";
  const at = and ? read.next + 1 : pastHyphen(tokens, read.next);
  const lower = goesOn(tokens[at]) ? readBelowHundred(tokens, at) : null;
  if (lower === null) return read;
  const rest = multiplied(tokens, lower.next, { ...read.meaning, number: wholeDecimal(lower.number), scale: 1 });
  if (rest.meaning.scale >= ceiling) return read;
  if (rest.meaning.scale >= scale) {
    // "two hundred and fifty thousand": the scale is of the whole.
    if (scale !== 100 || rest.meaning.scale === scale) return read;
    const whole = timesDecimal(plusDecimal(number, wholeDecimal(lower.number)), wholeDecimal(rest.meaning.scale));
    const { scale: larger } = rest.meaning;
    return addLower(tokens, { meaning: { ...read.meaning, number: whole, scale: larger }, next: rest.next }, larger);
  }
  const sum = { ...read.meaning, number: plusDecimal(number, rest.meaning.number), scale: rest.meaning.scale };
  return addLower(tokens, { meaning: sum, next: rest.next }, scale);
}

/** Reads 0 to 99 in words: "seven", "thirty-five", "thirty five". */
function readBelowHundred(tokens: readonly Token[], place: number): { number: number; next: number } | null {
  const number = SMALL.get(tokens[place]?.key ?? "");
  if (number === undefined) return null;
  if (number < 20) return { number, next: place + 1 };
  const at = pastHyphen(tokens, place + 1);
  const unit = SMALL.get(tokens[at]?.key ?? "") ?? 0;
  return unit > 0 && unit < 10 && goesOn(tokens[at]) && !isDash(tokens[at])
    ? { number: number + unit, next: at + 1 }
    : { number, next: place + 1 };
}

const ORDINAL_ONES =
  "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth";
const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...ORDINAL_ONES.split(" ").map((word, index) => [word, index + 3] as const),
  ...["thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth", "hundredth"].map(
    (word, index) => [word, (index + 3) * 10] as const,
  ),
]);
const LOW_ORDINALS: ReadonlyMap<string, number> = new Map([...ORDINALS, ["first", 1], ["second", 2]]);

/** Reads the ordinal words of a month's days: "first" to "thirty-first". */
export function readOrdinalDay(tokens: readonly Token[], place: number): Read<number> | null {
  const day = LOW_ORDINALS.get(tokens[place]?.key ?? "");
  if (day !== undefined) return { meaning: day, next: place + 1 };
  const ordinal = tokens[place]?.kind === "word" ? readOrdinal(tokens, place) : null;
  return ordinal === null ? null : { meaning: ordinal.meaning.near, next: ordinal.next };
}

/** Reads "29th", "seventh", "thirty-second"; not "first", "second" and "third" by themselves, which order and divide more than they count. */
export function readOrdinal(tokens: readonly Token[], place: number): Read<Decimal> | null {
  const token = tokens[place];
  if (token?.kind === "digits") {
    const ending = tokens[place + 1];
    const number = /^\d{1,3}$/u.test(token.key) ? decimalOf(token.key) : null;
    return number !== null && ending?.gap === "" && /^(?:st|nd|rd|th)$/u.test(ending.key)
      ? { meaning: number, next: place + 2 }
      : null;
  }
  const tens = SMALL.get(token?.key ?? "") ?? 0;
  const at = pastHyphen(tokens, place + 1);
  const ones = LOW_ORDINALS.get(tokens[at]?.key ?? "") ?? 10;
  if (tens >= 20 && ones < 10) return { meaning: wholeDecimal(tens + ones), next: at + 1 };
  const plain = ORDINALS.get(token?.key ?? "") ?? 0;
  return plain > 3 ? { meaning: wholeDecimal(plain), next: place + 1 } : null;
}
