import type { Difference, TextRun } from "#lib/difference.ts";

/** One place where two texts differ, with a few words around it. */
export interface TextChange {
  /** Where it stands in the newer text, in UTF-16 units: unlike any other. */
  readonly at: number;
  readonly before: string;
  readonly out: string;
  readonly put: string;
  readonly after: string;
}

/** UTF-16 units of what stays beside a change, and of a change itself, that are shown. */
const BESIDE = 60;
const MOST_OF_ONE = 800;

/** The first `most` places where two texts differ, and how many more there are. */
export function textChanges(
  { before, after, runs }: Difference,
  most: number,
): { readonly changes: readonly TextChange[]; readonly more: number } {
  const changed = runs.flatMap((run, index) =>
    run.same ? [] : [{ run, last: runs[index - 1], next: runs[index + 1] }],
  );
  const changes = changed.slice(0, most).map(({ run, last, next }) => ({
    at: run.newStart,
    before: last === undefined ? "" : fromWord(wordsOf(after, last).slice(-BESIDE)),
    out: clipped(before.slice(run.oldStart, run.oldEnd)),
    put: clipped(wordsOf(after, run)),
    after: next === undefined ? "" : toWord(wordsOf(after, next).slice(0, BESIDE)),
  }));
  return { changes, more: changed.length - changes.length };
}

function wordsOf(after: string, { newStart, newEnd }: TextRun): string {
  return after.slice(newStart, newEnd);
}

function clipped(text: string): string {
  return text.length <= MOST_OF_ONE ? text : `${text.slice(0, MOST_OF_ONE).toWellFormed()} …`;
}

/** Without the part of a word that it may begin with, where it was cut. */
function fromWord(text: string): string {
  return (text.length < BESIDE ? text : text.replace(/^\S{0,20}\s+/u, "")).toWellFormed();
}

function toWord(text: string): string {
  return (text.length < BESIDE ? text : text.replace(/\s+\S{0,20}$/u, "")).toWellFormed();
}
