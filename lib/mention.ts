import type { Codebook } from "./codebook.ts";
import { isInCalendar, type Period, writePeriod } from "./mention/calendar.ts";
import { readFigure } from "./mention/figure.ts";
import { furnitureOf } from "./mention/furniture.ts";
import { readPeriod } from "./mention/period.ts";
import type { Read } from "./mention/phrase.ts";
import { isDistancedAt, quotationsOf, type Speech, speechesOf } from "./mention/speaker.ts";
import { beginsSentence, type Token, tokensOf } from "./mention/token.ts";
import { readWording, wordingsOf } from "./mention/wording.ts";
import {
  type DaySpan,
  daySpanOf,
  looksAhead,
  NEAREST,
  publishedSpan,
  readRelative,
  readRelativeYear,
  TOLD,
  withYear,
} from "./mention/year.ts";

export const MENTION_KINDS = [
  "count",
  "percent",
  "quantity",
  "money",
  "duration",
  "age",
  "date",
  "date-range",
  "term",
] as const;
export type MentionKind = (typeof MENTION_KINDS)[number];

/** Something in a text that a claim could rest on: found, never recorded, by machine. */
export interface Mention {
  /** Code points from 0, half-open. */
  readonly start: number;
  readonly end: number;
  /** The words themselves. */
  readonly exact: string;
  readonly kind: MentionKind;
  /** In the notation of comparison.md: `>60`, `1992-02-25/1992-02-26`, a canonical term; an open year is `XXXX`. */
  readonly value: string;
  /** The noun counted, the unit of measure, a currency's code; null where there is none. */
  readonly unit: string | null;
  /** The concept of a term; null for all else. */
  readonly concept: string | null;
  /** Whether a labelled convention gave the number, which the words do not hold: "dozens". */
  readonly convention: boolean;
  /** For a term: in scare quotes or "so-called". */
  readonly distanced: boolean;
  /** Who is said to say it, the innermost, as the text names them; null for the document's own voice. */
  readonly speaker: string | null;
}

/** What is known of the document whose text is read. */
export interface MentionContext {
  /** When it came out, as EDTF. */
  readonly published: string | null;
  readonly codebook: Codebook;
}

/** A mention by the places of its tokens, half-open. */
interface Found extends Pick<Mention, "kind" | "value" | "unit" | "concept" | "convention"> {
  readonly place: number;
  readonly next: number;
}

/**
 * Finds what a normalised text says that could be claimed: figures, dates and the codebook's terms, in
 * the order in which they begin. Neither figures and dates nor terms overlap among themselves.
 */
export function findMentions(text: string, { published, codebook }: MentionContext): readonly Mention[] {
  const tokens = tokensOf(text);
  const found = [...findNumbers(text, tokens, published), ...findTerms(tokens, codebook)];
  const sorted = found.toSorted((a, b) => a.place - b.place || b.next - a.next);
  const speakers = speakersAt(tokens, speechesOf(tokens, quotationsOf(tokens)));
  const codePoint = codePointsOf(text);
  return sorted.map(({ place, next, ...rest }) => {
    const [from, to] = [tokens[place]?.start ?? 0, tokens[next - 1]?.end ?? 0];
    const exact = text.slice(from, to);
    const start = codePoint(from);
    const distanced = rest.kind === "term" && isDistancedAt(tokens, place, next);
    return { start, end: start + [...exact].length, exact, ...rest, distanced, speaker: speakers[place] ?? null };
  });
}

/** Figures and dates. */
function findNumbers(text: string, tokens: readonly Token[], published: string | null): readonly Found[] {
  const furniture = furnitureOf(text, tokens);
  const known = publishedSpan(published);
  const found: Found[] = [];
  let dated: Reference = null;
  for (let place = 0; place < tokens.length; ) {
    dated = carriedOver(tokens, place, dated);
    const date: Dated | null = furniture[place] === true ? null : readDateAt(tokens, place, known, dated);
    const one = furniture[place] === true ? null : (date?.found ?? figureAt(tokens, place));
    dated = referenceFrom(date) ?? dated;
    const stands = one !== null && !furniture.slice(place, one.next).includes(true);
    if (stands) found.push(one);
    place = stands ? one.next : place + 1;
  }
  return found;
}

