import { type Html, html } from "#components/comparison/html.ts";
import { boxSvg, COLORS, textSvg } from "#components/comparison/picture/draw.ts";
import { oneLineOf, type Type, wrapText } from "#components/comparison/picture/fit-text.ts";
import { VERDICT_COLORS } from "#components/comparison/picture/verdict-svg.ts";

import { LEFT, type PicturePart, WIDTH, WITHIN } from "./frame.ts";

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
const MARK: Type = { family: "serif", weight: 600, size: 17 };

/** How what stands above and below a chart is set. */
export const FACTS: Type = { family: "sans", weight: 400, size: 13 };

/**
 * A chart as a picture that stands by itself: the dossier, what it shows, its parts one below the other, and below them
 * the lens and where it comes from. `told` is what it shows in a sentence, for who does not see it.
 */
export function framedSvg(
  { title, told, provenance }: { readonly title: string; readonly told: string; readonly provenance: Provenance },
  parts: readonly ((y: number) => PicturePart)[],
): string {
  const all: typeof parts = [
    (y) => headSvg(provenance, y),
    (y) => linesSvg(title, ASKED, COLORS.ink, 3, y),
    ...parts,
    (y) => footSvg(provenance, y),
  ];
  let y = 30;
  const drawn = all.map((part) => {
    const { svg, end } = part(y);
    y = end;
    return svg;
  });
  const height = Math.ceil(y + 22);
  return html`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img"><title>${oneLineOf(title)}</title><desc>${oneLineOf(told)}</desc>${boxSvg({ x: 0, y: 0, width: WIDTH, height }, COLORS.paper)}${drawn}</svg>\n`
    .markup;
}

/** A text over the whole width, in so many lines at most. */
export function linesSvg(text: string, type: Type, color: string, most: number, y: number): PicturePart {
  const step = type.size * 1.3;
  const lines = wrapText(oneLineOf(text), type, WITHIN, most);
  const svg = lines.map((line, index) => textSvg({ x: LEFT, y: y + step * (index + 1) }, type, color, line));
  return { svg: html`${svg}`, end: y + step * lines.length + 6 };
}

function headSvg({ dossier }: Provenance, y: number): PicturePart {
  const mark = html`Par<tspan fill="${VERDICT_COLORS.contradict}">a</tspan>llax`;
  const [title = ""] = wrapText(oneLineOf(dossier), FACTS, WITHIN - 120, 1);
  const svg = html`${textSvg({ x: LEFT, y: y + 10 }, MARK, COLORS.ink, mark)}${textSvg({ x: WIDTH - LEFT, y: y + 9, anchor: "end" }, FACTS, COLORS.soft, title)}${boxSvg({ x: LEFT, y: y + 20, width: WITHIN, height: 1 }, COLORS.strong)}`;
  return { svg, end: y + 28 };
}

function footSvg({ lens, state, url }: Provenance, y: number): PicturePart {
  const rule = boxSvg({ x: LEFT, y: y + 10, width: WITHIN, height: 1 }, COLORS.strong);
  const told = linesSvg(`${lens} ${state}`, FACTS, COLORS.soft, 6, y + 12);
  const address = linesSvg(url, FACTS, COLORS.ink, 3, told.end - 6);
  const linked: Html = /^https?:/u.test(url) ? html`<a href="${url}">${address.svg}</a>` : address.svg;
  return { svg: html`${rule}${told.svg}${linked}`, end: address.end };
}
