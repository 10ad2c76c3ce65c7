/** Options that nobody chose, in a sentence; empty where there are none. */
export function unusedSentence(unused: readonly string[]): string {
  return unused.length === 0 ? "" : `Chosen by none: ${unused.join("; ")}.`;
}
