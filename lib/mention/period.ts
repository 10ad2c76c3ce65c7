import {
  type CalendarPoint,
  comparePoints,
  type Period,
  periodOf,
  readDayOfMonth,
  readFigures,
  readFourDigits,
  readMonth,
  readMonthOfYear,
} from "./calendar.ts";
import { readMeasureUnit } from "./measure.ts";
import { afterWords, keyBefore, phrasesOf, type Read, readPhrase } from "./phrase.ts";
import { goesOn, isCapital, isDash, pastHyphen, type Token } from "./token.ts";

type Part =
  | "early"
  | "middle"
  | "late"
  | "first half"
  | "second half"
  | "quarter 1"
  | "quarter 2"
  | "quarter 3"
  | "quarter 4";

const PARTS = phrasesOf<Part>([
  [
    "early;the early;early in;the beginning of;beginning of;the start of;the beginning of the;the start of the",
    "early",
  ],
  ["mid;the mid;the middle of;middle of;the middle of the;midway through", "middle"],
  ["late;the late;late in;the end of;end of;the end of the", "late"],
  ["the first half of;first half of", "first half"],
  ["the second half of;second half of", "second half"],
  ["the first quarter of;first quarter of", "quarter 1"],
  ["the second quarter of;second quarter of", "quarter 2"],
  ["the third quarter of;third quarter of", "quarter 3"],
  ["the fourth quarter of;fourth quarter of;the last quarter of", "quarter 4"],
]);

/** First and last month of a year's part; a middle is June, give or take a month. */
const MONTHS_OF: Readonly<Record<Exclude<Part, "middle">, readonly [number, number]>> = {
  early: [1, 4],
  late: [9, 12],
  "first half": [1, 6],
  "second half": [7, 12],
  "quarter 1": [1, 3],
  "quarter 2": [4, 6],
  "quarter 3": [7, 9],
  "quarter 4": [10, 12],
};

/** Of the north, where the texts are. Winter runs into the next year. */
const SEASONS = phrasesOf<readonly [number, number]>([
  ["spring", [3, 5]],
  ["summer", [6, 8]],
  ["autumn;fall", [9, 11]],
  ["winter", [12, 2]],
]);

const LEADS = phrasesOf<"since" | "until" | "night" | "about">([
  ["since;since the", "since"],
  ["until;till;before;prior to;up until", "until"],
  ["the night of;the nights of;the night of the", "night"],
  ["about;around;circa;approximately", "about"],
]);

const WEEKDAYS = new Set("monday tuesday wednesday thursday friday saturday sunday".split(" "));

/** Reads a date or a period at a place, its year open where the words do not give it. */
export function readPeriod(tokens: readonly Token[], place: number): Read<Period> | null {
  const lead = readPhrase(LEADS, tokens, place);
  const dated = lead === null ? null : readJoined(tokens, lead.next);
  if (lead === null || dated === null) return readJoined(tokens, place);
  if (lead.meaning === "about" && !isWholeYear(dated.meaning)) return null;
  return { meaning: led(lead.meaning, dated.meaning), next: dated.next };
}

function led(lead: "since" | "until" | "night" | "about", period: Period): Period {
  switch (lead) {
    case "since":
      return { ...period, last: null };
    case "until":
      return { ...period, first: null };
    case "about":
      return { ...period, approximate: true };
    case "night":
      return period;
  }
}

function isWholeYear({ first, last }: Period): boolean {
  return first !== null && first === last && first.month === null;
}

/** One date, or two that a dash, "to" or, after "between", "and" join; one gives the other its year. */
function readJoined(tokens: readonly Token[], place: number): Read<Period> | null {
  const between = tokens[place]?.key === "between";
  const first = readSingle(tokens, between ? place + 1 : place, between);
  if (first === null) return null;
  const joint = tokens[first.next];
  const joins = isDash(joint) || joint?.key === (between ? "and" : "to") || joint?.key === "through";
  const second = joins && goesOn(tokens[first.next + 1]) ? readSecond(tokens, first.next + 1, first.meaning) : null;
  const whole = second === null ? null : joined(first.meaning, second.meaning);
  if (second !== null && whole !== null) return { meaning: whole, next: second.next };
  const both = tokens.slice(place, first.next).some(({ key }) => key === "and");
  return between && !both ? null : first;
}

