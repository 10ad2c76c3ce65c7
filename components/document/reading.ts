import type { Lit } from "#components/passage/segments.ts";
import { knownStretches, type PlacedPassage, paragraphsOf, type Stretch } from "#components/passage/stretches.ts";
import type { Document } from "#lib/document.ts";
import { locatePassage, type Passage } from "#lib/passage.ts";
import { lengthOf, sliceText } from "#lib/text.ts";

import type { ClaimNote } from "./claim-note.ts";

/** A document laid out for reading: its text, or what is known of it, with the claims that rest on it. */
export interface Reading {
  /** Whether the stretches are the whole text. */
  readonly whole: boolean;
  /** Whether the text was broken into lines by hand or by a scan, so that its line ends are no accident. */
  readonly lined: boolean;
  readonly rows: readonly ReadingRow[];
  /** Claims whose words have no known place in the text. */
  readonly placeless: readonly ClaimNote[];
  /** Code points after the last row that are not shown; null where the text's length is not known. */
  readonly rest: number | null;
  /** The height that places are measured against, in code points; at least 1. */
  readonly length: number;
}

/** One stretch with its lit words and the notes beside it. */
export interface ReadingRow extends Stretch {
  /** Code points before it that are not shown. */
  readonly gap: number;
  /** Places within the stretch. */
  readonly lit: readonly Lit[];
  /** In the order of their words, each where its most telling words begin. */
  readonly notes: readonly PlacedNote[];
}

export interface PlacedNote extends ClaimNote {
  /** Where its most telling words begin in the document. */
  readonly start: number;
}

/** Words that a claim rests on, with their place. */
interface Words {
  readonly note: ClaimNote;
  readonly passage: PlacedPassage;
}

/** Lays out a document with the notes on its claims. */
export function readingOf(document: Pick<Document, "text" | "length">, notes: readonly ClaimNote[]): Reading {
  const { text } = document;
  const words = notes.flatMap((note) =>
    note.claim.passages.flatMap((given) => {
      const passage = placeOf(text, given);
      return passage === null ? [] : [{ note, passage }];
    }),
  );
  const stretches = text === null ? knownStretches(words.map(({ passage }) => passage)) : paragraphsOf(text);
  const end = Math.max(0, ...stretches.map(endOf));
  const placed = new Set(words.map(({ note }) => note));
  return {
    whole: text !== null,
    lined: text !== null && isLined(text),
    rows: rowsOf(stretches, words),
    placeless: notes.filter((note) => !placed.has(note)),
    rest: document.length === null ? null : Math.max(0, document.length - end),
    length: Math.max(1, document.length ?? end, end),
  };
}

/** A passage with its place: in a text that is held only where its very words stand. */
function placeOf(text: string | null, passage: Passage): PlacedPassage | null {
  const { start, end } = passage;
  if (text === null) return start === null || end === null ? null : { ...passage, start, end };
  const found = locatePassage(text, passage);
  return found.kind === "exact" || found.kind === "moved" ? { ...passage, start: found.start, end: found.end } : null;
}

function rowsOf(stretches: readonly Stretch[], words: readonly Words[]): readonly ReadingRow[] {
  const leading = new Map(words.toReversed().map((one) => [one.note, one]));
  let reached = 0;
  return stretches.map((stretch) => {
    const gap = Math.max(0, stretch.start - reached);
    reached = Math.max(reached, endOf(stretch));
    const within = words.filter(({ passage }) => holds(stretch, passage));
    const beginning = within.filter((one) => leading.get(one.note) === one && one.passage.start >= stretch.start);
    return {
      ...stretch,
      gap,
      lit: within.map(({ note, passage }) => litWithin(stretch, note, passage)),
      notes: beginning
        .map(({ note, passage }) => ({ ...note, start: passage.start }))
        .toSorted((a, b) => a.start - b.start),
    };
  });
}

/** Whether what stands there is, or is a part of, the passage's words: two quotes may tell one place differently. */
function holds(stretch: Stretch, { start, end, exact }: PlacedPassage): boolean {
  if (start >= endOf(stretch) || end <= stretch.start) return false;
  const from = Math.max(start, stretch.start);
  const to = Math.min(end, endOf(stretch));
  return (
    sliceText(stretch.text, from - stretch.start, to - stretch.start) === sliceText(exact, from - start, to - start)
  );
}

function endOf({ start, text }: Stretch): number {
  return start + lengthOf(text);
}

function litWithin(stretch: Stretch, note: ClaimNote, { start, end }: PlacedPassage): Lit {
  return { claim: note.claim.id, start: start - stretch.start, end: end - stretch.start };
}

/** The longest line of a text that was broken to fit a page, in UTF-16 units. */
const PAGE_WIDTH = 90;

function isLined(text: string): boolean {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const short = lines.filter(({ length }) => length <= PAGE_WIDTH);
  return lines.length > 9 && short.length > lines.length * 0.9;
}
