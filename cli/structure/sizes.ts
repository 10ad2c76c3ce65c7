import type { Source } from "./sources.ts";

const mostLines = 300;

/** Files too long to read at once. */
export function checkSizes(sources: readonly Source[]): string[] {
  return sources
    .filter(({ lines }) => lines > mostLines)
    .map(({ path, lines }) => `${path} has ${lines} lines, more than ${mostLines}`);
}
