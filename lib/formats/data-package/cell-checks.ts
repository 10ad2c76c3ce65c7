import { LONGEST_TEXT } from "#lib/claim-check.ts";
import { idFault } from "#lib/id.ts";
import { nearestName } from "#lib/nearest.ts";
import type { Fault } from "#lib/result.ts";
import { readDate } from "#lib/value/date.ts";

import { type ColumnType, DESCRIPTOR_FILE, fileOf, TABLE_NAMES, type TableColumn } from "./schema.ts";

const LANGUAGE = /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i;

type CellCheck = (cell: string, column: TableColumn) => Fault | null;

/** What is wrong with a cell in itself, whatever stands in others; an empty one is not looked at. */
export function cellFault(cell: string, column: TableColumn): Fault | null {
  if (cell.length > LONGEST_TEXT) {
    return fault("too-long", `This cell has ${cell.length} characters. Keep it within ${LONGEST_TEXT}.`);
  }
  return CHECKS[column.type](cell, column);
}

/** What is wrong with an empty cell: nothing, unless its column must say something. */
export function emptyFault(column: TableColumn): Fault | null {
  if (!column.required) return null;
  const allowed = column.values === undefined ? "" : ` Write one of ${column.values.join(", ")}.`;
  return { kind: "missing-value", message: `"${column.name}" is empty, and cannot be.${allowed}` };
}

const CHECKS: Readonly<Record<ColumnType, CellCheck>> = {
  text: () => null,
  id: idFault,
  enum: enumFault,
  edtf: dateFault,
  url: urlFault,
  path: pathFault,
  boolean: pattern(
    "bad-boolean",
    /^(?:true|false)$/,
    "neither true nor false",
    "Write true, or leave it empty for false.",
  ),
  whole: wholeFault,
  country: pattern("bad-country", /^[A-Z]{2}$/, "not a country's code", "Write two capitals as in ISO 3166-1: IE."),
  language: pattern("bad-language", LANGUAGE, "not a language tag", "Write one as in BCP 47: en, az-Latn."),
  sha256: pattern("bad-sha256", /^[0-9a-f]{64}$/, "not a SHA-256", "Write 64 hexadecimal digits in lower case."),
};

function fault(kind: string, message: string): Fault {
  return { kind, message };
}

function pattern(kind: string, shape: RegExp, wrong: string, right: string): CellCheck {
  return (cell) =>
    cell.length < 200 && shape.test(cell) ? null : fault(kind, `"${clip(cell)}" is ${wrong}. ${right}`);
}

/** No text is longer, and the database counts no further. */
const LARGEST_WHOLE = 2 ** 31 - 1;

function wholeFault(cell: string): Fault | null {
  if (!/^(?:0|[1-9]\d{0,14})$/.test(cell)) {
    return fault("bad-number", `"${clip(cell)}" is not a whole number. Write digits alone: 0 or 1280.`);
  }
  return Number(cell) <= LARGEST_WHOLE
    ? null
    : fault("bad-number", `${cell} is more than any text is long. Write at most ${LARGEST_WHOLE}.`);
}

function clip(cell: string): string {
  return cell.length > 60 ? `${cell.slice(0, 60)}…` : cell;
}

function enumFault(cell: string, { values = [] }: TableColumn): Fault | null {
  if (values.includes(cell)) return null;
  const near = nearestName(cell, new Set(values));
  const hint = near === null ? "" : ` Did you mean ${near}?`;
  return fault("bad-enum", `"${clip(cell)}" is not allowed here. Write one of ${values.join(", ")}.${hint}`);
}

function dateFault(cell: string): Fault | null {
  const date = readDate(cell);
  return date.ok ? null : date.fault;
}

function urlFault(cell: string): Fault | null {
  if (/^https?:\/\/[^\s]/i.test(cell) && URL.canParse(cell)) return null;
  return fault("bad-url", `"${clip(cell)}" is not an address. Write one that begins with https:// or http://.`);
}

const OWN_FILES: ReadonlySet<string> = new Set([DESCRIPTOR_FILE, ...TABLE_NAMES.map(fileOf)]);

function pathFault(cell: string): Fault | null {
  if (isInnerPath(cell) && !OWN_FILES.has(cell.toLowerCase())) return null;
  return fault(
    "bad-path",
    `"${clip(cell)}" is not a path to a text inside the package. Write one such as texts/courier.txt.`,
  );
}

/** Whether a path stays inside the folder that it is read from, on any system. */
export function isInnerPath(path: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  if (path === "" || path.length > 500 || /[\\:\0-\u001f]/.test(path)) return false;
  return path.split("/").every((part) => part !== "" && part !== "." && part !== ".." && part !== "__proto__");
}
