import { LEFT, type PicturePart, WITHIN } from "#components/chart/picture/frame.ts";
import { framedSvg, linesSvg, type Provenance } from "#components/chart/picture/framed-svg.ts";
import { type Html, html } from "#components/comparison/html.ts";
import { boxSvg, COLORS, textSvg } from "#components/comparison/picture/draw.ts";
import { oneLineOf, type Type, wrapText } from "#components/comparison/picture/fit-text.ts";
import { measureText } from "#components/comparison/picture/letter-widths.ts";
import { signSvg, VERDICT_COLORS } from "#components/comparison/picture/verdict-svg.ts";
import type { SheetDocument } from "#lib/sheet.ts";

import { type MapMember, type MapPlan, type MappedPair, MOST_MAPPED, type PairTable, planMap } from "../map-plan.ts";
import { DIFFERING, differingIn, WAYS } from "../ways.ts";

const NAME: Type = { family: "sans", weight: 600, size: 13 };
const CAMP: Type = { family: "sans", weight: 400, size: 12 };
const SHARE: Type = { family: "sans", weight: 600, size: 18 };
const TOLD: Type = { family: "sans", weight: 400, size: 13 };

/** Up to so many members columns are wide enough for names, and squares for what they come to. */
const MOST_SPACIOUS = 6;

/** Where the squares begin, and pixels between lines of text. */
const [FIRST, STEP] = [LEFT + 220, 15];

/** What the map is drawn from, and whether copies stand in it as what they republish (sheet-pairs.ts). */
export interface MapDrawn {
  readonly documents: readonly SheetDocument[];
  readonly pairs: PairTable;
  readonly copiesAsOrigins: boolean;
}