function readSecond(tokens: readonly Token[], place: number, first: Period): Read<Period> | null {
  return readShortYear(tokens, place, first) ?? readSingle(tokens, place, false);
}

/** The second year of "1991-92". */
function readShortYear(tokens: readonly Token[], place: number, { first, last }: Period): Read<Period> | null {
  const token = tokens[place];
  if (first === null || first !== last || first.month !== null || first.year === null) return null;
  if (token?.kind !== "digits" || token.gap !== "" || !/^\d\d$/u.test(token.key)) return null;
  const year = first.year - (first.year % 100) + Number(token.key);
  return year > first.year ? { meaning: periodOf({ ...first, year }), next: place + 1 } : null;
}

function joined(a: Period, b: Period): Period | null {
  if (a.first === null || b.last === null || (a.first.month === null) !== (b.last.month === null)) return null;
  const from = { ...a.first, year: a.first.year ?? yearBefore(a.first, b.last) };
  const to = { ...b.last, year: b.last.year ?? from.year };
  return comparePoints(from, to) < 0 || from.year === null
    ? { first: from, last: to, approximate: a.approximate }
    : null;
}

/** "December 30 to January 2, 1990" began the year before. */
function yearBefore(from: CalendarPoint, to: CalendarPoint): number | null {
  if (to.year === null) return null;
  return (from.month ?? 0) > (to.month ?? 0) ? to.year - 1 : to.year;
}

function readSingle(tokens: readonly Token[], place: number, between: boolean): Read<Period> | null {
  const part = readPhrase(PARTS, tokens, place);
  if (part !== null) return readPart(tokens, part);
  return readWhole(tokens, pastWeekday(tokens, place), between);
}

function pastWeekday(tokens: readonly Token[], place: number): number {
  if (!WEEKDAYS.has(tokens[place]?.key ?? "")) return place;
  const next = tokens[place + 1]?.text === "," ? place + 2 : place + 1;
  return tokens[next]?.key === "the" ? next + 1 : next;
}

function readPart(tokens: readonly Token[], { meaning: part, next }: Read<Part>): Read<Period> | null {
  const whole = readWhole(tokens, pastHyphen(tokens, next), false);
  const narrow = whole === null ? null : narrowed(part, whole.meaning);
  return whole === null || narrow === null ? null : { meaning: narrow, next: whole.next };
}

/** The part of a month, a year or a decade. */
function narrowed(part: Part, { first, last }: Period): Period | null {
  if (first === null || last === null || first.day !== null) return null;
  if (first !== last) return first.month === null ? partOfDecade(part, first, last) : null;
  if (first.month !== null) return partOfMonth(part, first);
  if (part === "middle") return { ...periodOf({ ...first, month: 6 }), approximate: true };
  const [from, to] = MONTHS_OF[part];
  return { first: { ...first, month: from }, last: { ...first, month: to }, approximate: false };
}

function partOfDecade(part: Part, first: CalendarPoint, last: CalendarPoint): Period | null {
  const year = first.year ?? 0;
  if ((last.year ?? 0) - year !== 9) return null;
  if (part === "early") return { first, last: { ...last, year: year + 4 }, approximate: false };
  if (part === "late") return { first: { ...first, year: year + 5 }, last, approximate: false };
  if (part !== "middle") return null;
  return { first: { ...first, year: year + 4 }, last: { ...last, year: year + 6 }, approximate: false };
}

function partOfMonth(part: Part, month: CalendarPoint): Period | null {
  const length = new Date(Date.UTC(month.year ?? 2000, month.month ?? 1, 0)).getUTCDate();
  const days: Partial<Record<Part, readonly [number, number]>> = {
    early: [1, 10],
    middle: [11, 20],
    late: [21, length],
  };
  const [from, to] = days[part] ?? [];
  if (from === undefined || to === undefined) return null;
  return { first: { ...month, day: from }, last: { ...month, day: to }, approximate: false };
}

function readWhole(tokens: readonly Token[], place: number, between: boolean): Read<Period> | null {
  return (
    readFigures(tokens, place) ??
    readDayOfMonth(tokens, place, between) ??
    readMonthOfYear(tokens, place) ??
    readBareMonth(tokens, place) ??
    readSeason(tokens, place) ??
    readDecade(tokens, place) ??
    readYear(tokens, place)
  );
}

