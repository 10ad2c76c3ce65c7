import { compareDecimals, type Decimal, timesDecimal, wholeDecimal } from "../value/decimal.ts";
import { type Numeral, readNumeral } from "./number.ts";
import { phrasesOf, type Read, readPhrase } from "./phrase.ts";
import { isDash, type Token } from "./token.ts";

type Operator = "" | ">" | ">=" | "<" | "<=" | "~";

/** How much, as a text says it: a number, a bound, an approximation or a range. */
export interface Amount {
  readonly operator: Operator;
  readonly lower: Decimal;
  /** Null but for a range. */
  readonly upper: Decimal | null;
  /** As in a numeral, of a number that is alone. */
  readonly trailing: string;
  /** Whether the words had no number of their own ("dozens"). */
  readonly convention: boolean;
  readonly digits: boolean;
}

const BEFORE = phrasesOf<Operator>([
  [
    "more than;over;above;upwards of;upward of;in excess of;exceeding;exceeds;exceeded;greater than;well over;well above;far more than;much more than;just over;slightly over;slightly more than;a little over;a little more than",
    ">",
  ],
  ["at least;no fewer than;no less than;not fewer than;not less than;a minimum of;minimum of", ">="],
  ["fewer than;less than;under;below;just under;slightly under;slightly less than;short of;well under;well below", "<"],
  ["up to;as many as;as much as;at most;no more than;not more than;a maximum of;maximum of", "<="],
  [
    "about;around;some;approximately;roughly;nearly;almost;close to;an estimated;estimated;circa;perhaps;maybe;virtually;practically;hardly more than;little more than;in the region of;in the order of;on the order of",
    "~",
  ],
]);

const AFTER = phrasesOf<Operator>([
  ["or more;and more;or over;at least", ">="],
  ["or fewer;or less;at most", "<="],
  ["or so;odd;or thereabouts", "~"],
]);

/** What words without a number are taken to be at least (passages.md). */
const CONVENTIONS: ReadonlyMap<string, number> = new Map([
  ["tens", 20],
  ["dozens", 24],
  ["scores", 40],
  ["hundreds", 200],
  ["thousands", 2000],
  ["millions", 2e6],
  ["billions", 2e9],
]);
const MULTIPLES: ReadonlyMap<string, number> = new Map([
  ["thousands", 1000],
  ["millions", 1e6],
  ["billions", 1e9],
]);
/** "several hundred" is at least twice as many. */
const SEVERAL: ReadonlyMap<string, number> = new Map([
  ["dozen", 24],
  ["hundred", 200],
  ["thousand", 2000],
  ["million", 2e6],
  ["billion", 2e9],
]);

/** Reads how much a text says at a place: "more than 60", "60 to 70", "30,000 or so", "tens of thousands". */
export function readAmount(tokens: readonly Token[], place: number): Read<Amount> | null {
  const bound = isOfWhat(tokens, place) ? null : readPhrase(BEFORE, tokens, place);
  const at = bound?.next ?? place;
  const convention = readConvention(tokens, at);
  if (convention !== null) {
    return { meaning: { ...convention.meaning, operator: bound?.meaning === ">" ? ">" : ">=" }, next: convention.next };
  }
  const range = readRange(tokens, at);
  if (range !== null) return bound === null || bound.meaning === "~" ? range : null;
  const single = readNumeral(tokens, at);
  if (single === null) return null;
  const after = bound === null ? readAfter(tokens, single.next) : null;
  return {
    meaning: amountOf(single.meaning, bound?.meaning ?? after?.meaning ?? "", null),
    next: after?.next ?? single.next,
  };
}

const RULED = new Set(
  "control power authority sovereignty rule dispute disputes dialogue victory jurisdiction".split(" "),
);

/** "control over eight villages": no bound. */
function isOfWhat(tokens: readonly Token[], place: number): boolean {
  return tokens[place]?.key === "over" && RULED.has(tokens[place - 1]?.key ?? "");
}

