import { stringify } from "csv-stringify/sync";

import type { ExportCell, ExportTable } from "./export-table.ts";

/** What spreadsheets take for the beginning of a formula (OWASP, "CSV Injection"), the full-width forms too. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/u;

/** A negative number is one, and no formula. */
const NUMBER = /^-?\d+(?:\.\d+)?$/u;

/** Makes Excel read UTF-8; every other reader drops it. */
const BYTE_ORDER_MARK = "\ufeff";

/**
 * Writes a table as CSV that is safe to open in a spreadsheet: a text that would be a formula gets an apostrophe before
 * it, and every field stands in quotation marks, so that no other separator makes a cell of its middle. `unguarded`
 * gives the same texts back.
 */
export function writeSpreadsheetCsv({ columns, rows }: ExportTable): string {
  const guardedRows = [columns, ...rows].map((row) => row.map(guarded));
  return BYTE_ORDER_MARK + stringify(guardedRows, { record_delimiter: "\r\n", quoted: true, quoted_empty: false });
}

/** A text that no spreadsheet takes for a formula. One that is so already, apostrophes and all, gets another. */
export function guarded(cell: ExportCell): string {
  const text = cell === null ? "" : String(cell);
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/** The text that was guarded. */
export function unguarded(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}
