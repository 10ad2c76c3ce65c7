import type { Scene } from "./scene.ts";

/** Columns that the narrow layout has names for (matrix.css). */
const MOST_LABELS = 40;

/**
 * The documents' names as custom properties `--d1`, `--d2`, so that each cell of the narrow layout can
 * show whose it is without repeating the name in every cell.
 */
export function columnLabels({ columns }: Scene): string {
  return [...columns.values()]
    .slice(0, MOST_LABELS)
    .map(({ name }, index) => `--d${index + 1}:${cssString(name)};`)
    .join("");
}

/** A CSS string in which every character but a letter, a digit or a space is written by its code point. */
function cssString(text: string): string {
  return `"${text.toWellFormed().replace(/[^\p{L}\p{N} ]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`;
}
