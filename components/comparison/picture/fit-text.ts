import { type Family, measureText } from "./letter-widths.ts";

/** How a text is set: `size` in pixels. */
export interface Type {
  readonly family: Family;
  readonly weight: 400 | 600;
  readonly size: number;
}

/** Characters beyond which no picture has room. */
const MOST_READ = 1000;

/**
 * A text of the dossier as one line that any XML and any font can carry: no control characters, none
 * that have no meaning or turn the direction, and no more than two marks upon one letter.
 */
export function oneLineOf(text: string): string {
  return text
    .slice(0, MOST_READ)
    .toWellFormed()
    .normalize("NFC")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .replace(/[\p{Cn}\p{Co}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, "")
    .replace(/(\p{M}{2})\p{M}+/gu, "$1")
    .trim();
}

/** Whether a text fits a width in pixels. */
function fits(text: string, { family, size }: Type, width: number): boolean {
  return measureText(text, family, size) <= width;
}

/** A text cut to a width, with an ellipsis where something is left out. */
export function cutText(text: string, type: Type, width: number): string {
  if (fits(text, type, width)) return text;
  const letters = [...text];
  let [short, long] = [0, letters.length];
  while (long - short > 1) {
    const middle = Math.floor((short + long) / 2);
    if (fits(`${letters.slice(0, middle).join("")}…`, type, width)) short = middle;
    else long = middle;
  }
  return `${atWord(letters.slice(0, short).join(""), letters[short])}…`;
}

/** Letters of a word that is cut off are let go where they are few. */
const MOST_LET_GO = 12;

function atWord(cut: string, next: string | undefined): string {
  const space = cut.lastIndexOf(" ");
  const isWhole = next === " " || space <= 0 || cut.length - space > MOST_LET_GO;
  return (isWhole ? cut : cut.slice(0, space)).trimEnd();
}

/** Letters of scripts that are written from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

/** A line in the direction of its own first letter; left to itself, it is drawn from left to right. */
export function inDirection(line: string): string {
  const first = /\p{L}/u.exec(line)?.[0] ?? "";
  return RIGHT_TO_LEFT.test(first) ? `\u202b${line}\u202c` : line;
}

/** A text in at most `most` lines of a width; what does not fit the last is cut. */
export function wrapText(text: string, type: Type, width: number, most: number): readonly string[] {
  const lines: string[] = [];
  let rest = text;
  while (rest !== "" && lines.length < most) {
    const line = lines.length === most - 1 ? rest : firstLine(rest, type, width);
    lines.push(cutText(line.trimEnd(), type, width));
    rest = rest.slice(line.length).trimStart();
  }
  return lines;
}

/** As many words as fit, at least a part of the first. */
function firstLine(text: string, type: Type, width: number): string {
  if (fits(text, type, width)) return text;
  let line = "";
  for (const word of text.split(/(?<= )/u)) {
    if (!fits(`${line}${word}`.trimEnd(), type, width)) break;
    line += word;
  }
  return line === "" ? partOf(text, type, width) : line;
}

/** The letters of a word that fill a line. */
function partOf(text: string, type: Type, width: number): string {
  const cut = cutText(text, type, width).slice(0, -1);
  return cut === "" ? String.fromCodePoint(text.codePointAt(0) ?? 0) : cut;
}

/** The same lines as even in length as they can be, without taking more of them. */
export function balanceText(text: string, type: Type, width: number, most: number): readonly string[] {
  let lines = wrapText(text, type, width, most);
  if (lines.length < 2 || lines.at(-1)?.endsWith("…")) return lines;
  for (let narrower = width - 16; narrower > width / 2; narrower -= 16) {
    const next = wrapText(text, type, narrower, most);
    if (next.length > lines.length || next.at(-1)?.endsWith("…")) break;
    lines = next;
  }
  return lines;
}
