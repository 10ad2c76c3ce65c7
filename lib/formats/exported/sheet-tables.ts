import { type Reason, reasonsIn, type Sheet, type SheetCell, type SheetClaim, type SheetQuestion } from "#lib/sheet.ts";

import type { ExportCell, ExportTable } from "./export-table.ts";
import { saidValue } from "./said-value.ts";

/** The matrix as a table: a row per question, a column per document, each cell as `cellText` has it. */
export function matrixTable({ questions, documents }: Sheet): ExportTable {
  const columns = [
    ...["question_id", "question", "event", "event_date", "answer", "unit", "verdict", "rule", "gap", "ratio"],
    ...["sources", "origins", "camps", "positions"],
    ...documents.map(({ id }) => `document:${id}`),
  ];
  return { name: "matrix", columns, rows: questions.map((row) => matrixRow(row, documents)) };
}

function matrixRow(row: SheetQuestion, documents: Sheet["documents"]): readonly ExportCell[] {
  const { id, question, event, answer, unit, verdict, sources, origins, camps, positions } = row;
  const widest = widestOf(row);
  const cells = new Map(row.cells.map((cell) => [cell.document, cell]));
  return [
    ...[id, question, event.title, event.date, answer, unit, verdict],
    ...[widest?.rule ?? null, widest?.gap ?? null, widest?.ratio ?? null],
    ...[sources.length, origins, camps.length, positions.length],
    ...documents.map((document) => cellText(row, cells.get(document.id))),
  ];
}

/** The reason of the greatest gap, of several the first. */
function widestOf(row: SheetQuestion): Reason | null {
  let widest: Reason | null = null;
  for (const reason of reasonsIn(row)) {
    if (widest === null || Number(reason.gap ?? 0) > Number(widest.gap ?? 0)) widest = reason;
  }
  return widest;
}

/** What a document says: `613; denies >1000 (citing the ministry)`, options by their labels. In square brackets why it says nothing. */
function cellText(row: SheetQuestion, cell: SheetCell | undefined): string {
  if (cell === undefined) return "";
  if (cell.state !== "answered") return `[${cell.state}]`;
  return cell.claims.map((claim) => claimText(row, claim)).join("; ");
}

function claimText(row: SheetQuestion, claim: SheetClaim): string {
  const { stance, distanced, speaker, asOf, scope } = claim;
  const remarks = [
    distanced ? "at a distance" : "",
    speaker === null ? "" : `citing ${speaker}`,
    asOf === null ? "" : `as of ${asOf}`,
    scopeText(scope),
  ].filter((remark) => remark !== "");
  return `${stance === "denies" ? "denies " : ""}${saidValue(row, claim)}${remarks.length === 0 ? "" : ` (${remarks.join(", ")})`}`;
}

function scopeText(scope: SheetClaim["scope"]): string {
  return Object.entries(scope)
    .map(([facet, value]) => `${facet}=${value}`)
    .join("; ");
}

const CLAIM_COLUMNS = [
  ...["claim_id", "question_id", "question", "event", "verdict", "document_id", "document", "outlet", "camp"],
  ...[
    "published",
    "value",
    "value_label",
    "unit",
    "stance",
    "distanced",
    "speaker",
    "as_of",
    "scope",
    "credibility",
    "admission",
  ],
  ...["counted", "position", "quote", "prefix", "suffix", "start", "end", "further_quotes", "note"],
];

/** Every claim of a sheet with the words that it rests on, a row each. `position` is that of its document, from 1, the largest first. */
export function claimsTable({ questions, documents }: Sheet): ExportTable {
  const sources = new Map(documents.map((document) => [document.id, document]));
  const rows = questions.flatMap((row) =>
    row.cells.flatMap((cell) => cell.claims.map((claim) => claimRow(row, sources.get(cell.document), claim))),
  );
  return { name: "claims", columns: CLAIM_COLUMNS, rows };
}

function claimRow(
  row: SheetQuestion,
  document: Sheet["documents"][number] | undefined,
  claim: SheetClaim,
): readonly ExportCell[] {
  const [first, ...others] = claim.passages;
  const position = row.positions.findIndex(({ documents }) => documents.includes(document?.id ?? ""));
  return [
    ...[claim.id, row.id, row.question, row.event.title, row.verdict],
    ...[document?.id ?? null, document?.title ?? null, document?.outlet.name ?? null, document?.outlet.camp ?? null],
    ...[document?.published ?? null, claim.value, saidValue(row, claim), row.unit, claim.stance],
    ...[String(claim.distanced), claim.speaker],
    ...[claim.asOf, scopeText(claim.scope), claim.credibility, String(claim.admission), String(claim.counted)],
    ...[claim.counted && position !== -1 ? position + 1 : null],
    ...[first?.exact ?? null, first?.prefix ?? null, first?.suffix ?? null, first?.start ?? null, first?.end ?? null],
    ...[others.map(({ exact }) => exact).join("\n"), claim.note],
  ];
}
