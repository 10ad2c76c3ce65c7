import { showLabel } from "#components/claim/show-label.ts";
import { VERDICT_TEXT } from "#components/ui/verdict-text.ts";
import type { SheetQuestion } from "#lib/sheet.ts";

import { type Html, html } from "../html.ts";
import { positionLetter } from "../position-letter.ts";
import { count } from "../view-words.ts";
import { boxSvg, COLORS, COLUMN, FRAME, MARGIN, ruleSvg, textSvg } from "./draw.ts";
import { cutText, oneLineOf, type Type, wrapText } from "./fit-text.ts";
import { measureText } from "./letter-widths.ts";
import { signSvg, VERDICT_COLORS } from "./verdict-svg.ts";

/** The least height of a question with its positions, in pixels; with more, its words may take two lines. */
export const LEAST_HEIGHT = 81;
const TWO_LINES = 116;

/** Positions of a question that are shown; the rest are counted. */
const MOST_POSITIONS = 3;
export const LETTER = 24;
const GAP = 28;

const ASKED: Type = { family: "serif", weight: 400, size: 28 };
const VERDICT: Type = { family: "sans", weight: 600, size: 22 };
const LABEL: Type = { family: "sans", weight: 600, size: 21 };
const NOTE: Type = { family: "sans", weight: 400, size: 19 };

/** A question with its verdict, and below it what its positions hold. */
export function questionSvg(row: SheetQuestion, y: number, height: number): Html {
  const verdict = verdictSvg(row, y);
  const lines = wrapText(oneLineOf(row.question), ASKED, COLUMN - verdict.width - GAP, height < TWO_LINES ? 1 : 2);
  const asked = lines.map((line, index) => textSvg({ x: MARGIN, y: y + 37 + index * 34 }, ASKED, COLORS.ink, line));
  return html`${ruleSvg(y, COLORS.rule)}${asked}${verdict.svg}${positionsSvg(row, y + 37 + (lines.length - 1) * 34 + 34)}`;
}

function verdictSvg({ verdict }: SheetQuestion, y: number): { readonly svg: Html; readonly width: number } {
  const { word } = VERDICT_TEXT[verdict];
  const color = VERDICT_COLORS[verdict];
  const width = LETTER + 4 + measureText(word, VERDICT.family, VERDICT.size);
  const end = FRAME.width - MARGIN;
  const sign = signSvg(verdict, end - width, y + 17, LETTER, color);
  return { svg: html`${sign}${textSvg({ x: end, y: y + 37, anchor: "end" }, VERDICT, color, word)}`, width };
}

/** A position as it is drawn: a letter where there are several, what it holds, who holds it. */
interface Held {
  readonly letter: string | null;
  readonly label: string;
  readonly note: string;
}

function positionsSvg(row: SheetQuestion, y: number): Html {
  const shown = row.positions.slice(0, MOST_POSITIONS).map(({ label, documents }, index): Held => {
    const letter = row.positions.length > 1 ? positionLetter(index) : null;
    return { letter, label: oneLineOf(showLabel(row, label)), note: count(documents.length, "document") };
  });
  const more = row.positions.length - shown.length;
  const rest = more === 0 ? "" : `and ${more} more`;
  const room = COLUMN - (rest === "" ? 0 : measureText(rest, NOTE.family, NOTE.size) + GAP);
  const widths = widthsOf(shown.map(widthOf), room - GAP * (shown.length - 1));
  let x = MARGIN;
  const drawn = shown.map((held, index) => {
    const one = heldSvg(held, x, y, widths[index] ?? 0);
    x += (widths[index] ?? 0) + GAP;
    return one;
  });
  return html`${drawn}${rest !== "" && textSvg({ x, y }, NOTE, COLORS.soft, rest)}`;
}

function widthOf({ letter, label, note }: Held): number {
  return fixedWidth(letter, note) + measureText(label, LABEL.family, LABEL.size) + 1;
}

/** All but the label, which alone may be cut. */
function fixedWidth(letter: string | null, note: string): number {
  return (letter === null ? 0 : LETTER + 9) + 10 + measureText(note, NOTE.family, NOTE.size);
}

/** What each may take of a width: the short what they need, the long an equal part of the rest. */
function widthsOf(needed: readonly number[], width: number): readonly number[] {
  const short = needed.toSorted((a, b) => a - b);
  let left = width;
  let share = 0;
  for (const [index, need] of short.entries()) {
    share = left / (short.length - index);
    if (need > share) break;
    left -= need;
  }
  return needed.map((need) => Math.min(need, share));
}

function heldSvg({ letter, label, note }: Held, x: number, y: number, width: number): Html {
  const cut = cutText(label, LABEL, width - fixedWidth(letter, note));
  const start = letter === null ? x : x + LETTER + 9;
  const end = start + measureText(cut, LABEL.family, LABEL.size);
  return html`${letter !== null && letterSvg(letter, x, y)}${textSvg({ x: start, y }, LABEL, COLORS.ink, cut)}${textSvg({ x: end + 10, y }, NOTE, COLORS.soft, note)}`;
}

/** Filled for the largest, outlined for the rest, as in the matrix. */
export function letterSvg(letter: string, x: number, y: number): Html {
  const [top, type]: [number, Type] = [y - 19, { family: "sans", weight: 600, size: 16 }];
  const [box, ink] = letter === "A" ? [COLORS.ink, COLORS.paper] : [COLORS.paper, COLORS.ink];
  return html`${boxSvg({ x, y: top, width: LETTER, height: LETTER }, COLORS.ink)}${boxSvg({ x: x + 1.5, y: top + 1.5, width: LETTER - 3, height: LETTER - 3 }, box)}${textSvg({ x: x + LETTER / 2, y: y - 1.2, anchor: "middle" }, type, ink, letter)}`;
}
