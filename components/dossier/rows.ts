import type { Comparison } from "#lib/comparison.ts";
import { type Lens, lensOf } from "#lib/lens.ts";
import type { Sheet, SheetDocument, SheetQuestion } from "#lib/sheet.ts";

/** A dossier's rows by their questions, with its columns: what the parts of its overview draw from. */
export interface Rows {
  /** The dossier's name in addresses. */
  readonly dossier: string;
  /** Through which it is compared; links keep it. */
  readonly lens: Lens;
  readonly documents: readonly SheetDocument[];
  readonly questions: ReadonlyMap<string, SheetQuestion>;
}

/** The rows of a sheet, ready to be looked up. */
export function rowsOf({ dossier, view, documents, questions }: Sheet): Rows {
  return {
    dossier: dossier.name,
    lens: lensOf(view),
    documents,
    questions: new Map(questions.map((row) => [row.id, row])),
  };
}

/** The row of a comparison. */
export function rowIn({ questions }: Rows, { question }: Comparison): SheetQuestion | undefined {
  return questions.get(question.id);
}
