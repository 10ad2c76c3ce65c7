import { timesDecimal, wholeDecimal } from "../value/decimal.ts";
import { type Amount, isBound, readAmount, writeAmount } from "./bound.ts";
import { readCurrencyName, readCurrencySign, readMeasureUnit, readTimeUnit } from "./measure.ts";
import { isPlural, mayBeCounted, readCounted } from "./noun.ts";
import { readOrdinal } from "./number.ts";
import { afterWords, keyBefore, phrasesOf, type Read, readPhrase } from "./phrase.ts";
import { goesOn, isCapital, isDash, type Token } from "./token.ts";

/** A number in a text and what it is of, in the notation of comparison.md. */
export interface Figure {
  readonly kind: "count" | "percent" | "quantity" | "money" | "duration" | "age";
  readonly value: string;
  /** The noun counted, the unit of measure, a currency's code; null where the text names none. */
  readonly unit: string | null;
  readonly convention: boolean;
}

/** Reads the figure at a place. */
export function readFigure(tokens: readonly Token[], place: number): Read<Figure> | null {
  return (
    readMoney(tokens, place) ??
    readAge(tokens, place) ??
    readShare(tokens, place) ??
    readTold(tokens, place) ??
    readLoose(tokens, place) ??
    readOrder(tokens, place) ??
    readBelowZero(tokens, place)
  );
}

/** "$2.5 million", "about US$ 46m", "EUR 1.2 bn": the sign stands before the number, a bound before the sign. */
function readMoney(tokens: readonly Token[], place: number): Read<Figure> | null {
  const at = signAfterBound(tokens, place);
  const sign = readCurrencySign(tokens, at);
  if (sign === null) return null;
  // Read as if the sign were not there: the bound goes with the number.
  const without = [...tokens.slice(place, at), ...tokens.slice(sign.next, sign.next + 12)];
  const read = readAmount(without, 0);
  if (read === null || read.next <= at - place) return null;
  const next = read.next + sign.next - at + place;
  const million = tokens[next];
  const short = million?.gap === "" && million.key === "m";
  const amount = short ? scaled(read.meaning, 1e6) : read.meaning;
  return { meaning: figureOf("money", amount, sign.meaning), next: short ? next + 1 : next };
}

const LONGEST_BOUND = 4;

/** Where a currency's sign would stand after a bound: in "more than $5", the place of "$". */
function signAfterBound(tokens: readonly Token[], place: number): number {
  if (!isBound(tokens, place) && tokens[place]?.key !== "between") return place;
  for (let at = place + 1; at <= place + LONGEST_BOUND; at += 1) {
    if (tokens[at]?.kind === "mark" || readCurrencySign(tokens, at) !== null) return at;
  }
  return place;
}

function scaled(amount: Amount, by: number): Amount {
  const factor = wholeDecimal(by);
  const upper = amount.upper === null ? null : timesDecimal(amount.upper, factor);
  return { ...amount, lower: timesDecimal(amount.lower, factor), upper, trailing: "" };
}

function figureOf(kind: Figure["kind"], amount: Amount, unit: string | null): Figure {
  return { kind, value: writeAmount(amount), unit, convention: amount.convention };
}

const AGED = phrasesOf<string>([
  ["aged;age of;the age of;ages;age", ""],
  ["under the age of;below the age of;under age;aged under;younger than", "<"],
  ["over the age of;above the age of;aged over;older than", ">"],
]);

/** "aged 45", "under the age of 14", "Radl, 71,": an age told without the word "years". */
function readAge(tokens: readonly Token[], place: number): Read<Figure> | null {
  const aged = readPhrase(AGED, tokens, place);
  const amount = aged === null ? null : readAmount(tokens, aged.next);
  if (aged !== null && amount !== null && isHuman(amount.meaning)) {
    const operator = aged.meaning === "<" || aged.meaning === ">" ? aged.meaning : amount.meaning.operator;
    const old = readOld(tokens, amount.next);
    return { meaning: figureOf("age", { ...amount.meaning, operator }, "years"), next: old ?? amount.next };
  }
  return readAgeBetweenCommas(tokens, place) ?? readAgeDecade(tokens, place);
}

