import { alignQuestions, questionsInText } from "#lib/alignment.ts";
import type { Sheet, SheetCell, SheetDocument, SheetQuestion } from "#lib/sheet.ts";
import type { SideView } from "#lib/side-view.ts";

/** The rows of a side-by-side reading, in their order: those that the view asks for, aligned by the texts. `sheet` is of its documents. */
export function alignedRows(sheet: Pick<Sheet, "questions">, view: SideView): readonly SheetQuestion[] {
  const shown = new Map(sheet.questions.filter((row) => isWanted(row, view)).map((row) => [row.id, row]));
  const lead = view.documents[view.order];
  const readings = view.documents
    .toSorted((a, b) => Number(b === lead) - Number(a === lead))
    .map((document) => questionsInText(claimsOf(shown.values(), document)));
  return alignQuestions(readings).flatMap((id) => shown.get(id) ?? []);
}

function claimsOf(rows: Iterable<SheetQuestion>, document: string) {
  return [...rows].flatMap((row) =>
    (cellOf(row, document)?.claims ?? []).map(({ passages }) => ({ question: row.id, passages })),
  );
}

function isWanted({ cells, verdict }: SheetQuestion, { rows }: SideView): boolean {
  const answered = cells.filter(({ claims }) => claims.length > 0).length;
  if (rows === "all") return answered > 0;
  return answered > 1 && (rows === "shared" || verdict === "contradict" || verdict === "framed-differently");
}

/** Where a row meets a document. */
export function cellOf({ cells }: Pick<SheetQuestion, "cells">, document: string): SheetCell | undefined {
  return cells.find((cell) => cell.document === document);
}

/** The columns of a view, in its order. */
export function alignedColumns({ documents }: Pick<Sheet, "documents">, view: SideView): readonly SheetDocument[] {
  return view.documents.flatMap((id) => documents.find((document) => document.id === id) ?? []);
}

/** The claims that part the documents of a row: those of its deciding pairs that cannot both be true, and of what one document says against itself. */
export function partingClaims({ reasons, flags }: SheetQuestion): ReadonlySet<string> {
  const pairs = [...reasons, ...flags.selfContradiction, ...flags.alteredCopy];
  return new Set(pairs.filter(({ relation }) => relation === "disjoint").flatMap(({ a, b }) => [a, b]));
}
