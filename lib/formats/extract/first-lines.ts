import { readOrdinaryDate } from "#lib/written/ordinary-date.ts";

import { type ExtractedFacts, NO_FACTS } from "./extracted.ts";

/** Lines with words in which a text says what it is. */
const HEAD = 8;
/** Code units of the longest headline, and of the longest name. */
const LONGEST_TITLE = 160;
const LONGEST_NAME = 80;
/** Letters of the shortest headline. */
const FEWEST_LETTERS = 8;

/**
 * What the first lines of a text say of it: a day that stands on a line of its own, whom "By" names, and a line like a
 * headline, which is short, stands apart from what is above, ends as no sentence does, and has a gap or a whole
 * paragraph below. To be looked at by
 * whoever keeps the document.
 */
export function readFirstLines(text: string): ExtractedFacts {
  const lines = text.split("\n").map((line) => line.trim());
  const places = lines.flatMap((line, place) => (line === "" ? [] : [place])).slice(0, HEAD);
  const head = places.map((place) => ({
    line: lines[place] ?? "",
    above: lines[place - 1] ?? "",
    below: lines[place + 1] ?? "",
  }));
  const published = firstOf(head, ({ line }) => dayIn(line));
  const author = firstOf(head, ({ line }) => authorIn(line));
  const title = firstOf(head, (one) => (isTitle(one) ? one.line : null));
  return { ...NO_FACTS, published, author, title };
}

function firstOf<Item>(items: readonly Item[], read: (item: Item) => string | null): string | null {
  for (const item of items) {
    const found = read(item);
    if (found !== null) return found;
  }
  return null;
}

const BEFORE_DAY = /^(?:published|posted|updated|date)(?: on)?\s*:?\s+/iu;
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+/iu;
const TIME = /[\s,–-]+\d{1,2}[:.]\d\d(?:\s*[ap]\.?m\.?)?(?:\s+[A-Z]{2,4})?$/iu;

/** "Published: Wednesday, October 2, 2024 - 10:00 pm" is 2024-10-02. */
function dayIn(line: string): string | null {
  if (line.length > LONGEST_NAME || !/\d{4}/u.test(line)) return null;
  const read = readOrdinaryDate(line.replace(BEFORE_DAY, "").replace(WEEKDAY, "").replace(TIME, ""), null);
  return read.ok && /^\d{4}-\d\d-\d\d$/u.test(read.value.value) ? read.value.value : null;
}

function authorIn(line: string): string | null {
  const [, name] = /^[Bb][Yy]:?\s+(\p{Lu}[^.!?:;]*)$/u.exec(line) ?? [];
  return name !== undefined && line.length <= LONGEST_NAME ? name : null;
}

interface HeadLine {
  readonly line: string;
  readonly above: string;
  readonly below: string;
}

function isTitle({ line, above, below }: HeadLine): boolean {
  const isShort = line.length <= LONGEST_TITLE && (line.match(/\p{L}/gu)?.length ?? 0) >= FEWEST_LETTERS;
  const isNone = dayIn(line) !== null || authorIn(line) !== null || /[.,;:…]$|^[^\p{L}\p{N}“"«‘]/u.test(line);
  const isApart = above === "" || dayIn(above) !== null;
  return isShort && isApart && !isNone && (below === "" || below.length > LONGEST_TITLE);
}