function isHuman({ lower, upper }: Amount): boolean {
  return (upper ?? lower).near <= 125;
}

/** The place after "years old", "-year-old", "years of age". */
function readOld(tokens: readonly Token[], place: number): number | null {
  const unit = readTimeUnit(tokens, place);
  if (unit === null) return null;
  const at = isDash(tokens[unit.next]) ? unit.next + 1 : unit.next;
  if (/^olds?$/u.test(tokens[at]?.key ?? "")) return at + 1;
  return afterWords(tokens, at, ["of", "age"]);
}

/** "Josef Malin, 71, lost": a name, a comma, a number, a comma. */
function readAgeBetweenCommas(tokens: readonly Token[], place: number): Read<Figure> | null {
  const [name, before, number, after] = tokens.slice(Math.max(0, place - 2), place + 2);
  if (place < 2 || number?.kind !== "digits" || !/^[1-9]\d$/u.test(number.text)) return null;
  if (before?.text !== "," || !/^[,.]$/u.test(after?.text ?? "") || after?.gap !== "") return null;
  if (!isCapital(name) || !isCapital(tokens[place - 3]) || name?.kind !== "word") return null;
  const amount = readAmount(tokens, place);
  return amount?.next === place + 1 ? { meaning: figureOf("age", amount.meaning, "years"), next: place + 1 } : null;
}

/** "in his 40s". */
function readAgeDecade(tokens: readonly Token[], place: number): Read<Figure> | null {
  const ending = tokens[place + 1];
  if (!/^[2-9]0$/u.test(tokens[place]?.key ?? "") || ending?.key !== "s" || ending.gap !== "") return null;
  if (!/^(?:his|her|their|early|late|mid)$/u.test(keyBefore(tokens, place))) return null;
  const from = Number(tokens[place]?.key);
  return { meaning: { kind: "age", value: `${from}..${from + 9}`, unit: "years", convention: false }, next: place + 2 };
}

/** Words for parts of a whole, in percent; a third has no end in decimals. */
const PARTS = phrasesOf<string>([
  ["half of;half the;half", "50"],
  ["a third of;one third of;a third", "33..34"],
  ["two thirds of;two thirds", "66..67"],
  ["a quarter of;one quarter of;a fourth of;one fourth of", "25"],
  ["three quarters of;three quarters;three fourths of", "75"],
  ["a fifth of;one fifth of", "20"],
  ["two fifths of;two fifths", "40"],
  ["three fifths of;three fifths", "60"],
  ["four fifths of;four fifths", "80"],
  ["a tenth of;one tenth of", "10"],
  ["one in ten", "10"],
  ["one in five", "20"],
  ["one in four", "25"],
  ["one in three", "33..34"],
  ["one in two", "50"],
]);
const BOUNDED_PART = phrasesOf<string>([
  ["more than;over", ">"],
  ["less than", "<"],
  ["nearly;almost;about", "~"],
  ["at least", ">="],
]);

/** "a third of", "two-thirds", "more than half". */
function readShare(tokens: readonly Token[], place: number): Read<Figure> | null {
  const bound = readPhrase(BOUNDED_PART, tokens, place);
  const operator = bound?.meaning ?? "";
  const at = bound?.next ?? place;
  const part = readPhrase(PARTS, tokens, at);
  if (part === null) return null;
  const range = part.meaning.includes("..");
  const last = tokens[part.next - 1]?.key;
  const next = last === "of" || last === "the" ? part.next - 1 : part.next;
  if (!standsForShare(tokens, at, next, operator !== "")) return null;
  const value = range ? part.meaning : operator + part.meaning;
  return { meaning: { kind: "percent", value, unit: "%", convention: range }, next };
}