/** Whether the words at a place put a bound on a number. */
export function isBound(tokens: readonly Token[], place: number): boolean {
  return readPhrase(BEFORE, tokens, place) !== null;
}

function amountOf(
  { number, trailing, digits, convention }: Numeral,
  operator: Operator,
  upper: Decimal | null,
): Amount {
  return { operator, lower: number, upper, trailing, convention, digits };
}

function readAfter(tokens: readonly Token[], place: number): Read<Operator> | null {
  const plus = tokens[place];
  if (plus?.text === "+" && plus.gap === "") return { meaning: ">=", next: place + 1 };
  const at = isDash(plus) && tokens[place + 1]?.key === "odd" ? place + 1 : place;
  return readPhrase(AFTER, tokens, at);
}

/** "dozens", "hundreds of thousands", "several hundred", "a few dozen". */
function readConvention(tokens: readonly Token[], place: number): Read<Amount> | null {
  const several = readSeveral(tokens, place);
  if (several !== null) return several;
  const least = CONVENTIONS.get(tokens[place]?.key ?? "");
  if (least === undefined) return null;
  const multiple = tokens[place + 1]?.key === "of" ? MULTIPLES.get(tokens[place + 2]?.key ?? "") : undefined;
  if (multiple === undefined && tokens[place]?.key === "tens") return null;
  return { meaning: atLeast(least * (multiple ?? 1)), next: multiple === undefined ? place + 1 : place + 3 };
}

function readSeveral(tokens: readonly Token[], place: number): Read<Amount> | null {
  const few = tokens[place]?.key === "a" && tokens[place + 1]?.key === "few";
  if (!few && tokens[place]?.key !== "several") return null;
  const next = place + (few ? 2 : 1);
  const least = SEVERAL.get(tokens[next]?.key ?? "");
  return least === undefined ? null : { meaning: atLeast(least), next: next + 1 };
}

function atLeast(least: number): Amount {
  return { operator: ">=", lower: wholeDecimal(least), upper: null, trailing: "", convention: true, digits: false };
}

/** "60 to 70", "60-70", "between 60 and 70", "two or three"; "from 60 to 70" tells a change, and is none. */
function readRange(tokens: readonly Token[], place: number): Read<Amount> | null {
  const between = tokens[place]?.key === "between";
  const first = readNumeral(tokens, between ? place + 1 : place);
  if (first === null || tokens[place - 1]?.key === "from") return null;
  const joint = tokens[first.next];
  const second = isJoint(tokens, first.next, between) ? readNumeral(tokens, first.next + 1) : null;
  if (joint === undefined || second === null) return null;
  const lower = sharedScale(first.meaning, second.meaning);
  const { number: upper } = second.meaning;
  if (compareDecimals(lower, upper) >= 0) return null;
  if (joint.key === "or" && upper.near - lower.near > Math.max(1, lower.near)) return null;
  const convention = first.meaning.convention || second.meaning.convention;
  return { meaning: { ...amountOf(first.meaning, "", upper), lower, convention }, next: second.next };
}

function isJoint(tokens: readonly Token[], place: number, between: boolean): boolean {
  const token = tokens[place];
  if (between) return token?.key === "and";
  if (isDash(token)) return tokens[place + 1]?.kind === "digits";
  return token?.key === "to" || token?.key === "or";
}

/** In "2 to 3 million" the first number is of millions too. */
function sharedScale(first: Numeral, second: Numeral): Decimal {
  return first.scale === 1 && second.scale > 1 && first.number.near < 1000
    ? timesDecimal(first.number, wholeDecimal(second.scale))
    : first.number;
}

/** An amount in the notation of comparison.md. */
export function writeAmount({ operator, lower, upper, trailing }: Amount): string {
  return upper === null ? `${operator}${lower.text}${trailing}` : `${lower.text}..${upper.text}`;
}
