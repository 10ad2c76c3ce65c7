import type { Comparison } from "./comparison.ts";
import type { Document } from "./document.ts";
import type { Dossier } from "./dossier.ts";
import { type Agency, agencyOf } from "./framing/agency.ts";
import { type ConcordanceLine, linesOfQuotes, linesOfText } from "./framing/concordance.ts";
import { type FrameRow, framesOf } from "./framing/frames.ts";
import { type NamingRow, namingOf } from "./framing/naming.ts";
import { findOccurrences, type Lexicon, lexiconOf, type Occurrence } from "./framing/occurrence.ts";
import type { FrameFunction } from "./question.ts";

/** How the documents of a dossier name and frame what they tell of. */
export interface Framing {
  readonly naming: readonly NamingRow[];
  readonly frames: ReadonlyMap<FrameFunction, readonly FrameRow[]>;
  readonly agency: Agency;
  /** What the codebook lists in the texts that are held, by document. */
  readonly occurrences: ReadonlyMap<string, readonly Occurrence[]>;
  /** The lines of documents whose text may not be shown. */
  readonly quoted: ReadonlyMap<string, readonly ConcordanceLine[]>;
}

/**
 * Works out a dossier's framing. `texts` are those that are held, by document, also where readers may not see them:
 * they are counted, and what is shown of them is what claims quote. `lexicon` of a larger dossier, where this is a part
 * of it, so that a word stands for the same in the part as in the whole.
 */
export function framingOf(
  dossier: Dossier,
  comparisons: readonly Comparison[],
  texts: ReadonlyMap<string, string>,
  lexicon: Lexicon = lexiconOf(dossier.codebook, dossier.questions, dossier.claims),
): Framing {
  const occurrences = new Map<string, readonly Occurrence[]>(
    [...texts].map(([document, text]) => [document, findOccurrences(text, lexicon)]),
  );
  const claims = Map.groupBy(dossier.claims, ({ document }) => document);
  const closed = dossier.documents.filter(({ id, text }) => text === null || !occurrences.has(id));
  return {
    naming: namingOf(dossier, comparisons, occurrences),
    frames: framesOf(comparisons),
    agency: agencyOf(dossier, texts),
    occurrences,
    quoted: new Map(
      closed.map(({ id }) => [id, linesOfQuotes({ id }, lexicon, claims.get(id) ?? [], occurrences.get(id) ?? null)]),
    ),
  };
}

/** The concordance of a concept, of one of its terms, or of all that the codebook lists, in a document: its lines that may be shown, and how many there are. */
export function concordanceOf(
  { occurrences, quoted }: Framing,
  dossier: Dossier,
  document: Document,
  asked: { readonly concept: string; readonly term: string | null } | null,
): { readonly lines: readonly ConcordanceLine[]; readonly all: number } {
  const isAsked = ({ names }: Pick<Occurrence, "names">) =>
    asked === null ||
    names.some(({ concept, term }) => concept === asked.concept && (asked.term === null || term === asked.term));
  const { id, text } = document;
  const found = occurrences.get(id)?.filter(isAsked);
  const own = quoted.get(id)?.filter(isAsked);
  if (own !== undefined) return { lines: own, all: Math.max(own.length, found?.length ?? 0) };
  const claims = dossier.claims.filter((claim) => claim.document === id);
  const lines = text === null ? [] : linesOfText({ id, text }, found ?? [], claims);
  return { lines, all: lines.length };
}
