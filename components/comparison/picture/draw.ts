import { type Html, html } from "../html.ts";
import { inDirection, type Type } from "./fit-text.ts";

/** The picture's size in pixels, as sites that show links want it. */
export const FRAME = { width: 1200, height: 630 } as const;

/** Left and right of everything, in pixels. */
export const MARGIN = 64;

/** The width between the margins. */
export const COLUMN = FRAME.width - 2 * MARGIN;

/** Paper and ink as the light pages have them (globals.css). */
export const COLORS = {
  paper: "#fbfaf6",
  ink: "#1c1a17",
  soft: "#5f5a51",
  rule: "#e2ddd0",
  strong: "#c9c2b1",
} as const;

const FAMILIES = { sans: "Inter, Vazirmatn, sans-serif", serif: "Source Serif 4, Vazirmatn, serif" } as const;

/** One line of text, its base line at `y`. `anchor` says which of its ends or its middle stands at `x`. */
export function textSvg(
  place: { readonly x: number; readonly y: number; readonly anchor?: "start" | "middle" | "end" },
  { family, weight, size }: Type,
  fill: string,
  text: string | Html,
): Html {
  return html`<text x="${round(place.x)}" y="${round(place.y)}" text-anchor="${place.anchor ?? "start"}" font-family="${FAMILIES[family]}" font-weight="${weight}" font-size="${size}" fill="${fill}">${typeof text === "string" ? inDirection(text) : text}</text>`;
}

/** A thin line across the column. */
export function ruleSvg(y: number, stroke: string): Html {
  return html`<path d="M${MARGIN} ${round(y)}h${COLUMN}" stroke="${stroke}" stroke-width="1.5"/>`;
}

/** A filled rectangle. */
export function boxSvg(
  { x, y, width, height }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  fill: string,
): Html {
  return html`<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}"/>`;
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