/** "half" by itself is a share only of something, and "a third" no party or time. */
function standsForShare(tokens: readonly Token[], place: number, next: number, bounded: boolean): boolean {
  const after = goesOn(tokens[next]) ? tokens[next].key : "";
  if (after === "of") return true;
  if (tokens[place]?.key === "half") return after === "the" || (bounded && !/^\p{L}/u.test(after));
  return tokens[place]?.key !== "a";
}

/** A number followed by what it is of: percent, a currency, a measure, a time, or what it counts. */
function readTold(tokens: readonly Token[], place: number): Read<Figure> | null {
  const read = readAmount(tokens, place);
  if (read === null) return null;
  const { meaning: amount, next } = read;
  const percent = afterPercent(tokens, next);
  if (percent !== null) return { meaning: figureOf("percent", amount, percent.meaning), next: percent.next };
  const ofMoney = amount.convention && tokens[next]?.key === "of";
  const currency = readCurrencyName(tokens, ofMoney ? next + 1 : next);
  if (currency !== null) return { meaning: figureOf("money", amount, currency.meaning), next: currency.next };
  const time = readTimeUnit(tokens, next);
  if (time !== null) return lasting(tokens, read, time);
  if (isShortMillion(tokens, next)) return shortMillions(tokens, read);
  const measure = readMeasureUnit(tokens, next);
  if (measure !== null) return { meaning: figureOf("quantity", amount, measure.meaning), next: measure.next };
  return isLoneOne(tokens, place, read) || isTheTwo(tokens, place)
    ? null
    : { meaning: figureOf("count", amount, readCounted(tokens, read)), next };
}

/** "1.3m people": millions, not metres, where people follow. */
function isShortMillion(tokens: readonly Token[], place: number): boolean {
  const [letter, noun] = [tokens[place], tokens[place + 1]];
  return letter?.key === "m" && letter.gap === "" && noun?.kind === "word" && goesOn(noun) && isPlural(noun.key);
}

function shortMillions(tokens: readonly Token[], { meaning, next }: Read<Amount>): Read<Figure> {
  const amount = scaled(meaning, 1e6);
  const unit = readCounted(tokens, { meaning: amount, next: next + 1 });
  return { meaning: figureOf("count", amount, unit), next: next + 1 };
}

const PERCENT = phrasesOf<string>([
  ["%;percent;per cent;pct", "%"],
  ["percentage point;percentage points;% points", "percentage points"],
]);

function afterPercent(tokens: readonly Token[], place: number): Read<string> | null {
  return goesOn(tokens[place]) ? readPhrase(PERCENT, tokens, isDash(tokens[place]) ? place + 1 : place) : null;
}

const YEARS_IN: Readonly<Record<string, number>> = { decades: 10, centuries: 100 };

/** A length of time, or an age; a decade by itself is about ten years. */
function lasting(tokens: readonly Token[], read: Read<Amount>, time: Read<string>): Read<Figure> {
  const old = readOld(tokens, read.next);
  if (old !== null) return { meaning: figureOf("age", read.meaning, time.meaning), next: old };
  const years = YEARS_IN[time.meaning];
  if (years === undefined) return { meaning: figureOf("duration", read.meaning, time.meaning), next: time.next };
  const inYears = scaled(read.meaning, years);
  const loose = inYears.operator === "" && inYears.upper === null;
  const amount: Amount = loose ? { ...inYears, operator: "~", convention: true } : inYears;
  return { meaning: figureOf("duration", amount, "years"), next: time.next };
}

/** "the two countries": two that are known already, and not counted. */
function isTheTwo(tokens: readonly Token[], place: number): boolean {
  return (
    tokens[place]?.key === "two" && /^(?:the|these|those|no|other|between|their|our)$/u.test(keyBefore(tokens, place))
  );
}

