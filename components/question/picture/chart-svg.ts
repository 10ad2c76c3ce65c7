import { type Html, html } from "#components/comparison/html.ts";
import { boxSvg, COLORS, textSvg } from "#components/comparison/picture/draw.ts";
import { oneLineOf, type Type, wrapText } from "#components/comparison/picture/fit-text.ts";
import { measureText } from "#components/comparison/picture/letter-widths.ts";
import { signSvg, VERDICT_COLORS } from "#components/comparison/picture/verdict-svg.ts";
import { VERDICT_TEXT } from "#components/ui/verdict-text.ts";
import type { SheetDocument, SheetQuestion } from "#lib/sheet.ts";
import type { Measure } from "#lib/value/value.ts";

import { counted } from "../counted.ts";
import { disagreementSize } from "../disagreement-size.ts";
import { whyOf } from "../why.ts";
import { LEFT, type PicturePart, WIDTH, WITHIN } from "./frame.ts";
import { marksSvg } from "./marks-svg.ts";

/** What is written below a chart so that it can be understood and found again where it goes. */
export interface Provenance {
  readonly dossier: string;
  /** What is compared, and by which choices of the reader's, in sentences. */
  readonly lens: string;
  /** Whether it is frozen, when or at which revision, in a sentence. */
  readonly state: string;
  /** Absolute where the public address is known, else a path. */
  readonly url: string;
}

const ASKED: Type = { family: "serif", weight: 600, size: 25 };
const VERDICT: Type = { family: "sans", weight: 600, size: 16 };
const FACTS: Type = { family: "sans", weight: 400, size: 13 };
const WHY: Type = { family: "serif", weight: 400, size: 16 };
const MARK: Type = { family: "serif", weight: 600, size: 17 };

/**
 * One question's chart as a picture that stands by itself: what is asked, the verdict and why, every claim's mark, and
 * below it the lens and where it comes from. `measure` is null where the question's answers cannot be drawn.
 */
export function chartSvg(
  row: SheetQuestion,
  documents: readonly SheetDocument[],
  measure: Measure | null,
  provenance: Provenance,
): string {
  const parts: readonly ((y: number) => PicturePart)[] = [
    (y) => headSvg(provenance, y),
    (y) => linesSvg(row.question, ASKED, COLORS.ink, 3, y),
    (y) => verdictSvg(row, y),
    (y) => linesSvg(whyOf(row, documents), WHY, COLORS.ink, 4, y),
    (y) => marksSvg(row, documents, measure, y + 10),
    (y) => footSvg(provenance, y),
  ];
  let y = 30;
  const drawn = parts.map((part) => {
    const { svg, end } = part(y);
    y = end;
    return svg;
  });
  const height = Math.ceil(y + 22);
  const title = oneLineOf(row.question);
  const told = oneLineOf(`${VERDICT_TEXT[row.verdict].word}. ${whyOf(row, documents)}`);
  return html`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img"><title>${title}</title><desc>${told}</desc>${boxSvg({ x: 0, y: 0, width: WIDTH, height }, COLORS.paper)}${drawn}</svg>\n`
    .markup;
}

function headSvg({ dossier }: Provenance, y: number): PicturePart {
  const mark = html`Par<tspan fill="${VERDICT_COLORS.contradict}">a</tspan>llax`;
  const [title = ""] = wrapText(oneLineOf(dossier), FACTS, WITHIN - 120, 1);
  const svg = html`${textSvg({ x: LEFT, y: y + 10 }, MARK, COLORS.ink, mark)}${textSvg({ x: WIDTH - LEFT, y: y + 9, anchor: "end" }, FACTS, COLORS.soft, title)}${boxSvg({ x: LEFT, y: y + 20, width: WITHIN, height: 1 }, COLORS.strong)}`;
  return { svg, end: y + 28 };
}

function verdictSvg(row: SheetQuestion, y: number): PicturePart {
  const { word } = VERDICT_TEXT[row.verdict];
  const color = VERDICT_COLORS[row.verdict];
  const facts = [
    counted(row.sources.length, "source"),
    counted(row.origins, "origin"),
    ...(row.camps.length === 0 ? [] : [counted(row.camps.length, "camp")]),
    ...disagreementSize(row),
  ];
  const after = LEFT + 22 + measureText(word, VERDICT.family, VERDICT.size) + 12;
  const told = oneLineOf(facts.join(" · "));
  const svg = html`${signSvg(row.verdict, LEFT, y + 9, 17, color)}${textSvg({ x: LEFT + 22, y: y + 23 }, VERDICT, color, word)}${textSvg({ x: after, y: y + 23 }, FACTS, COLORS.soft, told)}`;
  return { svg, end: y + 30 };
}

function linesSvg(text: string, type: Type, color: string, most: number, y: number): PicturePart {
  const step = type.size * 1.3;
  const lines = wrapText(oneLineOf(text), type, WITHIN, most);
  const svg = lines.map((line, index) => textSvg({ x: LEFT, y: y + step * (index + 1) }, type, color, line));
  return { svg: html`${svg}`, end: y + step * lines.length + 6 };
}

function footSvg({ lens, state, url }: Provenance, y: number): PicturePart {
  const rule = boxSvg({ x: LEFT, y: y + 10, width: WITHIN, height: 1 }, COLORS.strong);
  const told = linesSvg(`${lens} ${state}`, FACTS, COLORS.soft, 6, y + 12);
  const address = linesSvg(url, FACTS, COLORS.ink, 3, told.end - 6);
  const linked: Html = /^https?:/u.test(url) ? html`<a href="${url}">${address.svg}</a>` : address.svg;
  return { svg: html`${rule}${told.svg}${linked}`, end: address.end };
}
