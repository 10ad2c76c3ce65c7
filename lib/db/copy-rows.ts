import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { TransactionSql } from "postgres";

import type { StoredValue } from "./tabulate-dossier.ts";

/** Characters sent at once: fewer cost more calls, more only memory. */
const CHUNK = 1 << 17;

/**
 * Writes rows into a table by COPY, the fastest way in. `columns` names what each row holds, in order. Throws a
 * RangeError for a value that PostgreSQL cannot keep. The table must refuse nothing else (see writeEntities).
 */
export async function copyRows(
  transaction: TransactionSql,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly StoredValue[]>,
): Promise<void> {
  const target = await transaction`copy ${transaction(table)} (${transaction(columns)}) from stdin`.writable();
  await pipeline(Readable.from(chunksOf(rows)), target);
}

function* chunksOf(rows: Iterable<readonly StoredValue[]>): Generator<string> {
  let chunk = "";
  for (const row of rows) {
    chunk += `${row.map(cellText).join("\t")}\n`;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = "";
  }
  if (chunk !== "") yield chunk;
}

const SPECIAL = /[\\\t\n\r\0]/;
const ESCAPES: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };
const LARGEST = 2 ** 31 - 1;

/** A value in COPY's text format. What PostgreSQL cannot keep is thrown here: the driver never hears of an error at the end of a COPY. */
function cellText(value: StoredValue): string {
  if (value === null) return "\\N";
  if (typeof value === "number" && (!Number.isInteger(value) || Math.abs(value) > LARGEST)) {
    throw new RangeError(`${value} is not a whole number that fits into 32 bits.`);
  }
  if (typeof value !== "string") return String(value);
  return SPECIAL.test(value) ? value.replace(/[\\\t\n\r\0]/g, escaped) : value;
}

function escaped(character: string): string {
  const written = ESCAPES[character];
  if (written === undefined) throw new RangeError("A text holds a null byte, which PostgreSQL cannot keep.");
  return written;
}
