import { VERDICT_TEXT } from "#components/ui/verdict-text.ts";
import type { Verdict } from "#lib/comparison.ts";

import { type Html, html } from "../html.ts";
import { boxSvg, COLORS, textSvg } from "./draw.ts";
import type { Type } from "./fit-text.ts";
import { measureText } from "./letter-widths.ts";
import { signSvg, VERDICT_COLORS } from "./verdict-svg.ts";

const HEIGHT = 40;
const GAP = 2;
const PADDING = 12;
const SIGN = 22;
const TYPE: Type = { family: "sans", weight: 600, size: 20 };

/** A verdict's part of the strip: at least as wide as its words. */
interface Part {
  readonly verdict: Verdict;
  readonly count: number;
  readonly label: string;
  readonly least: number;
}

/** Where a strip stands, in pixels. */
interface StripPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** How many questions come to each verdict, as on the page: parts as wide as their counts, in as many rows as their words need. */
export function stripSvg(
  counts: ReadonlyMap<Verdict, number>,
  { x, y, width }: StripPlace,
): { readonly svg: Html; readonly height: number } {
  const parts = [...counts].filter(([, number]) => number > 0).map(([verdict, number]) => partOf(verdict, number));
  const rows = rowsOf(parts, width);
  const svg = html`${rows.map((row, index) => rowSvg(row, { x, y: y + index * (HEIGHT + GAP), width }))}`;
  return { svg, height: rows.length * (HEIGHT + GAP) - (rows.length === 0 ? 0 : GAP) };
}

function partOf(verdict: Verdict, number: number): Part {
  const label = `${number.toLocaleString("en-GB")} ${VERDICT_TEXT[verdict].word}`;
  const least = Math.ceil(2 * PADDING + SIGN + 8 + measureText(label, TYPE.family, TYPE.size));
  return { verdict, count: number, label, least };
}

function rowsOf(parts: readonly Part[], width: number): readonly (readonly Part[])[] {
  const rows: Part[][] = [];
  let left = 0;
  for (const part of parts) {
    const row = rows.at(-1);
    if (row !== undefined && part.least + GAP <= left) {
      row.push(part);
      left -= part.least + GAP;
    } else {
      rows.push([part]);
      left = width - part.least;
    }
  }
  return rows;
}

function rowSvg(row: readonly Part[], { x, y, width: all }: StripPlace): Html {
  const widths = widthsOf(row, all - GAP * (row.length - 1));
  let left = x;
  return html`${row.map((part, index) => {
    const width = widths[index] ?? part.least;
    const drawn = partSvg(part, left, y, width);
    left += width + GAP;
    return drawn;
  })}`;
}

/** Shares a width by the counts; a part whose share is too narrow for its words takes what they need. */
function widthsOf(row: readonly Part[], width: number): readonly number[] {
  const narrow = new Set<Part>();
  for (;;) {
    const free = row.filter((part) => !narrow.has(part));
    const left = width - [...narrow].reduce((sum, { least }) => sum + least, 0);
    const total = free.reduce((sum, part) => sum + part.count, 0);
    const shareOf = (part: Part) => (narrow.has(part) ? part.least : (left * part.count) / total);
    const tight = free.filter((part) => shareOf(part) < part.least);
    if (tight.length === 0) return row.map(shareOf);
    for (const part of tight) narrow.add(part);
  }
}

function partSvg({ verdict, label }: Part, x: number, y: number, width: number): Html {
  const [left, top] = [x + PADDING, y + (HEIGHT - SIGN) / 2];
  const frame = html`<rect x="${left}" y="${top}" width="${SIGN}" height="${SIGN}" rx="3" fill="none" stroke="${COLORS.paper}" stroke-opacity="0.45"/>`;
  const sign = signSvg(verdict, left + 2, top + 2, SIGN - 4, COLORS.paper);
  const text = textSvg({ x: left + SIGN + 8, y: y + HEIGHT / 2 + 7 }, TYPE, COLORS.paper, label);
  return html`${boxSvg({ x, y, width, height: HEIGHT }, VERDICT_COLORS[verdict])}${frame}${sign}${text}`;
}
