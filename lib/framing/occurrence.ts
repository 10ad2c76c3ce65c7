import type { Claim } from "../claim.ts";
import { type Codebook, foldTerm, termIndex } from "../codebook.ts";
import { isDistancedAt, quotationsOf } from "../mention/speaker.ts";
import { tokensOf } from "../mention/token.ts";
import { readWording, type Wordings, wordingsOf } from "../mention/wording.ts";
import type { Question } from "../question.ts";
import { offsetsIn } from "../text.ts";

export const TERM_USES = ["plain", "quoted", "distanced"] as const;
/** In the text's own words; between quotation marks with other words; in scare quotes or after "so-called". */
export type TermUse = (typeof TERM_USES)[number];

/** Words of a text that the codebook lists. */
export interface Occurrence {
  /** The concepts that list them, each with the term that they are a form of; never empty. */
  readonly names: readonly ListedName[];
  /** Code points, half-open. */
  readonly start: number;
  readonly end: number;
  /** As they stand there. */
  readonly written: string;
  readonly use: TermUse;
}

/** A term of a concept. */
export interface ListedName {
  readonly concept: string;
  /** The canonical form. */
  readonly term: string;
}

/** The terms of a codebook, readied for finding them in texts. */
export interface Lexicon {
  readonly wordings: Wordings;
  /** By the words of a wording. */
  readonly listed: ReadonlyMap<string, readonly ListedName[]>;
}

/** Readies a codebook, with the terms that claims name and that it lacks: those stand for themselves. */
export function lexiconOf(
  codebook: Codebook,
  questions: readonly Question[] = [],
  claims: readonly Claim[] = [],
): Lexicon {
  const wordings = wordingsOf({ ...codebook, terms: [...codebook.terms, ...unlisted(codebook, questions, claims)] });
  const listed = new Map<string, ListedName[]>();
  for (const { keys, concept, term } of [...wordings.values()].flat()) {
    const names = listed.get(keys.join(" ")) ?? [];
    if (!names.some((name) => name.concept === concept)) names.push({ concept, term });
    listed.set(keys.join(" "), names);
  }
  return { wordings, listed };
}

function unlisted(codebook: Codebook, questions: readonly Question[], claims: readonly Claim[]): Codebook["terms"] {
  const concepts = new Map(questions.map(({ id, answer, concept }) => [id, answer === "term" ? concept : null]));
  const indexes = new Map(codebook.concepts.map(({ id }) => [id, termIndex(codebook, id)]));
  const found = new Map<string, Codebook["terms"][number]>();
  for (const claim of claims) {
    const concept = concepts.get(claim.question) ?? null;
    if (concept === null) continue;
    for (const term of claim.value.split("|").map(foldTerm)) {
      if (indexes.get(concept)?.has(term)) continue;
      found.set(`${concept}\n${term}`, { concept, term, variants: [], connotation: null });
    }
  }
  return [...found.values()];
}

/**
 * Finds the listed words of a text, in order, none inside another: the longest at a place has it, so "Karabakh war" is
 * no "Karabakh". Words that several concepts list count for each. Case, hyphens and a scan's misreadings are forgiven;
 * what the words stand for there, only a reader can tell.
 */
export function findOccurrences(text: string, { wordings, listed }: Lexicon): readonly Occurrence[] {
  const tokens = tokensOf(text);
  const quotations = quotationsOf(tokens);
  const offsets = offsetsIn(text);
  const found: Occurrence[] = [];
  let quotation = 0;
  for (let place = 0; place < tokens.length; ) {
    const read = readWording(wordings, tokens, place);
    const [first, last] = [tokens[place], tokens[(read?.next ?? 0) - 1]];
    if (read === null || first === undefined || last === undefined) {
      place += 1;
      continue;
    }
    while ((quotations[quotation]?.end ?? Infinity) <= place) quotation += 1;
    const use = (quotations[quotation]?.first ?? Infinity) < place ? "quoted" : "plain";
    found.push({
      names: listed.get(read.wording.keys.join(" ")) ?? [],
      start: offsets.codePointOf(first.start),
      end: offsets.codePointOf(last.end),
      written: text.slice(first.start, last.end),
      use: isDistancedAt(tokens, place, read.next) ? "distanced" : use,
    });
    place = read.next;
  }
  return found;
}
