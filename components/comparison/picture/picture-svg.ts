import { showDate } from "#components/claim/show-date.ts";
import { permalinkHref } from "#components/ui/addresses.ts";
import { describeLens } from "#lib/lens.ts";
import { countVerdicts } from "#lib/ranking.ts";
import type { Sheet } from "#lib/sheet.ts";

import type { Cited } from "../citation.ts";
import { type Html, html } from "../html.ts";
import { mostContested } from "../most-contested.ts";
import { namesIn } from "../names.ts";
import { sheetTitle } from "../sheet-title.ts";
import { filtersSentence, lensSentence } from "../view-sentences.ts";
import { count } from "../view-words.ts";
import { boxSvg, COLORS, COLUMN, FRAME, MARGIN, ruleSvg, textSvg } from "./draw.ts";
import { balanceText, cutText, oneLineOf, type Type, wrapText } from "./fit-text.ts";
import { positionLinesSvg } from "./one-question-svg.ts";
import { LEAST_HEIGHT, questionSvg } from "./question-svg.ts";
import { stripSvg } from "./strip-svg.ts";
import { VERDICT_COLORS } from "./verdict-svg.ts";

/** Of how pictures are drawn: another one makes known pictures be asked for again. */
export const PICTURE_EDITION = 3;

/** The most contested questions that are shown, where there is room. */
const MOST_QUESTIONS = 3;

/** A question is not stretched beyond this many pixels. */
const MOST_HEIGHT = 150;

const MARK: Type = { family: "serif", weight: 600, size: 32 };
const FACTS: Type = { family: "sans", weight: 400, size: 21 };
const TITLE: Type = { family: "serif", weight: 600, size: 54 };
const LONG_TITLE: Type = { ...TITLE, size: 46 };
const EMPTY: Type = { family: "serif", weight: 400, size: 32 };

/** A part of the picture, and where the next may begin. */
interface Block {
  readonly svg: Html;
  readonly end: number;
}

/**
 * The picture of a permanent comparison as SVG: its title, what it shows in words, its verdicts, and
 * its most contested questions with what their positions hold. It is drawn from the sheet alone, every
 * text of it escaped, cut to its place, and without what no XML can carry.
 */
export function pictureSvg(sheet: Sheet, { id, day }: Pick<Cited, "id" | "day">): string {
  const head = headSvg(`${permalinkHref(id)} · frozen ${showDate(day)}`);
  const [only, ...others] = sheet.questions;
  const asked = only === undefined || others.length > 0 ? null : only;
  const title = titleSvg(
    oneLineOf(asked === null ? sheetTitle(sheet) : asked.question),
    head.end,
    asked === null ? 2 : 3,
  );
  const words = asked === null ? wordsSvg(sheet, title.end) : askedWordsSvg(sheet, title.end);
  const strip = stripSvg(countVerdicts(sheet.questions), { x: MARGIN, y: words.end, width: COLUMN });
  const below = words.end + strip.height + 20;
  const questions = asked === null ? questionsSvg(sheet, below) : positionLinesSvg(sheet, asked, below);
  return html`<svg xmlns="http://www.w3.org/2000/svg" width="${FRAME.width}" height="${FRAME.height}" viewBox="0 0 ${FRAME.width} ${FRAME.height}">${boxSvg({ x: 0, y: 0, ...FRAME }, COLORS.paper)}${head.svg}${title.svg}${words.svg}${strip.svg}${questions}</svg>`
    .markup;
}

function headSvg(facts: string): Block {
  const mark = html`Par<tspan fill="${VERDICT_COLORS.contradict}">a</tspan>llax`;
  const end = FRAME.width - MARGIN;
  const svg = html`${textSvg({ x: MARGIN, y: 62 }, MARK, COLORS.ink, mark)}${textSvg({ x: end, y: 60, anchor: "end" }, FACTS, COLORS.soft, facts)}${ruleSvg(84, COLORS.strong)}`;
  return { svg, end: 84 };
}

function titleSvg(title: string, y: number, most: number): Block {
  const [line, ...more] = wrapText(title, TITLE, COLUMN, 2);
  const type = more.length === 0 ? TITLE : LONG_TITLE;
  const lines = more.length === 0 ? [line ?? ""] : balanceText(title, LONG_TITLE, COLUMN, most);
  const step = type.size * 1.14;
  const svg = lines.map((text, index) =>
    textSvg({ x: MARGIN, y: y + 16 + type.size + index * step }, type, COLORS.ink, text),
  );
  return { svg: html`${svg}`, end: y + 16 + type.size + (lines.length - 1) * step };
}

function wordsSvg(sheet: Sheet, y: number): Block {
  const names = namesIn(sheet);
  const whole = [
    `${count(sheet.questions.length, "question")} compared among ${count(sheet.documents.length, "document")}.`,
    filtersSentence(sheet.view, names),
    describeLens(sheet.view) === null ? "" : lensSentence(sheet.view),
  ];
  const documents = sheet.documents.map(({ id }) => names.documents.get(id) ?? id).join(" · ");
  const lines = [
    ...wrapText(oneLineOf(whole.join(" ")), FACTS, COLUMN, 2),
    cutText(oneLineOf(documents), FACTS, COLUMN),
  ];
  const svg = lines.map((text, index) => textSvg({ x: MARGIN, y: y + 44 + index * 30 }, FACTS, COLORS.soft, text));
  return { svg: html`${svg}`, end: y + 44 + (lines.length - 1) * 30 + 24 };
}

/** Of one question, which is the title: what it was asked of, and through which lens. */
function askedWordsSvg(sheet: Sheet, y: number): Block {
  const { title } = sheet.dossier;
  const lens = describeLens(sheet.view) === null ? "" : ` ${lensSentence(sheet.view)}`;
  const words = `1 question compared among ${count(sheet.documents.length, "document")}: ${title}.${lens}`;
  const text = cutText(oneLineOf(words), FACTS, COLUMN);
  return { svg: textSvg({ x: MARGIN, y: y + 44 }, FACTS, COLORS.soft, text), end: y + 68 };
}

function questionsSvg(sheet: Sheet, y: number): Html {
  const room = FRAME.height - 24 - y;
  const shown = mostContested(sheet, Math.min(MOST_QUESTIONS, Math.floor(room / LEAST_HEIGHT)));
  if (shown.length === 0)
    return textSvg({ x: MARGIN, y: y + 44 }, EMPTY, COLORS.soft, "No question fits these filters.");
  const height = Math.min(MOST_HEIGHT, room / shown.length);
  return html`${shown.map((row, index) => questionSvg(row, y + index * height, height))}`;
}
