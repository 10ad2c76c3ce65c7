import type { Passage } from "#lib/passage.ts";
import { offsetsIn } from "#lib/text.ts";

/** A passage's words with what stands around them, ready to be shown. */
export interface Surroundings {
  readonly before: string;
  readonly exact: string;
  readonly after: string;
}

/** UTF-16 units looked through on either side; sentences longer than this are cut. */
const REACH = 600;

/**
 * The words of a passage with the rest of their sentence and one more on either side, where the text is given and
 * they stand in it at their offsets; else with the context that was kept with them.
 */
export function surroundingsOf(
  { exact, prefix, suffix, start }: Passage,
  text: string | undefined,
  language: string | null,
): Surroundings {
  const kept = { before: prefix, exact, after: suffix };
  if (text === undefined || start === null) return kept;
  const from = offsetsIn(text).indexOf(start);
  const to = from + exact.length;
  if (text.slice(from, to) !== exact) return kept;
  const first = Math.max(0, from - REACH);
  const window = text.slice(first, to + REACH);
  const sentences = [...segmenterOf(language).segment(window)].map(({ index, segment }) => ({
    start: first + index,
    end: first + index + segment.length,
  }));
  const within = sentences.flatMap(({ start: begins, end }, place) => (begins < to && end > from ? [place] : []));
  const begin = sentences[Math.max(0, (within[0] ?? 0) - 1)]?.start ?? from;
  const end = sentences[Math.min(sentences.length - 1, (within.at(-1) ?? 0) + 1)]?.end ?? to;
  return { before: text.slice(begin, from).trimStart(), exact, after: text.slice(to, end).trimEnd() };
}

/** Tags of languages that the runtime does not know are read as English. */
function segmenterOf(language: string | null): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language ?? "en", { granularity: "sentence" });
  } catch {
    return new Intl.Segmenter("en", { granularity: "sentence" });
  }
}
