import { VERDICT_TEXT } from "#components/ui/verdict-text.ts";

/** The word of a verdict that is kept by its name, as an editor's is. */
export function wordOf(verdict: string): string {
  return Object.entries(VERDICT_TEXT).find(([name]) => name === verdict)?.[1].word ?? verdict;
}
