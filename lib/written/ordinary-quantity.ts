import { readFigure } from "../mention/figure.ts";
import { type Token, tokensOf } from "../mention/token.ts";
import { isSameUnit } from "../value/unit.ts";

/** Reads "more than 60 people" as `>60`; a unit that the question has not stays, as in `5 km`. Null where it is none. */
export function readOrdinaryQuantity(
  text: string,
  unit: string | null,
): { readonly value: string; readonly convention: boolean } | null {
  const tokens = tokensOf(text);
  const read = readFigure(tokens, 0);
  if (read === null) return null;
  const { value, unit: own, convention } = read.meaning;
  const rest = wordsAfter(tokens, read.next, text);
  if (rest !== "" && !/^[\p{L}%°]/u.test(rest)) return null;
  const counted = rest === "" ? own : rest;
  if (rest !== "" && own !== null && rest !== own && rest !== unit?.toLowerCase()) return null;
  if (counted === null || unit === null || isSameUnit(counted, unit)) return { value, convention };
  return { value: `${value} ${counted}`, convention };
}

/** What is left when the number has been read: what it counts, without "of". */
function wordsAfter(tokens: readonly Token[], place: number, text: string): string {
  const next = tokens[place]?.key === "of" ? place + 1 : place;
  return text.slice(tokens[next]?.start ?? text.length).toLowerCase();
}
