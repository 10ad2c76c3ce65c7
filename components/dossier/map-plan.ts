import { nameDocument } from "#components/comparison/document-name.ts";
import { type DocumentPair, documentPairs, groupPairs } from "#lib/agreement.ts";
import type { Comparison } from "#lib/comparison.ts";
import { originOf } from "#lib/document.ts";
import { disagreementOf } from "#lib/question.ts";
import type { SheetDocument } from "#lib/sheet.ts";

/** Two members over the questions that both answer, contradictions told apart from words and frames. */
export type MappedPair = Omit<DocumentPair, "disjoint"> & { readonly contradict: number; readonly framed: number };

/** A line and a column of the map: a document, or an outlet with its own. */
export interface MapMember {
  readonly id: string;
  readonly name: string;
  readonly camp: string | null;
  readonly documents: readonly string[];
  /** The text that all of its documents are or republish; null where they are several. */
  readonly text: string | null;
}

export interface MapPlan {
  readonly by: "document" | "outlet";
  /** Those of one camp stand together, in the dossier's order. */
  readonly members: readonly MapMember[];
  readonly pairs: readonly MappedPair[];
  /** Members that have too few questions in common with others to be shown among the `most`. */
  readonly left: number;
}

/** Members of a map: as an overview and a picture have room for, and as a page of its own has. */
export const MOST_MAPPED = { overview: 12, page: 40 } as const;

/** What the pairs of a dossier come to, before it is decided how many are shown. */
export interface PairTable {
  readonly all: readonly DocumentPair[];
  /** Over questions of fact alone. */
  readonly facts: readonly DocumentPair[];
}

/** Counts how documents stand to one another, two by two, on all questions and on those of fact. */
export function tabulatePairs(
  documents: readonly { readonly id: string }[],
  comparisons: readonly Comparison[],
): PairTable {
  const ids = documents.map(({ id }) => id);
  const onFacts = comparisons.filter(({ question }) => disagreementOf(question.answer) === "contradict");
  return { all: documentPairs(ids, comparisons), facts: documentPairs(ids, onFacts) };
}

/**
 * Decides what the map shows so that it can be read: documents where they are no more than `most`;
 * else outlets, where these are fewer; else those that have the most questions in common with others.
 */
export function planMap(documents: readonly SheetDocument[], { all, facts }: PairTable, most: number): MapPlan {
  const outlets = Map.groupBy(documents, ({ outlet }) => outlet.id);
  const byOutlet = documents.length > most && outlets.size > 1 && outlets.size < documents.length;
  const members = byOutlet ? outletMembers(outlets) : documentMembers(documents);
  const groups = new Map(documents.map(({ id, outlet }) => [id, outlet.id]));
  const pairs = mapPairs(
    byOutlet ? { all: groupPairs(all, groups), facts: groupPairs(facts, groups) } : { all, facts },
  );
  const shown = byCamp(busiest(members, pairs, most));
  const ids = new Set(shown.map(({ id }) => id));
  return {
    by: byOutlet ? "outlet" : "document",
    members: shown,
    pairs: pairs.filter(({ a, b }) => ids.has(a) && ids.has(b)),
    left: members.length - shown.length,
  };
}

function documentMembers(documents: readonly SheetDocument[]): readonly MapMember[] {
  const byId = new Map(documents.map((document) => [document.id, document]));
  return documents.map((document) => ({
    id: document.id,
    name: nameDocument(document, documents),
    camp: document.outlet.camp,
    documents: [document.id],
    text: originOf(byId, document.id),
  }));
}

function outletMembers(outlets: ReadonlyMap<string, readonly SheetDocument[]>): readonly MapMember[] {
  return [...outlets].map(([id, own]) => ({
    id,
    name: own[0]?.outlet.name ?? id,
    camp: own[0]?.outlet.camp ?? null,
    documents: own.map((document) => document.id),
    text: null,
  }));
}

/** Tells the disjoint pairs on facts from those on words and frames. Both lists name the same pairs in the same order. */
export function mapPairs({ all, facts }: PairTable): readonly MappedPair[] {
  return all.map(({ disjoint, ...pair }, place) => {
    const contradict = facts[place]?.disjoint ?? 0;
    return { ...pair, contradict, framed: disjoint - contradict };
  });
}

function busiest(members: readonly MapMember[], pairs: readonly MappedPair[], most: number): readonly MapMember[] {
  if (members.length <= most) return members;
  const shared = new Map<string, number>();
  for (const { a, b, questions } of pairs) {
    for (const id of [a, b]) shared.set(id, (shared.get(id) ?? 0) + questions);
  }
  const chosen = members.toSorted((a, b) => (shared.get(b.id) ?? 0) - (shared.get(a.id) ?? 0)).slice(0, most);
  return members.filter((member) => chosen.includes(member));
}

/** Camps in the order in which they first appear; those without one last. */
function byCamp(members: readonly MapMember[]): readonly MapMember[] {
  const camps = [...new Set(members.map(({ camp }) => camp))].toSorted(
    (a, b) => Number(a === null) - Number(b === null),
  );
  return members.toSorted((a, b) => camps.indexOf(a.camp) - camps.indexOf(b.camp));
}
