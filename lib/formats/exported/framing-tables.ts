import type { Concept } from "#lib/codebook.ts";
import type { ConcordanceLine } from "#lib/framing/concordance.ts";
import type { NamedTerm, NamingCell, NamingRow } from "#lib/framing/naming.ts";
import type { Sheet, SheetCell, SheetDocument, SheetQuestion } from "#lib/sheet.ts";

import type { ExportCell, ExportTable } from "./export-table.ts";
import { saidValue } from "./said-value.ts";
import { SOURCE_COLUMNS, sourceCells } from "./source-cells.ts";

/**
 * What each document calls each concept: a row for each term, how often it stands there and how. Where a document has no term
 * one row says why; `written` terms are those that no claim rests on.
 */
export function namingTable(naming: readonly NamingRow[], documents: readonly SheetDocument[]): ExportTable {
  const columns = [
    ...["concept_id", "concept", "verdict", ...SOURCE_COLUMNS, "state", "counted_in"],
    ...["term", "connotation", "times", "plain", "quoted", "at_a_distance", "found_by", "claims", "also_names"],
  ];
  const rows = naming.flatMap((row) =>
    row.cells.flatMap((cell) => {
      const document = documents.find(({ id }) => id === cell.document);
      return document === undefined ? [] : namedRows(row, cell, document);
    }),
  );
  return { name: "naming", columns, rows };
}

function namedRows(
  { concept, verdict }: NamingRow,
  { state, basis, terms }: NamingCell,
  document: SheetDocument,
): readonly (readonly ExportCell[])[] {
  const head = [concept.id, concept.label, verdict, ...sourceCells(document), state, basis];
  if (terms.length === 0) return [[...head, ...Array<null>(9).fill(null)]];
  return terms.map((term) => [...head, ...termCells(term)]);
}

function termCells({ term, connotation, count, uses, claims, shared }: NamedTerm): readonly ExportCell[] {
  return [
    ...[term, connotation, count, uses.plain, uses.quoted, uses.distanced],
    ...[claims.length === 0 ? "machine" : "editor", claims.length, shared.join("; ")],
  ];
}

/** Who is given which part, and what is called wrong, brought about, judged and called for: a row for each answer, with its words. */
export function framesTable({ questions, documents }: Sheet): ExportTable {
  const columns = [
    ...["function", "question_id", "question", "event", "verdict", ...SOURCE_COLUMNS],
    ...["answer", "stance", "speaker", "counted", "quote", "claim_id"],
  ];
  const sources = new Map(documents.map((document) => [document.id, document]));
  const framed = questions.filter((row) => row.answer === "frame" && row.function !== null);
  const rows = framed.flatMap((row) => row.cells.flatMap((cell) => framedRows(row, cell, sources.get(cell.document))));
  return { name: "frames", columns, rows };
}

function framedRows(
  row: SheetQuestion,
  { claims }: SheetCell,
  document: SheetDocument | undefined,
): readonly (readonly ExportCell[])[] {
  if (document === undefined) return [];
  return claims.flatMap((claim) => {
    const [first] = claim.passages;
    if (first === undefined) return [];
    const head = [row.function, row.id, row.question, row.event.title, row.verdict, ...sourceCells(document)];
    return [
      [...head, saidValue(row, claim), claim.stance, claim.speaker, String(claim.counted), first.exact, claim.id],
    ];
  });
}

/** The lines of one document. */
interface TabledLines {
  readonly document: SheetDocument;
  readonly lines: readonly ConcordanceLine[];
}

/** Every name that the codebook lists with what stands around it: a row for each concept that a place may name. */
export function concordanceTable(found: readonly TabledLines[], concepts: readonly Concept[]): ExportTable {
  const labels = new Map(concepts.map(({ id, label }) => [id, label]));
  const columns = [
    ...["concept_id", "concept", "term", ...SOURCE_COLUMNS],
    ...["before", "written", "after", "use", "start", "end", "claim_id"],
  ];
  const rows = found.flatMap(({ document, lines }) =>
    lines.flatMap(({ names, before, written, after, use, start, end, claim }) =>
      names.map(({ concept, term }) => [
        ...[concept, labels.get(concept) ?? null, term, ...sourceCells(document)],
        ...[before, written, after, use, start, end, claim],
      ]),
    ),
  );
  return { name: "concordance", columns, rows };
}
