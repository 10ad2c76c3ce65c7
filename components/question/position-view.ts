import { type Span, spanOf } from "#components/chart/span.ts";
import { showLabel } from "#components/claim/show-label.ts";
import { nameDocument } from "#components/comparison/document-name.ts";
import { documentHref } from "#components/ui/addresses.ts";
import type { Comparison } from "#lib/comparison.ts";
import type { SheetClaim, SheetDocument, SheetQuestion } from "#lib/sheet.ts";

/** A position ready to be drawn: what it comes to, where it lies, who holds it and in which words. */
export interface PositionView {
  readonly key: string;
  readonly label: string;
  /** Of quantities and dates. */
  readonly spans: readonly Span[];
  readonly holders: readonly Holder[];
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
): readonly PositionView[] {
  const deciding = new Set(row.reasons.flatMap(({ a, b }) => [a, b]));
  return row.positions.map((position) => ({
    key: position.documents.join(" "),
    label: showLabel(row, position.label),
    mixed: comparison.pairs.some(
      ({ a, b, relation }) =>
        relation.relation === "incomparable" &&
        position.documents.includes(a.claim.document) &&
        position.documents.includes(b.claim.document),
    ),
    spans: position.documents.flatMap((document) => spansOf(comparison, document)),
    holders: position.documents.flatMap((id) => {
      const document = documents.find((one) => one.id === id);
      const claim = standingFor(row, id, deciding);
      if (document === undefined || claim === undefined) return [];
      return [{ document, name: nameDocument(document, documents), claim, href: documentHref(dossier, id, claim.id) }];
    }),
  }));
}

/** The claim that speaks for a document: one that decides the verdict, else the first that counts. */
function standingFor(row: SheetQuestion, document: string, deciding: ReadonlySet<string>): SheetClaim | undefined {
  const counted = row.cells.find((cell) => cell.document === document)?.claims.filter((claim) => claim.counted) ?? [];
  return counted.find(({ id }) => deciding.has(id)) ?? counted[0];
}

function spansOf({ cells, question }: Comparison, document: string): readonly Span[] {
  const answers = cells.find((cell) => cell.document === document)?.answer?.answers ?? [];
  const intervals = answers.flatMap(({ extent }) => (extent?.type === "intervals" ? extent.intervals : []));
  return intervals.map((interval) => spanOf(interval, question.answer === "date" ? "day" : "number"));
}

/** The greatest gap between two of a question's sources, in its unit or in days, with the ratio of the same pair. */
export function widestReason({
  reasons,
}: Pick<SheetQuestion, "reasons">): SheetQuestion["reasons"][number] | undefined {
  return reasons.toSorted((a, b) => Number(b.gap ?? 0) - Number(a.gap ?? 0))[0];
}
