import { VERDICT_TEXT } from "#components/ui/verdict-text.ts";
import type { Verdict } from "#lib/comparison.ts";

import { type Html, html } from "../html.ts";
import { textSvg } from "./draw.ts";
import type { Type } from "./fit-text.ts";

/** Verdicts' colours as the light pages have them (globals.css). */
export const VERDICT_COLORS: Readonly<Record<Verdict, string>> = {
  contradict: "#b3360a",
  "framed-differently": "#853a75",
  "not-comparable": "#7d5a00",
  compatible: "#0a6496",
  agree: "#00694c",
  "single-source": "#625d54",
  unanswered: "#625d54",
};

/** A verdict's sign in a square of `size` pixels, its upper left corner at `x`, `y`. */
export function signSvg(verdict: Verdict, x: number, y: number, size: number, color: string): Html {
  const drawn = shapeOf(verdict, color);
  if (drawn !== null) return html`<g transform="translate(${x} ${y}) scale(${size / 20})">${drawn}</g>`;
  const type: Type = { family: "serif", weight: 600, size: size * 1.05 };
  return textSvg({ x: x + size / 2, y: y + size * 0.82, anchor: "middle" }, type, color, VERDICT_TEXT[verdict].sign);
}

/** Signs that the fonts lack, on a square of 20. */
function shapeOf(verdict: Verdict, color: string): Html | null {
  if (verdict === "framed-differently")
    return html`<circle cx="10" cy="10" r="7" fill="none" stroke="${color}" stroke-width="1.8"/><path d="M10 3a7 7 0 0 0 0 14z" fill="${color}"/>`;
  if (verdict === "not-comparable")
    return html`<path d="M1 10h3.5m2 0h3.5m2 0h4M13.5 5.5 18 10l-4.5 4.5" fill="none" stroke="${color}" stroke-width="1.8"/>`;
  return null;
}
