import type { Html } from "#components/comparison/html.ts";

/** The width of a chart as a picture, in pixels; its height is what it needs. */
export const WIDTH = 960;

/** Left and right of everything. */
export const LEFT = 36;

/** Between them. */
export const WITHIN = WIDTH - 2 * LEFT;

/** What a line of marks is called by stands left of this. */
export const NAMES = 300;

/** A part of the picture, and where the next may begin. */
export interface PicturePart {
  readonly svg: Html;
  readonly end: number;
}
