import { LEFT, type PicturePart } from "#components/chart/picture/frame.ts";
import { FACTS, framedSvg, linesSvg, type Provenance } from "#components/chart/picture/framed-svg.ts";
import { html } from "#components/comparison/html.ts";
import { COLORS, textSvg } from "#components/comparison/picture/draw.ts";
import { oneLineOf, type Type } from "#components/comparison/picture/fit-text.ts";
import { measureText } from "#components/comparison/picture/letter-widths.ts";
import { signSvg, VERDICT_COLORS } from "#components/comparison/picture/verdict-svg.ts";
import { VERDICT_TEXT } from "#components/ui/verdict-text.ts";
import type { SheetDocument, SheetQuestion } from "#lib/sheet.ts";
import type { Measure } from "#lib/value/value.ts";

import { counted } from "../counted.ts";
import { disagreementSize } from "../disagreement-size.ts";
import { whyOf } from "../why.ts";
import { marksSvg } from "./marks-svg.ts";

const VERDICT: Type = { family: "sans", weight: 600, size: 16 };
const WHY: Type = { family: "serif", weight: 400, size: 16 };

/**
 * One question's chart as a picture: what is asked, the verdict and why, and every claim's mark. `measure` is null where
 * the question's answers cannot be drawn.
 */
export function chartSvg(
  row: SheetQuestion,
  documents: readonly SheetDocument[],
  measure: Measure | null,
  provenance: Provenance,
): string {
  const why = whyOf(row, documents);
  const told = `${VERDICT_TEXT[row.verdict].word}. ${why}`;
  return framedSvg({ title: row.question, told, provenance }, [
    (y) => verdictSvg(row, y),
    (y) => linesSvg(why, WHY, COLORS.ink, 4, y),
    (y) => marksSvg(row, documents, measure, y + 10),
  ]);
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
