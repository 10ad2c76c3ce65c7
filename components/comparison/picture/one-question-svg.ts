import { showLabel } from "#components/claim/show-label.ts";
import { tellingPassage } from "#components/question/telling-passage.ts";
import type { Position } from "#lib/position.ts";
import type { Sheet, SheetQuestion } from "#lib/sheet.ts";

import { type Html, html } from "../html.ts";
import { namesIn } from "../names.ts";
import { positionLetter } from "../position-letter.ts";
import { shortenQuote } from "../shorten-quote.ts";
import { COLORS, COLUMN, FRAME, MARGIN, ruleSvg, textSvg } from "./draw.ts";
import { cutText, oneLineOf, type Type } from "./fit-text.ts";
import { measureText } from "./letter-widths.ts";
import { LETTER, letterSvg } from "./question-svg.ts";

/** Of a position: its line, and the line of its words. */
const LINE = 42;
const QUOTE = 34;
const BELOW = 14;

const LABEL: Type = { family: "sans", weight: 600, size: 25 };
const WHOSE: Type = { family: "sans", weight: 400, size: 21 };
const WORDS: Type = { family: "serif", weight: 400, size: 23 };

/** What a position holds, who holds it, and in which words. */
interface Held {
  readonly letter: string | null;
  readonly label: string;
  readonly whose: string;
  readonly words: string;
}

/** The positions on a picture's one question, a line each: with the words of each where there is room for all. */
export function positionLinesSvg(sheet: Sheet, row: SheetQuestion, y: number): Html {
  const room = FRAME.height - 24 - y;
  const quoted = row.positions.length * (LINE + QUOTE + BELOW) <= room;
  const step = quoted ? LINE + QUOTE + BELOW : LINE + BELOW / 2;
  const most = Math.max(0, Math.floor(room / step));
  const shown = row.positions.slice(0, row.positions.length > most ? most - 1 : most);
  const drawn = shown.map((position, index) => heldSvg(heldBy(sheet, row, position), y + index * step, quoted));
  const left = row.positions.length - shown.length;
  const rest = { x: MARGIN, y: y + shown.length * step + LINE - 8 };
  return html`${drawn}${left > 0 && most > 0 && textSvg(rest, WHOSE, COLORS.soft, `and ${left} more`)}`;
}

function heldBy(sheet: Sheet, row: SheetQuestion, position: Position): Held {
  const names = namesIn(sheet).documents;
  const claim = row.cells
    .filter(({ document }) => position.documents.includes(document))
    .flatMap(({ claims }) => claims)
    .find(({ counted, passages }) => counted && passages.length > 0);
  const words = claim === undefined ? "" : (tellingPassage(row, position.label, claim)?.exact ?? "");
  return {
    letter: row.positions.length > 1 ? positionLetter(row.positions.indexOf(position)) : null,
    label: oneLineOf(showLabel(row, position.label)),
    whose: oneLineOf(position.documents.map((id) => whoseOf(row, id, names.get(id) ?? id)).join(" · ")),
    words: words === "" ? "" : oneLineOf(`“${shortenQuote(words, claim?.value ?? "", 80)}”`),
  };
}

/** A document that answers in others' words alone is named with them: what it passes on it does not say. */
function whoseOf({ cells }: SheetQuestion, document: string, name: string): string {
  const counted = cells.filter((cell) => cell.document === document).flatMap(({ claims }) => claims);
  const speakers = [...new Set(counted.filter((claim) => claim.counted).map(({ speaker }) => speaker))];
  return speakers.length === 0 || speakers.includes(null) ? name : `${name} citing ${speakers.join(", ")}`;
}

function heldSvg({ letter, label, whose, words }: Held, y: number, quoted: boolean): Html {
  const x = letter === null ? MARGIN : MARGIN + LETTER + 12;
  const base = y + LINE - 8;
  const cut = cutText(label, LABEL, COLUMN * 0.6);
  const after = x + measureText(cut, LABEL.family, LABEL.size) + 16;
  const right = cutText(whose, WHOSE, MARGIN + COLUMN - after);
  const under = quoted && words !== "" ? cutText(words, WORDS, MARGIN + COLUMN - x) : "";
  return html`${ruleSvg(y, COLORS.rule)}${letter !== null && letterSvg(letter, MARGIN, base)}${textSvg({ x, y: base }, LABEL, COLORS.ink, cut)}${textSvg({ x: after, y: base }, WHOSE, COLORS.soft, right)}${under !== "" && textSvg({ x, y: base + QUOTE }, WORDS, COLORS.soft, under)}`;
}
