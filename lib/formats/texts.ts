import type { Document } from "#lib/document.ts";
import type { Dossier } from "#lib/dossier.ts";
import { type Location, locatePassage, type Passage } from "#lib/passage.ts";

/** A text that someone has at hand, normalised. */
export interface GivenText {
  /** What its owner calls it: a file's name. */
  readonly name: string;
  readonly text: string;
  readonly sha256: string;
}

/** A document that a text belongs to, and how its quotes stand in it. */
export interface TextMatch {
  readonly text: GivenText;
  readonly dossier: string;
  readonly document: Document;
  readonly by: "sha256" | "quotes";
  /** How many passages rest on the document. */
  readonly quotes: number;
  readonly unresolved: readonly UnresolvedQuote[];
}

/** A passage that is not found exactly where, or as, it should be. */
interface UnresolvedQuote {
  readonly claim: string;
  readonly passage: Passage;
  readonly location: Exclude<Location, { kind: "exact" }>;
}

/**
 * Finds the documents that a text belongs to: those of its hash; in a dossier without one, the
 * document of which the most quotes stand in it, if that is half of them or more and no other
 * document has as many.
 */
export function matchText(dossiers: readonly Dossier[], text: GivenText): readonly TextMatch[] {
  return dossiers.flatMap((dossier) => {
    const passages = passagesByDocument(dossier);
    const own = dossier.documents.filter(({ sha256 }) => sha256 === text.sha256);
    const likely = own.length > 0 ? own : documentByQuotes(dossier, passages, text.text);
    return likely.map((document) => {
      const resting = passages.get(document.id) ?? [];
      return {
        text,
        dossier: dossier.name,
        document,
        by: own.length > 0 ? "sha256" : "quotes",
        quotes: resting.length,
        unresolved: resting.flatMap((quote) => unresolved(text.text, quote)),
      };
    });
  });
}

interface ClaimPassage {
  readonly claim: string;
  readonly passage: Passage;
}

function passagesByDocument({ claims }: Dossier): ReadonlyMap<string, readonly ClaimPassage[]> {
  const byDocument = Map.groupBy(claims, ({ document }) => document);
  return new Map(
    [...byDocument].map(([document, own]) => [
      document,
      own.flatMap(({ id, passages }) => passages.map((passage) => ({ claim: id, passage }))),
    ]),
  );
}

function documentByQuotes(
  { documents }: Dossier,
  passages: ReadonlyMap<string, readonly ClaimPassage[]>,
  text: string,
): readonly Document[] {
  const scored = documents
    .map((document) => {
      const resting = passages.get(document.id) ?? [];
      const found = resting.filter(({ passage }) => text.includes(passage.exact)).length;
      return { document, found, enough: found > 0 && found * 2 >= resting.length };
    })
    .toSorted((a, b) => b.found - a.found);
  const [best, next] = scored;
  return best?.enough && best.found > (next?.found ?? 0) ? [best.document] : [];
}

function unresolved(text: string, { claim, passage }: ClaimPassage): readonly UnresolvedQuote[] {
  const location = locatePassage(text, passage);
  return location.kind === "exact" ? [] : [{ claim, passage, location }];
}

/** What became of a quote, as a clause for people: `moved to 120 to 160`. */
export function describeUnresolved({ location }: UnresolvedQuote): string {
  switch (location.kind) {
    case "moved":
      return `moved to ${location.start} to ${location.end}`;
    case "changed":
      return `changed: the text has "${location.found}" at ${location.start} to ${location.end}`;
    case "lost":
      return location.places > 1
        ? `lost: it could stand in ${location.places} places`
        : "lost: the text does not have it";
  }
}
