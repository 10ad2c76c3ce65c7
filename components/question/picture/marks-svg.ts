import { dayAxis } from "#components/chart/day-axis.ts";
import type { LaneRow } from "#components/chart/lane-chart.tsx";
import { numberAxis } from "#components/chart/number-axis.ts";
import { LEFT, NAMES, type PicturePart, WIDTH, WITHIN } from "#components/chart/picture/frame.ts";
import type { StanceEntry, StanceGroup } from "#components/chart/stance-groups.tsx";
import { unusedSentence } from "#components/chart/unused-sentence.ts";
import { type Html, html } from "#components/comparison/html.ts";
import { boxSvg, COLORS, textSvg } from "#components/comparison/picture/draw.ts";
import { cutText, oneLineOf, type Type, wrapText } from "#components/comparison/picture/fit-text.ts";
import { measureText } from "#components/comparison/picture/letter-widths.ts";
import { VERDICT_COLORS } from "#components/comparison/picture/verdict-svg.ts";
import { positionLetter } from "#components/comparison/position-letter.ts";
import type { SheetDocument, SheetQuestion } from "#lib/sheet.ts";
import type { Measure } from "#lib/value/value.ts";

import { groupCaption, laneCaption } from "../chart-caption.ts";
import { laneRows, stanceGroups, unusedOptions } from "../claim-rows.ts";
import { counted } from "../counted.ts";
import { axisSvg, laneSvg } from "./lane-svg.ts";

/** Claims beyond which a picture says how many more there are. */
const MOST = 40;

const NAME: Type = { family: "sans", weight: 600, size: 13 };
const DETAIL: Type = { family: "sans", weight: 400, size: 12 };
const TERM: Type = { family: "serif", weight: 600, size: 15 };
const LETTER = 15;

/** The marks of a question's claims: on an axis, or under what they answer. Nothing where they cannot be drawn. */
export function marksSvg(
  row: SheetQuestion,
  documents: readonly SheetDocument[],
  measure: Measure | null,
  y: number,
): PicturePart {
  if (measure === null || row.sources.length === 0) return { svg: html``, end: y };
  if (row.answer === "quantity" || row.answer === "date") return lanesSvg(row, laneRows(row, measure, documents), y);
  const groups = stanceGroups(row, measure, documents);
  return groupsSvg(row, groups, unusedOptions(row, groups), y);
}

function lanesSvg(row: SheetQuestion, all: readonly LaneRow[], y: number): PicturePart {
  if (all.length === 0) return { svg: html``, end: y };
  const shown = all.slice(0, MOST);
  const spans = shown.map(({ span }) => span);
  const axis = row.answer === "date" ? dayAxis(spans) : numberAxis(spans, row.unit);
  const color = VERDICT_COLORS[row.verdict];
  let top = y;
  const drawn = shown.map((lane) => {
    const name = nameOf(lane);
    const own = laneSvg(lane, axis, color, top, name.height + 8);
    const named = laneNameSvg(name, (top + own.end - name.height) / 2);
    top = own.end;
    return html`${named}${own.svg}`;
  });
  const caption = captionSvg([laneCaption(row, shown), axis.note ?? "", moreOf(all.length)], top + 34);
  return { svg: html`${drawn}${axisSvg(axis, top + 4)}${caption.svg}`, end: caption.end };
}

function moreOf(all: number): string {
  return all > MOST ? `${counted(all - MOST, "more claim")} not drawn.` : "";
}

/** Whose mark it is, in lines as they are drawn. */
interface LaneName {
  readonly position: number | null;
  readonly start: number;
  readonly names: readonly string[];
  readonly details: readonly string[];
  readonly height: number;
}

/** Pixels from one line to the next. */
const STEP = 15;

/** Its document's name, and, smaller, what tells it from that document's others: none of that is left out. */
function nameOf({ name, detail, position }: LaneRow): LaneName {
  const start = LEFT + (position === null ? 0 : LETTER + 6);
  const width = NAMES - start - 8;
  const names = wrapText(oneLineOf(name), NAME, width, 2);
  const details = wrapText(oneLineOf(detail), DETAIL, width, 6);
  return { position, start, names, details, height: STEP * (names.length + details.length) };
}