/** The map of documents, or of outlets, as a picture: on what share of the questions that both answer every two differ. */
export function mapSvg({ documents, pairs, copiesAsOrigins }: MapDrawn, provenance: Provenance): string {
  const plan = planMap(documents, pairs, MOST_MAPPED.overview);
  const { members, by, left } = plan;
  const title = `On how many questions every two ${by}s differ`;
  if (members.length < 2) {
    const told = `There is one ${by} alone: nothing to set beside it.`;
    return framedSvg({ title, told, provenance }, [(y) => toldSvg(told, y)]);
  }
  const told = [
    "Of the questions that both answer, those on which the two differ: on facts, or in how they name and frame them. The darker, the larger their share.",
    by === "outlet" ? "Outlets with several documents: each answer of one beside each of the other counts." : "",
    copiesAsOrigins ? "A copy counts as the text that it republishes." : "",
    left > 0 ? `${left} more ${by}s have fewer questions in common with others.` : "",
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
  return framedSvg({ title, told, provenance }, [
    (y) => headsSvg(plan, y + 14),
    ...members.slice(1).map((line, index) => (y: number) => lineSvg(plan, line, index, y)),
    ...(isSpacious(plan) ? [keySvg] : []),
    (y) => toldSvg(told, y + 4),
  ]);
}

/** What the signs in the squares say. */
function keySvg(y: number): PicturePart {
  let x = LEFT;
  const shown = WAYS.filter(({ verdict }) => DIFFERING.some((one) => one === verdict));
  const svg = shown.map(({ verdict, words }) => {
    const [at, color] = [x, VERDICT_COLORS[verdict]];
    x += 19 + measureText(words, TOLD.family, TOLD.size) + 24;
    return html`${signSvg(verdict, at, y + 10, 14, color)}${textSvg({ x: at + 19, y: y + 22 }, TOLD, COLORS.soft, words)}`;
  });
  return { svg: html`${svg}`, end: y + 26 };
}

function toldSvg(text: string, y: number): PicturePart {
  return linesSvg(text, TOLD, COLORS.soft, 4, y);
}

function columnWidth({ members }: MapPlan): number {
  return (LEFT + WITHIN - FIRST) / (members.length - 1);
}

function isSpacious({ members }: MapPlan): boolean {
  return members.length <= MOST_SPACIOUS;
}

/** The columns' names; where there are many, their numbers. */
function headsSvg(plan: MapPlan, y: number): PicturePart {
  const width = columnWidth(plan);
  const heads = plan.members
    .slice(0, -1)
    .map((member, index) =>
      isSpacious(plan)
        ? namesSvg(member, width - 12)
        : [{ text: String(index + 1), type: NAME, color: COLORS.ink } as const],
    );
  const lines = Math.max(...heads.map(({ length }) => length));
  const svg = heads.map((head, index) => stackSvg(head, FIRST + index * width + 6, y + (lines - head.length) * STEP));
  return { svg: html`${svg}`, end: y + lines * STEP + 8 };
}

interface Line {
  readonly text: string;
  readonly type: Type;
  readonly color: string;
}

function namesSvg({ name, camp }: MapMember, width: number): readonly Line[] {
  const named = wrapText(oneLineOf(name), NAME, width, 4).map((text) => ({ text, type: NAME, color: COLORS.ink }));
  const camped = wrapText(oneLineOf(camp ?? "no camp named"), CAMP, width, 3);
  return [...named, ...camped.map((text) => ({ text, type: CAMP, color: COLORS.soft }))];
}

function stackSvg(lines: readonly Line[], x: number, y: number): Html {
  return html`${lines.map(({ text, type, color }, index) => textSvg({ x, y: y + STEP * (index + 1) - 3 }, type, color, text))}`;
}

/** A line of the map: who, and a square for each of those before. */
function lineSvg(plan: MapPlan, line: MapMember, index: number, y: number): PicturePart {
  const number = isSpacious(plan) ? "" : `${index + 2}  `;
  const names = namesSvg({ ...line, name: `${number}${line.name}` }, FIRST - LEFT - 16);
  const height = Math.max(names.length * STEP + 12, isSpacious(plan) ? 66 : 34);
  const width = columnWidth(plan);
  const squares = plan.members.slice(0, index + 1).map(({ id }, place) => {
    const pair = plan.pairs.find(({ a, b }) => (a === id && b === line.id) || (a === line.id && b === id));
    const box = { x: FIRST + place * width, y: y + 1, width: width - 2, height: height - 2 };
    return pair === undefined || pair.questions === 0
      ? textSvg({ x: box.x + 6, y: y + 20 }, TOLD, COLORS.soft, "–")
      : squareSvg(pair, box, isSpacious(plan));
  });
  const first = index === 0 && !isSpacious(plan) ? firstSvg(plan, y - 8) : null;
  return { svg: html`${first}${stackSvg(names, LEFT, y + 6)}${squares}`, end: y + height };
}

/** Who the first column is, where columns have numbers and the first has no line of its own. */
function firstSvg({ members: [first] }: MapPlan, y: number): Html {
  return textSvg(
    { x: LEFT, y },
    NAME,
    COLORS.ink,
    wrapText(oneLineOf(`1  ${first?.name ?? ""}`), NAME, FIRST - LEFT - 16, 1)[0] ?? "",
  );
}

function squareSvg(pair: MappedPair, box: Parameters<typeof boxSvg>[0], spacious: boolean): Html {
  const differing = differingIn(pair);
  const share = differing / pair.questions;
  const ground = boxSvg(box, shadeOf(share));
  const [x, y] = [box.x + 8, box.y];
  if (!spacious) return html`${ground}${textSvg({ x, y: y + 21 }, NAME, COLORS.ink, `${differing}/${pair.questions}`)}`;
  const shared = textSvg({ x, y: y + 22 }, SHARE, COLORS.ink, `${Math.round(100 * share)} % differ`);
  const counts = textSvg({ x, y: y + 39 }, TOLD, COLORS.ink, `on ${differing} of ${pair.questions}`);
  return html`${ground}${shared}${counts}${signsSvg(pair, x, y + 56)}`;
}

function signsSvg({ contradict, framed }: MappedPair, x: number, y: number): Html {
  let left = x;
  const counts = { contradict, "framed-differently": framed };
  return html`${DIFFERING.filter((verdict) => counts[verdict] > 0).map((verdict) => {
    const [count, at] = [String(counts[verdict]), left];
    left += 20 + measureText(count, TOLD.family, TOLD.size) + 14;
    return html`${signSvg(verdict, at, y - 12, 14, VERDICT_COLORS[verdict])}${textSvg({ x: at + 19, y }, TOLD, COLORS.ink, count)}`;
  })}`;
}

/** As on the page (map-square.tsx): at most a third of ink. */
function shadeOf(share: number): string {
  const [paper, ink] = [COLORS.paper, COLORS.ink].map((color) =>
    [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16)),
  );
  const mixed = (paper ?? []).map((light, index) => light + ((ink?.[index] ?? 0) - light) * share * 0.32);
  return `#${mixed.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;
}