/** "for decades", "a decade", "more than a century", "a single night": lengths of time without a number. */
function readLoose(tokens: readonly Token[], place: number): Read<Figure> | null {
  const key = tokens[place]?.key ?? "";
  if ((key === "decades" || key === "centuries") && !/^(?:of|st|nd|rd|th)$/u.test(tokens[place - 1]?.key ?? "")) {
    const value = key === "decades" ? ">=20" : ">=200";
    return { meaning: { kind: "duration", value, unit: "years", convention: true }, next: place + 1 };
  }
  return readSingleTime(tokens, place);
}

const SINGLE = phrasesOf<"" | ">" | "<" | "~">([
  ["a single;a", ""],
  ["more than a;over a", ">"],
  ["less than a;under a", "<"],
  ["nearly a;almost a;about a;around a;some a", "~"],
]);

function readSingleTime(tokens: readonly Token[], place: number): Read<Figure> | null {
  const single = readPhrase(SINGLE, tokens, place);
  const time = single === null || !goesOn(tokens[single.next]) ? null : readTimeUnit(tokens, single.next);
  if (single === null || time === null || tokens[single.next]?.gap === "") return null;
  const plain = single.meaning === "" && tokens[single.next - 1]?.key === "a";
  const lasts = keyBefore(tokens, place) === "for" || YEARS_IN[time.meaning] !== undefined;
  if (plain && !(lasts && !/^(?:per|last|this)$/u.test(keyBefore(tokens, place)))) return null;
  const one: Amount = {
    operator: single.meaning,
    lower: wholeDecimal(1),
    upper: null,
    trailing: "",
    convention: false,
    digits: false,
  };
  const years = YEARS_IN[time.meaning];
  const amount = years === undefined ? one : scaled(one, years);
  return { meaning: figureOf("duration", amount, years === undefined ? time.meaning : "years"), next: time.next };
}

const IDLE_AFTER_ONE = new Set(
  "of another by or and after thing day side hand such who that which can could should must may might would will cannot more has had is was way point to in on at for from the a an as if but".split(
    " ",
  ),
);

/** "one" as a pronoun, or in a turn of phrase. */
function isLoneOne(tokens: readonly Token[], place: number, read: Read<Amount>): boolean {
  if (tokens[read.next - 1]?.key !== "one" || read.meaning.lower.text !== "1") return false;
  const next = tokens[read.next];
  if (next?.kind !== "word" || !goesOn(next) || IDLE_AFTER_ONE.has(next.key)) return true;
  return /^(?:no|any|every|each|this|that|the|another|which|only|some)$/u.test(keyBefore(tokens, place));
}

/** "-2 °C": of all that is measured only degrees are told below zero. */
function readBelowZero(tokens: readonly Token[], place: number): Read<Figure> | null {
  if (!isDash(tokens[place]) || tokens[place]?.gap === "" || tokens[place + 1]?.gap !== "") return null;
  const read = readTold(tokens, place + 1);
  if (read?.meaning.unit !== "°C" || !/^[\d.]+$/u.test(read.meaning.value)) return null;
  return { meaning: { ...read.meaning, value: `-${read.meaning.value}` }, next: read.next };
}

/** "the 29th session", "the seventh convocation": how many there have been; not "the 21st century", nor a name. */
function readOrder(tokens: readonly Token[], place: number): Read<Figure> | null {
  const order = readOrdinal(tokens, place);
  const noun = order === null ? undefined : tokens[order.next];
  if (order === null || noun?.kind !== "word" || !goesOn(noun) || isCapital(noun) || noun.gap === "") return null;
  if (
    isCapital(tokens[place]) ||
    !mayBeCounted(noun.key) ||
    /^(?:century|centuries|day|floor|last|next|this)$/u.test(noun.key)
  )
    return null;
  return { meaning: { kind: "count", value: order.meaning.text, unit: noun.key, convention: false }, next: order.next };
}
