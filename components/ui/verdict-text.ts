import type { Verdict } from "#lib/comparison.ts";

/** A verdict's sign, its word, and what it means in a sentence: always shown together with its colour. */
export const VERDICT_TEXT: Readonly<
  Record<Verdict, { readonly sign: string; readonly word: string; readonly meaning: string }>
> = {
  contradict: { sign: "≠", word: "contradict", meaning: "At least two sources give answers that cannot both be true." },
  "framed-differently": {
    sign: "◐",
    word: "framed differently",
    meaning: "The sources name or interpret the same thing differently.",
  },
  "not-comparable": {
    sign: "⇢",
    word: "changed over time or scope",
    meaning: "The answers are for different times or scopes, so they are not set against one another.",
  },
  compatible: { sign: "≈", word: "compatible", meaning: "The answers differ, and can all be true together." },
  agree: {
    sign: "=",
    word: "agree",
    meaning: "All sources that answer say the same, within the question’s tolerance where it has one.",
  },
  "single-source": {
    sign: "1",
    word: "one source",
    meaning: "Exactly one source answers, so there is nothing to compare.",
  },
  unanswered: { sign: "0", word: "unanswered", meaning: "No source answers." },
};
