import type { Cell } from "../cell.ts";
import type { Claim } from "../claim.ts";
import { type Concept, type Connotation, canonicalTerm, termIndex } from "../codebook.ts";
import type { Comparison, Verdict } from "../comparison.ts";
import type { Dossier } from "../dossier.ts";
import { rankContested } from "../ranking.ts";
import type { ListedName, Occurrence, TermUse } from "./occurrence.ts";

/** What one document calls one concept. */
export interface NamedTerm {
  readonly term: string;
  readonly connotation: Connotation | null;
  /** How often, in the cell's `basis`; plain, quoted and distanced make up the whole. */
  readonly count: number;
  readonly uses: Readonly<Record<TermUse, number>>;
  /** By which an editor found that the document calls it so; empty where only the words were found. */
  readonly claims: readonly Claim[];
  /** Other concepts that list words counted here: they may stand for those. */
  readonly shared: readonly string[];
}

/** Where a concept meets a document. */
export interface NamingCell {
  readonly document: string;
  /** Whether words were counted over the whole text, or claims, where it is not held. */
  readonly basis: "text" | "claims";
  readonly state: Cell["state"];
  /** Those that claims rest on first, the most frequent first. */
  readonly terms: readonly NamedTerm[];
}

/** A concept over all documents. */
export interface NamingRow {
  readonly concept: Concept;
  /** The questions that ask for its name, the most contested first. */
  readonly comparisons: readonly Comparison[];
  /** Of the most contested; null where none asks. */
  readonly verdict: Verdict | null;
  readonly cells: readonly NamingCell[];
}

/** Concepts by documents: those whose names are most contested first. `occurrences` of the texts that are held, by document. */
export function namingOf(
  dossier: Pick<Dossier, "documents" | "codebook">,
  comparisons: readonly Comparison[],
  occurrences: ReadonlyMap<string, readonly Occurrence[]>,
): readonly NamingRow[] {
  const asking = Map.groupBy(
    rankContested(comparisons.filter(({ question }) => question.answer === "term")),
    ({ question }) => question.concept ?? "",
  );
  const found = new Map([...occurrences].map(([document, own]) => [document, byConcept(own)]));
  const rows = dossier.codebook.concepts.map((concept) => {
    const own = asking.get(concept.id) ?? [];
    const namer = namerOf(dossier, concept.id, own);
    const cells = dossier.documents.map(({ id }) =>
      namer(id, found.has(id) ? (found.get(id)?.get(concept.id) ?? []) : null),
    );
    return { concept, comparisons: own, verdict: own[0]?.verdict ?? null, cells };
  });
  // Concepts that nothing asks of come last, in the codebook's order.
  const order = new Map(
    rankContested([...asking.values()].flatMap(([most]) => most ?? [])).map((one, place) => [one, place]),
  );
  const placeOf = ({ comparisons: [most] }: NamingRow) => (most && order.get(most)) ?? order.size;
  return rows.toSorted((a, b) => placeOf(a) - placeOf(b));
}

interface Found extends ListedName {
  readonly use: TermUse;
  readonly others: readonly string[];
}

function byConcept(occurrences: readonly Occurrence[]): ReadonlyMap<string, readonly Found[]> {
  const found = occurrences.flatMap(({ names, use }) =>
    names.map((name) => ({
      ...name,
      use,
      others: names.filter((other) => other !== name).map(({ concept }) => concept),
    })),
  );
  return Map.groupBy(found, ({ concept }) => concept);
}

type Namer = (document: string, found: readonly Found[] | null) => NamingCell;

function namerOf({ codebook }: Pick<Dossier, "codebook">, concept: string, asking: readonly Comparison[]): Namer {
  const index = termIndex(codebook, concept);
  const connotations = new Map(
    codebook.terms.filter((term) => term.concept === concept).map(({ term, connotation }) => [term, connotation]),
  );
  return (document, found) => {
    const cells = asking.flatMap((comparison) => comparison.cells.filter((cell) => cell.document === document));
    const named = cells
      .flatMap(({ claims }) => claims)
      .filter(({ stance }) => stance === "asserts")
      .flatMap((claim) => claim.value.split("|").map((written) => ({ claim, term: canonicalTerm(index, written) })));
    const counted: readonly Omit<Found, "concept">[] =
      found ?? named.map(({ claim, term }) => ({ term, use: useOf(claim), others: [] }));
    const claims = Map.groupBy(named, ({ term }) => term);
    const uses = Map.groupBy(counted, ({ term }) => term);
    const terms = [...new Set([...claims.keys(), ...uses.keys()])].map((term) => ({
      term,
      connotation: connotations.get(term) ?? null,
      count: uses.get(term)?.length ?? 0,
      uses: countUses(uses.get(term) ?? []),
      claims: (claims.get(term) ?? []).map(({ claim }) => claim),
      shared: [...new Set((uses.get(term) ?? []).flatMap(({ others }) => others))].toSorted(),
    }));
    return {
      document,
      basis: found === null ? "claims" : "text",
      state: cells.find(({ state }) => state === "answered")?.state ?? cells[0]?.state ?? "not-coded",
      terms: terms.toSorted(compareTerms),
    };
  };
}

/** How a claim uses its terms: another's words count as quoted. */
function useOf({ distanced, speaker }: Claim): TermUse {
  if (distanced) return "distanced";
  return speaker === null ? "plain" : "quoted";
}

function countUses(found: readonly { readonly use: TermUse }[]): Record<TermUse, number> {
  const uses = { plain: 0, quoted: 0, distanced: 0 };
  for (const { use } of found) uses[use] += 1;
  return uses;
}

function compareTerms(a: NamedTerm, b: NamedTerm): number {
  return Number(b.claims.length > 0) - Number(a.claims.length > 0) || b.count - a.count || compareText(a.term, b.term);
}

/** Whose words head the rows: a document's or a camp's documents; null for the codebook's own labels. */
export type Vocabulary = readonly string[] | null;

/**
 * What a vocabulary calls a concept: the name that most of its documents are found to use in their own voice, at no
 * distance, then the most frequent; null where they have none, or the codebook's label is asked for.
 */
export function headOf({ cells }: NamingRow, vocabulary: Vocabulary): string | null {
  if (vocabulary === null) return null;
  const own = cells
    .filter(({ document }) => vocabulary.includes(document))
    .flatMap(({ terms }) => terms.filter(({ claims }) => claims.some(isPlainOwn)));
  const ranked = [...Map.groupBy(own, ({ term }) => term)].map(([term, uses]) => ({
    term,
    documents: uses.length,
    count: uses.reduce((sum, { count }) => sum + count, 0),
  }));
  const first = ranked.toSorted(
    (a, b) => b.documents - a.documents || b.count - a.count || compareText(a.term, b.term),
  )[0];
  return first?.term ?? null;
}

function isPlainOwn({ speaker, distanced }: Claim): boolean {
  return speaker === null && !distanced;
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
