import { counted } from "#components/question/counted.ts";

/** How many things of one kind a revision added, and how many it changed or retracted. */
export interface ChangeCount {
  readonly kind: string;
  readonly added: number;
  readonly changed: number;
}

/** The kinds that readers know; passages come with claims, and silences and terms with questions and concepts. */
const TOLD: ReadonlyMap<string, string> = new Map([
  ["outlet", "outlet"],
  ["document", "document"],
  ["capture", "captured text"],
  ["event", "event"],
  ["question", "question"],
  ["concept", "concept"],
  ["claim", "claim"],
  ["adjudication", "adjudication"],
]);

/** "Added 6 outlets, 297 claims; changed 1 claim". */
export function tellCounts(counts: readonly ChangeCount[]): string {
  const tell = (word: string, amountOf: (count: ChangeCount) => number) => {
    const told = counts.flatMap((count) => {
      const noun = TOLD.get(count.kind);
      return noun === undefined || amountOf(count) === 0 ? [] : [counted(amountOf(count), noun)];
    });
    return told.length === 0 ? [] : [`${word} ${told.join(", ")}`];
  };
  const parts = [...tell("added", ({ added }) => added), ...tell("changed", ({ changed }) => changed)];
  return parts.length === 0 ? "Changed details." : `${capitalised(parts.join("; "))}.`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