function laneNameSvg({ position, start: x, names, details }: LaneName, top: number): Html {
  const named = names.map((line, index) => textSvg({ x, y: top + 12 + STEP * index }, NAME, COLORS.ink, line));
  const below = top + 12 + STEP * names.length;
  const told = details.map((line, index) => textSvg({ x, y: below + STEP * index }, DETAIL, COLORS.soft, line));
  return html`${position !== null && letterSvg(position, LEFT, top + 12)}${named}${told}`;
}

function groupsSvg(row: SheetQuestion, all: readonly StanceGroup[], unused: readonly string[], y: number): PicturePart {
  let [left, top] = [MOST, y];
  const drawn = all.map((group) => {
    const stances = group.stances.slice(0, left);
    left -= stances.length;
    const part = groupSvg(group, stances, top);
    top = part.end;
    return part.svg;
  });
  const count = all.reduce((sum, { stances }) => sum + stances.length, 0);
  const caption = captionSvg([groupCaption(row), unusedSentence(unused), moreOf(count)], top + 2);
  return { svg: html`${drawn}${caption.svg}`, end: caption.end };
}

function groupSvg({ label, isTerm }: StanceGroup, stances: readonly StanceEntry[], y: number): PicturePart {
  const type = isTerm ? TERM : NAME;
  const lines = wrapText(oneLineOf(label), type, NAMES - LEFT - 16, 3);
  const named = lines.map((line, index) => textSvg({ x: LEFT, y: y + 20 + index * 17 }, type, COLORS.ink, line));
  let below = y;
  const told = stances.map((stance) => {
    const part = stanceSvg(stance, below);
    below = part.end;
    return part.svg;
  });
  const end = Math.max(y + 12 + lines.length * 17, below + 12);
  return { svg: html`${boxSvg({ x: LEFT, y, width: WITHIN, height: 1 }, COLORS.rule)}${named}${told}`, end };
}

/** Who says it, and beside the name, or below where that has no room, what tells it from others. */
function stanceSvg({ name, detail, marks, position }: StanceEntry, above: number): PicturePart {
  const y = above + 20;
  const start = NAMES + (position === null ? 0 : LETTER + 6);
  const room = WIDTH - LEFT - start;
  const named = cutText(oneLineOf(name), NAME, room);
  const after = start + measureText(named, NAME.family, NAME.size) + 8;
  const aside = oneLineOf([detail, ...marks].filter((part) => part !== "").join(" · "));
  const fits = measureText(aside, DETAIL.family, DETAIL.size) <= WIDTH - LEFT - after;
  const lines = fits ? [aside] : wrapText(aside, DETAIL, room, 4);
  const [x, first] = fits ? [after, y] : [start, y + STEP];
  const told = lines.map((line, index) => textSvg({ x, y: first + STEP * index }, DETAIL, COLORS.soft, line));
  const svg = html`${position !== null && letterSvg(position, NAMES, y)}${textSvg({ x: start, y }, NAME, COLORS.ink, named)}${aside !== "" && told}`;
  return { svg, end: fits ? y : y + STEP * lines.length };
}

/** Filled for the largest position, outlined for the rest, as on the page. */
function letterSvg(position: number, x: number, y: number): Html {
  const top = y - LETTER + 3;
  const [box, ink] = position === 0 ? [COLORS.ink, COLORS.paper] : [COLORS.paper, COLORS.ink];
  const inner = { x: x + 1, y: top + 1, width: LETTER - 2, height: LETTER - 2 };
  const type: Type = { family: "sans", weight: 600, size: 11 };
  const letter = textSvg({ x: x + LETTER / 2, y: y - 0.6, anchor: "middle" }, type, ink, positionLetter(position));
  return html`${boxSvg({ x, y: top, width: LETTER, height: LETTER }, COLORS.ink)}${boxSvg(inner, box)}${letter}`;
}

function captionSvg(sentences: readonly string[], y: number): PicturePart {
  const lines = wrapText(oneLineOf(sentences.filter((one) => one !== "").join(" ")), DETAIL, WITHIN, 4);
  const svg = lines.map((line, index) => textSvg({ x: LEFT, y: y + 16 * (index + 1) }, DETAIL, COLORS.soft, line));
  return { svg: html`${svg}`, end: y + 16 * lines.length };
}
