import { diffArrays } from "diff";

/**
 * A stretch of an older text and the stretch of a newer one that stands in its place: the same words,
 * or others (none on one side: taken out, put in). UTF-16 indices, half-open.
 */
export interface TextRun {
  readonly same: boolean;
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly newStart: number;
  readonly newEnd: number;
}

/** Two texts, and the runs that both are made of, in order and without a gap. */
export interface Difference {
  readonly before: string;
  readonly after: string;
  readonly runs: readonly TextRun[];
}

/**
 * Edits looked for among paragraphs, and again among words. The work grows with their square, so beyond
 * this (a second at most) the whole stretch counts as replaced: the same on every machine, unlike a time.
 */
const MOST_EDITS = 2000;

/** What is compared whole: a word or number with its inner signs, a stretch of white space, any other sign. */
const TOKEN = /[\p{L}\p{M}\p{N}\u200c\u200d]+(?:['’.,٫٬-][\p{L}\p{M}\p{N}\u200c\u200d]+)*|\s+|[\s\S]/gu;

/** A text in the tokens that differences are told in: no word or number is ever split. */
export function splitTokens(text: string): readonly string[] {
  return text.match(TOKEN) ?? [];
}

/** Whether anything can be read in it: a letter or a digit. */
export function isWord(token: string): boolean {
  return /[\p{L}\p{N}]/u.test(token);
}

/**
 * Compares two texts by paragraphs, and within those that differ by words. What is found is a shortest
 * way from one to the other, up to a limit on the work, and never an approximation of equality.
 */
export function compareTexts(before: string, after: string): Difference {
  const runs: TextRun[] = [];
  // What is left of the work for all paragraphs together.
  let work = MOST_EDITS ** 2;
  for (const paragraphs of compareParts(splitParagraphs(before), splitParagraphs(after), MOST_EDITS).runs) {
    if (paragraphs.same) {
      push(runs, paragraphs);
      continue;
    }
    const words = compareParts(
      splitTokens(before.slice(paragraphs.oldStart, paragraphs.oldEnd)),
      splitTokens(after.slice(paragraphs.newStart, paragraphs.newEnd)),
      Math.floor(Math.sqrt(work)),
    );
    work = Math.max(0, work - words.edits ** 2);
    for (const run of words.runs) push(runs, shifted(run, paragraphs.oldStart, paragraphs.newStart));
  }
  return { before, after, runs: withoutIslands(runs, before) };
}

function splitParagraphs(text: string): readonly string[] {
  return text.match(/[^\n]*\n+|[^\n]+/g) ?? [];
}

/** The runs of two lists of parts, one single run where they are further apart than `mostEdits`; and what it took. */
function compareParts(
  before: readonly string[],
  after: readonly string[],
  mostEdits: number,
): { readonly runs: readonly TextRun[]; readonly edits: number } {
  const changes = diffArrays([...before], [...after], { maxEditLength: mostEdits });
  if (changes === undefined) {
    return {
      runs: [{ same: false, oldStart: 0, oldEnd: lengthOfAll(before), newStart: 0, newEnd: lengthOfAll(after) }],
      edits: mostEdits,
    };
  }
  const runs: TextRun[] = [];
  let oldEnd = 0;
  let newEnd = 0;
  let edits = 0;
  for (const { added, removed, value } of changes) {
    const length = lengthOfAll(value);
    const oldStart = oldEnd;
    const newStart = newEnd;
    if (!added) oldEnd += length;
    if (!removed) newEnd += length;
    if (added || removed) edits += value.length;
    push(runs, { same: !added && !removed, oldStart, oldEnd, newStart, newEnd });
  }
  return { runs, edits };
}

function lengthOfAll(parts: readonly string[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0);
}

function shifted(run: TextRun, old: number, now: number): TextRun {
  return {
    same: run.same,
    oldStart: run.oldStart + old,
    oldEnd: run.oldEnd + old,
    newStart: run.newStart + now,
    newEnd: run.newEnd + now,
  };
}

/** Adds a run to those before it, as one with its neighbour where both are alike. */
function push(runs: TextRun[], run: TextRun): void {
  if (run.oldStart === run.oldEnd && run.newStart === run.newEnd) return;
  const last = runs.at(-1);
  if (last?.same !== run.same) runs.push(run);
  else runs[runs.length - 1] = { ...last, oldEnd: run.oldEnd, newEnd: run.newEnd };
}

/** Counts a space or sign that stays between two changes to them: a rewritten phrase is one change. */
function withoutIslands(runs: readonly TextRun[], before: string): readonly TextRun[] {
  const merged: TextRun[] = [];
  runs.forEach((run, index) => {
    const between = index > 0 && index < runs.length - 1;
    const island = run.same && between && !isWord(before.slice(run.oldStart, run.oldEnd));
    push(merged, island ? { ...run, same: false } : run);
  });
  return merged;
}