const BEFORE_MONTHS = new Set(
  "in since until till by of last early late mid this next from during through to between before after and for middle beginning end start each every".split(
    " ",
  ),
);

/** A month without a day or year: by its full name, and "May" and "March" only where a date is due. */
function readBareMonth(tokens: readonly Token[], place: number): Read<Period> | null {
  const month = readMonth(tokens, place);
  const token = tokens[place];
  if (month === null || token === undefined || (token.key.length < 4 && token.key !== "may")) return null;
  const due = BEFORE_MONTHS.has(keyBefore(tokens, isDash(tokens[place - 1]) ? place - 1 : place));
  const next = tokens[month.next];
  const isName = isCapital(next) && next?.gap === " " && next.kind === "word";
  if ((/^(?:may|march)$/u.test(token.key) && !due) || (isName && !due) || token.key === "sept") return null;
  return { meaning: periodOf({ year: null, month: month.meaning, day: null }), next: month.next };
}

/** "the summer of 1994", "spring 2001", "the winter of 1991-92". */
function readSeason(tokens: readonly Token[], place: number): Read<Period> | null {
  const at = tokens[place]?.key === "the" ? place + 1 : place;
  const season = readPhrase(SEASONS, tokens, at);
  if (season === null) return null;
  const [from, to] = season.meaning;
  const year = readFourDigits(tokens, tokens[season.next]?.key === "of" ? season.next + 1 : season.next);
  if (year === null || !goesOn(tokens[season.next])) return null;
  const first = { year: year.meaning, month: from, day: null };
  const winter =
    from > to && isDash(tokens[year.next])
      ? readShortYear(tokens, year.next + 1, periodOf({ ...first, month: null }))
      : null;
  const last = { year: from > to ? year.meaning + 1 : year.meaning, month: to, day: null };
  return { meaning: { first, last, approximate: false }, next: winter?.next ?? year.next };
}

/** "the 1990s", "1990's". */
function readDecade(tokens: readonly Token[], place: number): Read<Period> | null {
  const at = tokens[place]?.key === "the" ? place + 1 : place;
  const year = readFourDigits(tokens, at);
  if (year === null || year.meaning % 10 !== 0) return null;
  const next = afterEnding(tokens, year.next);
  if (next === null) return null;
  const first = { year: year.meaning, month: null, day: null };
  return { meaning: { first, last: { ...first, year: year.meaning + 9 }, approximate: false }, next };
}

function afterEnding(tokens: readonly Token[], place: number): number | null {
  const at = /^['’]$/u.test(tokens[place]?.text ?? "") ? place + 1 : place;
  return tokens[at]?.key === "s" && tokens[at]?.gap === "" ? at + 1 : null;
}

const BEFORE_YEARS = new Set(
  "in since until till by of from during before after year between and to through around about circa the for late early mid through 's".split(
    " ",
  ),
);
/** What four digits without a comma may count; anything else after them is named by its year. */
const COUNTED = new Set(
  "people persons individuals children women men soldiers troops civilians residents inhabitants houses homes families refugees fighters workers victims deaths casualties times pages votes seats copies words".split(
    " ",
  ),
);

/** A year by itself: where a date is due from 1500, elsewhere from 1800, and nothing that counts. */
function readYear(tokens: readonly Token[], place: number): Read<Period> | null {
  const year = readFourDigits(tokens, place);
  if (year === null || year.meaning < 1500) return null;
  const due = BEFORE_YEARS.has(keyBefore(tokens, place));
  if ((!due && year.meaning < 1800) || countsSomething(tokens, place, year.meaning, due)) return null;
  return { meaning: periodOf({ year: year.meaning, month: null, day: null }), next: year.next };
}

function countsSomething(tokens: readonly Token[], place: number, number: number, due: boolean): boolean {
  const next = tokens[place + 1];
  if (!goesOn(next)) return false;
  if (next.text === "%" || COUNTED.has(next.key) || readMeasureUnit(tokens, place + 1) !== null) return true;
  if (/^(?:million|billion|thousand|percent|per)$/u.test(next.key)) return true;
  return (
    !due && number % 100 === 0 && /^\p{Ll}.*s$/u.test(next.text) && afterWords(tokens, place + 1, ["was"]) === null
  );
}
