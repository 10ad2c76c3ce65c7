import type { Passage } from "./passage.ts";
import type { Fault } from "./result.ts";
import { wordsIn } from "./text.ts";

/** How much of a text that may not be redistributed a passage may show (data-package.md). */
const MOST_QUOTED_WORDS = 14;

/** What is wrong with quoting these words of a text that may not be passed on; a package without it could not hold them. */
export function quoteLimitFault({ exact, prefix, suffix }: Passage): Fault | null {
  const words = wordsIn(exact);
  if (words > MOST_QUOTED_WORDS) {
    const message = `The quote has ${words} words, and its document's text may not be passed on. Quote at most ${MOST_QUOTED_WORDS}.`;
    return { kind: "quote-too-long", message };
  }
  const shown = wordsIn(prefix + exact + suffix);
  if (shown > MOST_QUOTED_WORDS) {
    const message = `Prefix, quote and suffix show ${shown} words together, and the document's text may not be passed on. Show at most ${MOST_QUOTED_WORDS}.`;
    return { kind: "context-too-long", message };
  }
  if (!isWholeSentence(exact, prefix, suffix)) return null;
  const message = "The quote is a whole sentence, and its document's text may not be passed on. Quote a part of it.";
  return { kind: "quote-whole-sentence", message };
}

/** The passage with as much of its context, next to its words, as may be shown of a text that may not be passed on. */
export function withinQuoteLimit(passage: Passage): Passage {
  let { prefix, suffix } = passage;
  while (wordsIn(prefix + suffix) > 0 && wordsIn(prefix + passage.exact + suffix) > MOST_QUOTED_WORDS) {
    if (wordsIn(prefix) >= wordsIn(suffix)) prefix = prefix.replace(/^\s*\S+/u, "");
    else suffix = suffix.replace(/\S+\s*$/u, "");
  }
  return { ...passage, prefix, suffix };
}

const SENTENCE_END = /[.!?…։؟।。]["'”’»)\]]*\s*$/u;
const SENTENCE_END_FOLLOWS = /^\s*["'”’»)\]]*[.!?…։؟।。]/u;
const FEWEST_WORDS = 3;

/** Whether words begin where a sentence does and end where it does, as far as their context tells. */
function isWholeSentence(exact: string, prefix: string, suffix: string): boolean {
  const first = /[\p{L}\p{N}]/u.exec(exact)?.[0] ?? "";
  const begins = (prefix.trim() === "" || SENTENCE_END.test(prefix)) && !/\p{Ll}/u.test(first);
  const ends = SENTENCE_END.test(exact) || SENTENCE_END_FOLLOWS.test(suffix);
  return begins && ends && wordsIn(exact) >= FEWEST_WORDS;
}
