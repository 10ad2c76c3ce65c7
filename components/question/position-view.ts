import { type Span, spanOf } from "#components/chart/span.ts";
import { showLabel } from "#components/claim/show-label.ts";
import { placeOfClaim } from "#components/comparison/claim-place.ts";
import { nameDocument } from "#components/comparison/document-name.ts";
import { documentHref } from "#components/ui/addresses.ts";
import type { Comparison } from "#lib/comparison.ts";
import { type Lens, PLAIN_LENS } from "#lib/lens.ts";
import type { SheetClaim, SheetDocument, SheetQuestion } from "#lib/sheet.ts";

/** A position ready to be drawn: what it comes to, where it lies, who holds it and in which words. */
export interface PositionView {
  readonly key: string;
  readonly label: string;
  /** Of quantities and dates. */
  readonly spans: readonly Span[];
  readonly holders: readonly Holder[];
  /** How many sources stand here, republications counted once, and the camps that they come from. */
  readonly sources: number;
  readonly camps: readonly string[];
  /** Whether some of its answers are for other times or scopes than others: they stand together only for want of a comparison. */
  readonly mixed: boolean;
}

export interface Holder {
  readonly document: SheetDocument;
  readonly name: string;
  /** The claim that stands for the document, and its words in the text. */
  readonly claim: SheetClaim;
  readonly href: string;
}

/** The positions on a question, in their order. */
export function positionViews(
  dossier: string,
  comparison: Comparison,
  row: SheetQuestion,
  documents: readonly SheetDocument[],
  lens: Lens = PLAIN_LENS,
): readonly PositionView[] {
  const deciding = new Set(row.reasons.flatMap(({ a, b }) => [a, b]));
  const campOf = new Map(documents.map(({ id, outlet }) => [id, outlet.camp]));
  return row.positions.map((position, place) => ({
    key: position.documents.join(" "),
    label: showLabel(row, position.label),
    mixed: comparison.pairs.some(
      ({ a, b, relation }) =>
        relation.relation === "incomparable" &&
        position.documents.includes(a.claim.document) &&
        position.documents.includes(b.claim.document),
    ),
    sources: position.documents.length,
    camps: [...new Set(position.documents.flatMap((id) => campOf.get(id) ?? []))].toSorted(),
    spans: position.documents.flatMap((document) => spansOf(comparison, document)),
    holders: documents
      .flatMap((document) => {
        const claim = standingFor(row, document.id, place, deciding);
        if (claim === undefined) return [];
        const href = documentHref(dossier, document.id, claim.id, lens);
        return [{ document, name: nameDocument(document, documents), claim, href }];
      })
      .toSorted((a, b) => weightOf(b.claim, deciding) - weightOf(a.claim, deciding)),
  }));
}

/** Those whose claims decide come first, and of these those in their own voice. */
function weightOf({ id, speaker }: SheetClaim, deciding: ReadonlySet<string>): number {
  return 2 * Number(deciding.has(id)) + Number(speaker === null);
}

/** The claim by which a document stands in a position: one that decides the verdict, else the first that counts. */
function standingFor(
  row: SheetQuestion,
  document: string,
  place: number,
  deciding: ReadonlySet<string>,
): SheetClaim | undefined {
  const claims = row.cells.find((cell) => cell.document === document)?.claims ?? [];
  const standing = claims.filter((claim) => placeOfClaim(row, document, claim) === place);
  return standing.find(({ id }) => deciding.has(id)) ?? standing[0];
}

function spansOf({ cells, question }: Comparison, document: string): readonly Span[] {
  const answers = cells.find((cell) => cell.document === document)?.answer?.answers ?? [];
  const intervals = answers.flatMap(({ extent }) => (extent?.type === "intervals" ? extent.intervals : []));
  return intervals.map((interval) => spanOf(interval, question.answer === "date" ? "day" : "number"));
}

/**
 * The pair of a question's sources that lies furthest apart, in its unit or in days; among equals the
 * one in which the most is said in the documents' own voice.
 */
export function widestReason({
  reasons,
  cells,
}: Pick<SheetQuestion, "reasons" | "cells">): SheetQuestion["reasons"][number] | undefined {
  const claims = cells.flatMap((cell) => cell.claims);
  const attributed = new Set(claims.filter(({ speaker }) => speaker !== null).map(({ id }) => id));
  const quoted = ({ a, b }: SheetQuestion["reasons"][number]) => Number(attributed.has(a)) + Number(attributed.has(b));
  let widest: { readonly reason: SheetQuestion["reasons"][number]; readonly gap: number } | undefined;
  for (const reason of reasons) {
    const gap = Number(reason.gap ?? 0);
    if (widest === undefined || gap > widest.gap || (gap === widest.gap && quoted(reason) < quoted(widest.reason))) {
      widest = { reason, gap };
    }
  }
  return widest?.reason;
}
