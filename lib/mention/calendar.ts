import { readOrdinalDay } from "./number.ts";
import type { Read } from "./phrase.ts";
import { goesOn, isCapital, isDash, type Token } from "./token.ts";

/** A year, a month or a day; a null year is not told, a null month or day not meant. */
export interface CalendarPoint {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

/** From the first to the last; a null end is open. */
export interface Period {
  readonly first: CalendarPoint | null;
  readonly last: CalendarPoint | null;
  /** Told as about: EDTF's `~`. */
  readonly approximate: boolean;
}

const MONTHS: ReadonlyMap<string, number> = new Map(
  "january february march april may june july august september october november december"
    .split(" ")
    .map((name, index) => [name, index + 1]),
);
const ABBREVIATIONS: ReadonlyMap<string, number> = new Map([
  ...[...MONTHS].map(([name, month]) => [name.slice(0, 3), month] as const),
  ["sept", 9],
]);

/** A stretch of one point. */
export function periodOf(point: CalendarPoint): Period {
  return { first: point, last: point, approximate: false };
}

/** A month by name: "February", "Feb."; "may" and "march" are words. */
export function readMonth(tokens: readonly Token[], place: number): Read<number> | null {
  const token = tokens[place];
  if (token?.kind !== "word" || !isCapital(token)) return null;
  const full = MONTHS.get(token.key);
  if (full !== undefined) return { meaning: full, next: place + 1 };
  const month = ABBREVIATIONS.get(token.key);
  if (month === undefined) return null;
  const dot = tokens[place + 1];
  return { meaning: month, next: dot?.text === "." && dot.gap === "" ? place + 2 : place + 1 };
}

/** A year from 1000 to 2100 in four digits; a year after a date has no comma in it. */
export function readFourDigits(tokens: readonly Token[], place: number): Read<number> | null {
  const token = tokens[place];
  if (token?.kind !== "digits" || !/^(?:1\d|20)\d\d$|^2100$/u.test(token.key)) return null;
  return { meaning: Number(token.key), next: place + 1 };
}

/** A day of a month: "7", "7th". */
function readDay(tokens: readonly Token[], place: number): Read<number> | null {
  const token = tokens[place];
  if (token?.kind !== "digits" || !/^(?:0?[1-9]|[12]\d|3[01])$/u.test(token.key)) return null;
  const ending = tokens[place + 1];
  const ordinal = ending?.gap === "" && /^(?:st|nd|rd|th)$/u.test(ending.key);
  return { meaning: Number(token.key), next: ordinal ? place + 2 : place + 1 };
}

/** "the thirteenth of May": only with "of", since what is in words orders more than it dates. */
function readDayInWords(tokens: readonly Token[], place: number): Read<number> | null {
  const day = readOrdinalDay(tokens, place);
  return day !== null && day.meaning <= 31 && tokens[day.next]?.key === "of" ? day : null;
}

/** The year that follows a date: "1992", ", 1992", "of 1992". */
function readItsYear(tokens: readonly Token[], place: number): Read<number> | null {
  const joint = tokens[place];
  if (!goesOn(joint)) return null;
  const at = joint.text === "," || joint.key === "of" ? place + 1 : place;
  return goesOn(tokens[at]) ? readFourDigits(tokens, at) : null;
}

/** A date by month and day, either first: "February 25-26, 1992", "12th of March 2017", "30 June-2 July". */
export function readDayOfMonth(tokens: readonly Token[], place: number, between: boolean): Read<Period> | null {
  return readMonthThenDays(tokens, place, between) ?? readDaysThenMonth(tokens, place, between);
}

function readMonthThenDays(tokens: readonly Token[], place: number, between: boolean): Read<Period> | null {
  const month = readMonth(tokens, place);
  const day = month !== null && goesOn(tokens[month.next]) ? readDay(tokens, month.next) : null;
  if (month === null || day === null || isClock(tokens, day.next)) return null;
  const lastDay = readLastDay(tokens, day, between);
  const end = lastDay ?? day;
  const year = readItsYear(tokens, end.next);
  if (lastDay !== null && year === null && isCounted(tokens, end.next) && tokens[day.next]?.key === "and") {
    return { meaning: periodOf({ year: null, month: month.meaning, day: day.meaning }), next: day.next };
  }
  const point = { year: year?.meaning ?? null, month: month.meaning };
  return { meaning: daysOf(point, day.meaning, end.meaning), next: year?.next ?? end.next };
}

function readDaysThenMonth(tokens: readonly Token[], place: number, between: boolean): Read<Period> | null {
  const day = readDay(tokens, place) ?? readDayInWords(tokens, place);
  if (day === null) return null;
  const lastDay = readLastDay(tokens, day, between);
  const end = lastDay ?? day;
  const at = tokens[end.next]?.key === "of" ? end.next + 1 : end.next;
  const month = goesOn(tokens[at]) && tokens[at]?.gap !== "" ? readMonth(tokens, at) : null;
  if (month === null) return null;
  const year = readItsYear(tokens, month.next);
  const point = { year: year?.meaning ?? null, month: month.meaning };
  return { meaning: daysOf(point, day.meaning, end.meaning), next: year?.next ?? month.next };
}

function daysOf(month: Omit<CalendarPoint, "day">, first: number, last: number): Period {
  const day = { ...month, day: first };
  return first === last ? periodOf(day) : { first: day, last: { ...month, day: last }, approximate: false };
}

/** The later day of "25-26", "12 to 14", "3 and 4"; with "and" the next day, or any later one after "between". */
function readLastDay(tokens: readonly Token[], day: Read<number>, between: boolean): Read<number> | null {
  const joint = tokens[day.next];
  const and = joint?.key === "and";
  if (joint === undefined || !(isDash(joint) || joint.key === "to" || and)) return null;
  const last = goesOn(tokens[day.next + 1]) ? readDay(tokens, day.next + 1) : null;
  if (last === null || last.meaning <= day.meaning) return null;
  return and && !between && last.meaning > day.meaning + 1 ? null : last;
}

/** Whether what looks like a day is an hour: "12:30". */
function isClock(tokens: readonly Token[], place: number): boolean {
  return tokens[place]?.text === ":" && tokens[place + 1]?.kind === "digits" && tokens[place + 1]?.gap === "";
}

/** Whether a noun follows, so that the number before it counts something. */
function isCounted(tokens: readonly Token[], place: number): boolean {
  const token = tokens[place];
  return (
    token?.kind === "word" &&
    goesOn(token) &&
    /^\p{Ll}/u.test(token.text) &&
    !/^(?:in|at|the|and|to|of|when|as|with|by|on|for)$/u.test(token.key)
  );
}

/** A month with its year, or two months of one year: "October 1991", "June-July 2022". */
export function readMonthOfYear(tokens: readonly Token[], place: number): Read<Period> | null {
  const month = readMonth(tokens, place);
  if (month === null) return null;
  const year = readItsYear(tokens, month.next);
  if (year !== null) {
    return { meaning: periodOf({ year: year.meaning, month: month.meaning, day: null }), next: year.next };
  }
  const joint = tokens[month.next];
  const second = isDash(joint) || joint?.key === "and" ? readMonth(tokens, month.next + 1) : null;
  const itsYear = second === null ? null : readItsYear(tokens, second.next);
  if (second === null || second.meaning <= month.meaning || readDay(tokens, second.next) !== null) return null;
  const point = { year: itsYear?.meaning ?? null, day: null };
  return {
    meaning: {
      first: { ...point, month: month.meaning },
      last: { ...point, month: second.meaning },
      approximate: false,
    },
    next: itsYear?.next ?? second.next,
  };
}

/** A date in figures: "2020-08-01", "12.03.2017", "25/12/2020"; of one whose day and month could change places only the year. */
export function readFigures(tokens: readonly Token[], place: number): Read<Period> | null {
  const dotted = /^(\d\d?)\.(\d\d?)\.(\d{4})$/u.exec(tokens[place]?.key ?? "");
  if (dotted !== null) return figured(dotted[3], dotted[2], dotted[1], place + 1);
  const [a, mark, b, again, c] = tokens.slice(place, place + 5);
  if (a?.kind !== "digits" || b?.kind !== "digits" || c?.kind !== "digits" || mark?.text !== again?.text) return null;
  if ([mark, b, again, c].some((token) => token?.gap !== "")) return null;
  if (isDash(mark) && a.key.length === 4) return figured(a.key, b.key, c.key, place + 5);
  if (mark?.text !== "/" || c.key.length !== 4) return null;
  if (Number(a.key) > 12) return figured(c.key, b.key, a.key, place + 5);
  if (Number(b.key) > 12) return figured(c.key, a.key, b.key, place + 5);
  const year = readFourDigits(tokens, place + 4);
  return year === null ? null : { meaning: periodOf({ year: year.meaning, month: null, day: null }), next: year.next };
}

function figured(year = "", month = "", day = "", next = 0): Read<Period> | null {
  const point = { year: Number(year), month: Number(month), day: Number(day) };
  const fits = point.year >= 1000 && point.year <= 2100 && point.month >= 1 && point.month <= 12 && point.day >= 1;
  return fits && point.day <= 31 ? { meaning: periodOf(point), next } : null;
}

/** Whether its days exist and it does not end before it begins: no February 30. */
export function isInCalendar({ first, last }: Period): boolean {
  const inOrder = first === null || last === null || comparePoints(first, last) <= 0;
  return inOrder && [first, last].every((point) => point === null || hasDay(point));
}

/** Orders by year, month and day, as far as they are told. */
export function comparePoints(a: CalendarPoint, b: CalendarPoint): number {
  return (a.year ?? 0) - (b.year ?? 0) || (a.month ?? 0) - (b.month ?? 0) || (a.day ?? 0) - (b.day ?? 0);
}

function hasDay({ year, month, day }: CalendarPoint): boolean {
  // An open year may be a leap year.
  return day === null || day <= new Date(Date.UTC(year ?? 2000, month ?? 1, 0)).getUTCDate();
}

/** A date as EDTF; what the year may be stays open. */
export function writePeriod({ first, last, approximate }: Period): string {
  const mark = approximate ? "~" : "";
  const [from, to] = [first === null ? ".." : writePoint(first) + mark, last === null ? ".." : writePoint(last) + mark];
  return from === to ? from : `${from}/${to}`;
}

function writePoint({ year, month, day }: CalendarPoint): string {
  const parts = [year === null ? "XXXX" : String(year).padStart(4, "0")];
  for (const part of [month, day]) if (part !== null) parts.push(String(part).padStart(2, "0"));
  return parts.join("-");
}
