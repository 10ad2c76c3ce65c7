import { eld } from "eld/small";

/** UTF-16 units that are looked at: more tell nothing new. */
const ENOUGH = 10_000;
/** Letters below which any language could be taken for another. */
const FEWEST_LETTERS = 40;

/** The language that a text is written in, as BCP 47, told by its letters' sequences; null where they leave a doubt. */
export function languageOf(text: string): string | null {
  const letters = text.slice(0, ENOUGH);
  if ((letters.match(/\p{L}/gu)?.length ?? 0) < FEWEST_LETTERS) return null;
  const { language, isReliable } = eld.detect(letters);
  return language !== "" && isReliable() ? language : null;
}
