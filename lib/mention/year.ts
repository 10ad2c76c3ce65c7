import { readDate } from "../value/date.ts";
import type { CalendarPoint, Period } from "./calendar.ts";
import { phrasesOf, type Read, readPhrase } from "./phrase.ts";
import { beginsSentence, goesOn, isCapital, type Token } from "./token.ts";

/** Days are counted from 1970-01-01. */
export interface DaySpan {
  readonly first: number;
  readonly last: number;
}

/** When a document came out, as far as it is known to a first and a last day. */
export function publishedSpan(published: string | null): DaySpan | null {
  const read = published === null ? null : readDate(published);
  if (read === null || !read.ok) return null;
  const { lower, upper } = read.value.interval;
  return lower === null || upper === null ? null : { first: lower.near, last: upper.near };
}

const DAY = 86_400_000;

/** The days that a period with a year covers. */
export function daySpanOf(period: Period): DaySpan | null {
  const { first, last } = period;
  if (first?.year == null || last?.year == null) return null;
  return { first: dayNumber(first, first.year), last: dayNumber(last, last.year) };
}

function dayNumber({ month, day }: CalendarPoint, year: number): number {
  return Date.UTC(year, (month ?? 1) - 1, day ?? 1) / DAY;
}

/**
 * Gives a period without a year the one in which it lay, as seen from `reference`, no more than
 * `longestAgo` days back, else the next. Where the reference's two ends do not agree, the text does
 * not make it plain, and the year stays open.
 */
export function withYear(period: Period, reference: DaySpan | null, longestAgo: number): Period {
  const point = period.first ?? period.last;
  if (point === null || point.year !== null || reference === null) return period;
  const year = yearFrom(point, reference.first, longestAgo);
  return year === yearFrom(point, reference.last, longestAgo) ? inYear(period, year) : period;
}

/** Texts tell of what was: a date over ten months back is rather the next one. */
export const TOLD = 310;
/** For words that look ahead, and dates beside others: the nearer one. */
export const NEAREST = 182;

function yearFrom(point: CalendarPoint, day: number, longestAgo: number): number {
  const around = new Date(day * DAY).getUTCFullYear();
  const last = dayNumber(point, around) <= day ? around : around - 1;
  return day - dayNumber(point, last) > longestAgo ? last + 1 : last;
}

const AHEAD = new Set(
  "will shall scheduled planned plans due upcoming forthcoming expected next coming set".split(" "),
);
const SENTENCE = 25;

/** Whether the words around a place look ahead: "will", "is scheduled for". */
export function looksAhead(tokens: readonly Token[], place: number): boolean {
  let first = place;
  while (first > 0 && place - first < SENTENCE && !beginsSentence(tokens, first)) first -= 1;
  let end = place;
  while (end < tokens.length && end - place < SENTENCE && (end === place || !beginsSentence(tokens, end))) end += 1;
  return tokens.slice(first, end).some(({ key }) => AHEAD.has(key));
}

function inYear(period: Period, year: number): Period {
  const { first, last } = period;
  const from = first === null ? null : { ...first, year };
  if (first === last) return { ...period, first: from, last: from };
  // What runs from December to January ends in the next year.
  const turns = (last?.month ?? 12) < (first?.month ?? 1);
  return { ...period, first: from, last: last === null ? null : { ...last, year: turns ? year + 1 : year } };
}

/** Words that name a year by the document's own. */
const YEARS = phrasesOf<number>([
  ["last year;of last year;the previous year", -1],
  ["next year;of next year", 1],
]);

/** "this year" by itself says no more than "now". */
const YEARS_AFTER_MONTH = phrasesOf<number>([
  ["this year;of this year", 0],
  ["last year;of last year", -1],
  ["next year;of next year", 1],
]);

/** "February this year": the year of the words after a period; open where the document's own is not plain. */
export function readRelativeYear(
  tokens: readonly Token[],
  period: Read<Period>,
  published: DaySpan | null,
): Read<Period> {
  const relative = goesOn(tokens[period.next]) ? readPhrase(YEARS_AFTER_MONTH, tokens, period.next) : null;
  const point = period.meaning.first ?? period.meaning.last;
  if (relative === null || point === null || point.year !== null) return period;
  const year = plainYear(published);
  return {
    meaning: year === null ? period.meaning : inYear(period.meaning, year + relative.meaning),
    next: relative.next,
  };
}

function plainYear(published: DaySpan | null): number | null {
  if (published === null) return null;
  const [first, last] = [published.first, published.last].map((day) => new Date(day * DAY).getUTCFullYear());
  return first === last ? (first ?? null) : null;
}

const MONTHS = phrasesOf<number>([
  ["last month;the previous month", -1],
  ["next month", 1],
]);
const WEEKS = phrasesOf<number>([
  ["last week;the past week", -1],
  ["next week", 1],
]);
const DAYS = phrasesOf<number>([
  ["yesterday", -1],
  ["tomorrow", 1],
]);
const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

/** "last year", "last week", "yesterday", "on Tuesday", as EDTF; null where the document's own date does not make it plain, but for years. */
export function readRelative(tokens: readonly Token[], place: number, published: DaySpan | null): Read<string> | null {
  const year = readPhrase(YEARS, tokens, place);
  if (year !== null) {
    const own = plainYear(published);
    return { meaning: own === null ? "XXXX" : String(own + year.meaning), next: year.next };
  }
  if (published === null) return null;
  const month = readPhrase(MONTHS, tokens, place);
  if (month !== null) return monthFrom(published, month);
  return published.first === published.last ? readNearDay(tokens, place, published.first) : null;
}

function monthFrom({ first, last }: DaySpan, { meaning, next }: Read<number>): Read<string> | null {
  const [from, to] = [monthAt(first, meaning), monthAt(last, meaning)];
  return from === to ? { meaning: from, next } : null;
}

function monthAt(day: number, by: number): string {
  const date = new Date(day * DAY);
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + by, 1)).toISOString().slice(0, 7);
}

function readNearDay(tokens: readonly Token[], place: number, published: number): Read<string> | null {
  const day = readPhrase(DAYS, tokens, place);
  if (day !== null) return { meaning: daysFrom(published + day.meaning, 1), next: day.next };
  // Day 0 was a Thursday: three days later a week, which begins on Monday, begins.
  const monday = published - ((((published + 3) % 7) + 7) % 7);
  const week = readPhrase(WEEKS, tokens, place);
  if (week !== null) return { meaning: daysFrom(monday + 7 * week.meaning, 7), next: week.next };
  const weekday = isCapital(tokens[place]) ? WEEKDAYS.indexOf(tokens[place]?.key ?? "") : -1;
  if (weekday === -1 || tokens[place - 1]?.key === "every" || tokens[place - 1]?.key === "to") return null;
  const back = (((published + 4 - weekday) % 7) + 7) % 7;
  const [before, after] = [tokens[place - 1]?.key, tokens[place + 1]?.key];
  if (before === "next" || before === "coming" || after === "to") return null;
  return { meaning: daysFrom(published - back, 1), next: place + 1 };
}

function daysFrom(first: number, length: number): string {
  const [from, to] = [first, first + length - 1].map((day) => new Date(day * DAY).toISOString().slice(0, 10));
  return from === to ? `${from}` : `${from}/${to}`;
}
