import { LEFT, type PicturePart, WITHIN } from "#components/chart/picture/frame.ts";
import { framedSvg, linesSvg, type Provenance } from "#components/chart/picture/framed-svg.ts";
import { html } from "#components/comparison/html.ts";
import { boxSvg, COLORS, textSvg } from "#components/comparison/picture/draw.ts";
import { type Type, wrapText } from "#components/comparison/picture/fit-text.ts";
import { stripSvg } from "#components/comparison/picture/strip-svg.ts";
import { signSvg, VERDICT_COLORS } from "#components/comparison/picture/verdict-svg.ts";
import { counted } from "#components/question/counted.ts";
import { VERDICT_TEXT } from "#components/ui/verdict-text.ts";
import type { Verdict } from "#lib/comparison.ts";
import { countVerdicts } from "#lib/ranking.ts";
import type { Sheet } from "#lib/sheet.ts";

const COUNT: Type = { family: "sans", weight: 600, size: 15 };
const MEANING: Type = { family: "sans", weight: 400, size: 14 };
const EMPTY: Type = { family: "serif", weight: 400, size: 16 };

/** The strip of verdicts as a picture: how many questions come to each, and what each means. */
export function verdictsSvg(sheet: Sheet, provenance: Provenance): string {
  const counts = countVerdicts(sheet.questions);
  const shown = [...counts].filter(([, number]) => number > 0);
  const told = shown.map(([verdict, number]) => `${VERDICT_TEXT[verdict].word}: ${number}`).join("; ");
  return framedSvg({ title: `${counted(sheet.questions.length, "question")} by verdict`, told, provenance }, [
    (y) => stripPart(counts, y),
    (y) => (shown.length > 0 ? meaningsSvg(shown, y) : linesSvg("No question fits.", EMPTY, COLORS.soft, 1, y)),
  ]);
}

function stripPart(counts: ReadonlyMap<Verdict, number>, y: number): PicturePart {
  const { svg, height } = stripSvg(counts, { x: LEFT, y: y + 10, width: WITHIN });
  return { svg, end: y + 16 + height };
}

/** Where a verdict's count ends, and where its word, its share and its meaning begin. */
const [COUNT_END, WORD, SHARE, MEANT] = [LEFT + 62, LEFT + 76, LEFT + 296, LEFT + 346];

function meaningsSvg(shown: readonly (readonly [Verdict, number])[], y: number): PicturePart {
  const all = shown.reduce((sum, [, number]) => sum + number, 0);
  let top = y + 4;
  const drawn = shown.map(([verdict, number]) => {
    const [base, color] = [top + 22, VERDICT_COLORS[verdict]];
    const { word, meaning } = VERDICT_TEXT[verdict];
    const lines = wrapText(meaning, MEANING, LEFT + WITHIN - MEANT, 2);
    top = base + 18 * (lines.length - 1) + 9;
    const count = textSvg({ x: COUNT_END, y: base, anchor: "end" }, COUNT, color, number.toLocaleString("en-GB"));
    const share = textSvg({ x: SHARE, y: base }, MEANING, COLORS.soft, `${Math.round((100 * number) / all)} %`);
    const meant = lines.map((line, index) => textSvg({ x: MEANT, y: base + 18 * index }, MEANING, COLORS.ink, line));
    const named = textSvg({ x: WORD, y: base }, COUNT, color, word);
    const rule = boxSvg({ x: LEFT, y: top, width: WITHIN, height: 1 }, COLORS.rule);
    return html`${signSvg(verdict, LEFT, base - 13, 17, color)}${count}${named}${share}${meant}${rule}`;
  });
  return { svg: html`${drawn}`, end: top + 10 };
}
