import type { PlacedClaim } from "#components/question/claim-rows.ts";
import type { SheetQuestion } from "#lib/sheet.ts";

/** Lines of text that a printed page has room for, and letters that a line has. */
const LINES = 58;
const LETTERS = 105;

/** Claims drawn in a page's chart at most; the deciding ones come first in it. */
export const MOST_DRAWN = 9;

/** The most lines that one claim's words take. */
const MOST_WORDS = 5;

/** How many of a question's claims have room on one page with their words, beside what stands around them, in lines. */
export function claimsThatFit(claims: readonly PlacedClaim[], around: number): number {
  let left = LINES - around;
  let fitting = 0;
  for (const { claim } of claims) {
    left -= linesOf(claim);
    if (left < 0) break;
    fitting += 1;
  }
  return fitting;
}

/** A claim's own line, and those of its first passage with its context. */
function linesOf({ passages }: PlacedClaim["claim"]): number {
  const [first] = passages;
  if (first === undefined) return 1.5;
  return 1.8 + Math.min(MOST_WORDS, linesOfText(first.prefix + first.exact + first.suffix));
}

/** Lines that stand around the words: event, question, verdict, why, the chart of so many claims and its caption, what an editor judged, and notes. */
export function linesAround(
  { question, answer, adjudication, options }: SheetQuestion,
  why: string,
  drawn: number,
  notes: readonly string[],
): number {
  const perMark = answer === "quantity" || answer === "date" ? 2.4 : 1.7;
  const chart =
    drawn === 0 ? 0 : 5 + perMark * drawn + (answer === "category" || answer === "frame" ? options.length / 3 : 0);
  const judged = adjudication === null ? 0 : 1 + linesOfText(adjudication.reason);
  const noted = notes.reduce((sum, note) => sum + 0.5 + linesOfText(note), 0);
  return 6 + noted + 2 * linesOfText(question, 60) + 1.3 * linesOfText(why, 90) + chart + judged;
}

function linesOfText(text: string, letters = LETTERS): number {
  return Math.max(1, Math.ceil([...text].length / letters));
}
