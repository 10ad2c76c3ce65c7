import type { Codebook } from "../codebook.ts";
import { goesOn, isDash, type Token, tokensOf } from "./token.ts";

/** One way in which a term is written, as the keys of its words. */
export interface Wording {
  readonly keys: readonly string[];
  readonly concept: string;
  /** The canonical form. */
  readonly term: string;
}

/** Wordings by their first word, the longest first. */
export type Wordings = ReadonlyMap<string, readonly Wording[]>;

/** Readies a codebook for finding its terms: as they are written, and as a scan may misread them. */
export function wordingsOf({ terms }: Codebook): Wordings {
  const wordings = terms.flatMap(({ concept, term, variants }) =>
    [term, ...variants].flatMap(withoutHyphens).flatMap((written) => {
      const keys = wordKeys(written);
      return [keys, keys.map(scanKey)].map((words) => ({ keys: words, concept, term }));
    }),
  );
  const sorted = wordings.toSorted((a, b) => b.keys.length - a.keys.length);
  return Map.groupBy(sorted, ({ keys }) => keys[0] ?? "");
}

/** As it is written and, where a line's end may have swallowed the hyphen, without it: "selfgovernment". */
function withoutHyphens(written: string): readonly string[] {
  const closed = written.replace(/(?<=\p{L})-(?=\p{Ll})/gu, "");
  return closed === written ? [written] : [written, closed];
}

function wordKeys(written: string): readonly string[] {
  return tokensOf(written)
    .filter(({ kind }) => kind !== "mark")
    .map(({ key }) => key);
}

/** What a scan confuses made one: `l`, `I`, `1` and `|`, at a word's start once or twice ("llham", "Illham"). */
function scanKey(key: string): string {
  return key.replace(/^[il1|]+/u, "l").replace(/[1|]/gu, "l");
}

/** The longest wording at a place, and the place after it; a line's end or a hyphen may stand between its words. */
export function readWording(
  wordings: Wordings,
  tokens: readonly Token[],
  place: number,
): { readonly wording: Wording; readonly next: number } | null {
  const token = tokens[place];
  if (token === undefined || token.kind === "mark") return null;
  const misread = /^[lI]|[1|]/u.test(token.text) ? (wordings.get(scanKey(token.key)) ?? []) : [];
  for (const wording of [...(wordings.get(token.key) ?? []), ...misread]) {
    const next = afterWording(wording, tokens, place);
    if (next !== null) return { wording, next };
  }
  return null;
}

function afterWording({ keys }: Wording, tokens: readonly Token[], place: number): number | null {
  let next = place;
  for (const key of keys) {
    if (next > place && isDash(tokens[next])) next += 1;
    const token = tokens[next];
    if (token === undefined || (next > place && !goesOn(token))) return null;
    if (token.key !== key && scanKey(token.key) !== key) return null;
    next += 1;
  }
  return next;
}