/** The last date of the paragraph whose words gave its year; the next ones lean on it. */
type Reference = (DaySpan & { readonly sameSentence: boolean }) | null;

function carriedOver(tokens: readonly Token[], place: number, dated: Reference): Reference {
  if (dated === null || tokens[place]?.gap === "\n\n") return null;
  return beginsSentence(tokens, place) ? { ...dated, sameSentence: false } : dated;
}

/** A date and, where its words are no relative ones, its period. */
interface Dated {
  readonly found: Found;
  readonly period: Period | null;
}

function readDateAt(
  tokens: readonly Token[],
  place: number,
  published: DaySpan | null,
  dated: Reference,
): Dated | null {
  const read = readPeriod(tokens, place);
  if (read === null) {
    const relative = readRelative(tokens, place, published);
    return relative === null ? null : { found: dateFound(place, relative), period: null };
  }
  const { meaning, next } = readRelativeYear(tokens, read, published);
  const period = yearOf(meaning, published, dated, looksAhead(tokens, place) ? NEAREST : TOLD);
  return isInCalendar(period) ? { found: dateFound(place, { meaning: writePeriod(period), next }), period } : null;
}

/** The year from the same sentence, else the paragraph's and the document's where they agree or only one is known. */
function yearOf(period: Period, published: DaySpan | null, dated: Reference, longestAgo: number): Period {
  if (dated?.sameSentence === true) return withYear(period, dated, NEAREST);
  const own = withYear(period, published, longestAgo);
  if (dated === null) return own;
  const other = withYear(period, dated, NEAREST);
  return published === null || writePeriod(own) === writePeriod(other) ? other : period;
}

function dateFound(place: number, { meaning, next }: Read<string>): Found {
  const kind = meaning.includes("/") ? "date-range" : "date";
  return { place, next, kind, value: meaning, unit: null, concept: null, convention: false };
}

/** A date with a month lends its year to those after it; a bare year may be about anything. */
function referenceFrom(date: Dated | null): Reference {
  const span = date?.period?.first?.month == null ? null : daySpanOf(date.period);
  return span === null ? null : { ...span, sameSentence: true };
}

function figureAt(tokens: readonly Token[], place: number): Found | null {
  const read = readFigure(tokens, place);
  return read === null ? null : { place, next: read.next, ...read.meaning, concept: null };
}

function findTerms(tokens: readonly Token[], codebook: Codebook): readonly Found[] {
  const wordings = wordingsOf(codebook);
  const found: Found[] = [];
  for (let place = 0; place < tokens.length; ) {
    const read = readWording(wordings, tokens, place);
    if (read === null) {
      place += 1;
      continue;
    }
    const { concept, term } = read.wording;
    found.push({ place, next: read.next, kind: "term", value: term, unit: null, concept, convention: false });
    place = read.next;
  }
  return found;
}

/** The innermost speaker at each place. */
function speakersAt(tokens: readonly Token[], speeches: readonly Speech[]): readonly (string | null)[] {
  const speakers: (string | null)[] = tokens.map(() => null);
  for (const { first, end, speaker } of speeches) speakers.fill(speaker, first, end);
  return speakers;
}

/** Code points before UTF-16 indexes, asked for in rising order, in one pass over the text. */
function codePointsOf(text: string): (index: number) => number {
  let [seen, passed] = [0, 0];
  return (index) => {
    for (; seen < index; passed += 1) seen += (text.codePointAt(seen) ?? 0) > 0xffff ? 2 : 1;
    return passed;
  };
}
