import { Buffer, isUtf8 } from "node:buffer";
import { CsvError, parse } from "csv-parse/sync";
import { csvFormatRow } from "d3-dsv";

import type { Fault } from "#lib/result.ts";

/** One record of a CSV file. */
export interface CsvRecord {
  /** The line on which it begins, from 1. */
  readonly line: number;
  readonly fields: readonly string[];
}

/** What is wrong with a CSV file as such. */
interface CsvFault extends Fault<CsvFaultKind> {
  readonly line: number | null;
}

type CsvFaultKind = "too-large" | "utf-16" | "not-utf-8" | "null-byte" | "no-header" | "broken-quoting" | "field-count";

/** A CSV file as far as it can be read: with a fault, records may be missing. */
interface CsvFile {
  readonly header: readonly string[];
  /** Each with as many fields as the header. */
  readonly records: readonly CsvRecord[];
  readonly faults: readonly CsvFault[];
}

/** Bytes: V8 holds no string of 2^29 characters. */
const LARGEST_CSV = 500_000_000;

/**
 * Reads CSV as RFC 4180 has it, with CRLF or LF, a byte-order mark dropped and blank lines passed
 * over. A record whose number of fields is not the header's is a fault and is left out; broken
 * quoting ends the reading, since nobody can know where the next record begins.
 */
export function readCsv(bytes: Uint8Array): CsvFile {
  const unreadable = encodingFault(bytes);
  if (unreadable !== null) return { header: [], records: [], faults: [unreadable] };
  const { records, broken } = splitRecords(bytes);
  const faults = broken === null ? [] : [broken];
  const header = records[0]?.fields;
  if (header === undefined) {
    return { header: [], records: [], faults: broken === null ? [NO_HEADER] : faults };
  }
  const whole = records.filter((record) => record.fields.length === header.length);
  const odd = records.length === whole.length ? [] : records.filter((record) => record.fields.length !== header.length);
  return {
    header,
    records: whole.slice(1),
    faults: [...odd.map((record) => fieldCountFault(record, header.length)), ...faults],
  };
}

/**
 * Writes CSV in the one form that data packages are kept in: UTF-8 without byte-order mark, CRLF
 * after every record, quotation marks only where RFC 4180 needs them. Nothing is changed to please
 * a spreadsheet: what is written reads back as it was.
 */
export function writeCsv(header: readonly string[], records: Iterable<readonly string[]>): Uint8Array {
  const pieces: Uint8Array[] = header[0]?.startsWith(MARK) ? [Buffer.from(MARK)] : [];
  let batch: (readonly string[])[] = [header];
  for (const record of records) {
    if (batch.length >= BATCH) {
      pieces.push(csvLines(batch));
      batch = [];
    }
    batch.push(record);
  }
  return Buffer.concat([...pieces, csvLines(batch)]);
}

/** Records that are turned into bytes together, so that a long table is never one string. */
const BATCH = 10_000;

/** U+FEFF, which readers take off a file that begins with it. */
const MARK = "\ufeff";

/** The lines of some records, as `writeCsv` writes them. */
export function csvLines(records: Iterable<readonly string[]>): Uint8Array {
  let lines = "";
  for (const record of records) lines += `${csvFormatRow([...record])}\r\n`;
  return Buffer.from(lines);
}

function splitRecords(bytes: Uint8Array): { records: readonly CsvRecord[]; broken: CsvFault | null } {
  const records: CsvRecord[] = [];
  let line = 1;
  try {
    parse(bytes, {
      bom: true,
      record_delimiter: ["\r\n", "\n"],
      relax_column_count: true,
      on_record: (fields: readonly string[]) => {
        if (fields.length > 1 || fields[0] !== "") records.push({ line, fields });
        line += 1 + lineBreaksIn(fields);
        return null;
      },
    });
  } catch (error) {
    if (error instanceof CsvError) return { records, broken: quotingFault(error, line) };
    throw error;
  }
  return { records, broken: null };
}

/** The line on which a record's field begins. */
export function lineOfField(record: CsvRecord, index: number): number {
  return record.line + lineBreaksIn(record.fields.slice(0, index));
}

function lineBreaksIn(fields: readonly string[]): number {
  let breaks = 0;
  for (const field of fields) {
    for (let at = field.indexOf("\n"); at !== -1; at = field.indexOf("\n", at + 1)) breaks += 1;
  }
  return breaks;
}

const NO_HEADER: CsvFault = {
  kind: "no-header",
  line: null,
  message: "The file is empty. Its first line names the columns.",
};

function fieldCountFault(record: CsvRecord, expected: number): CsvFault {
  const found = record.fields.length;
  return {
    kind: "field-count",
    line: record.line,
    message: `This record has ${found} ${found === 1 ? "field" : "fields"}, the header ${expected}. Put a field that holds a comma in quotation marks.`,
  };
}

const QUOTING: ReadonlyMap<string, string> = new Map([
  ["CSV_QUOTE_NOT_CLOSED", "A quotation mark opens a field of this record and none closes it."],
  ["INVALID_OPENING_QUOTE", "A quotation mark stands inside a field that does not begin with one."],
  ["CSV_INVALID_CLOSING_QUOTE", "Something stands between the quotation mark that closes a field and the next comma."],
]);

function quotingFault(error: CsvError, line: number): CsvFault {
  const wrong = QUOTING.get(error.code);
  if (wrong === undefined) throw error;
  return {
    kind: "broken-quoting",
    line,
    message: `${wrong} Put the whole field in quotation marks and double each one inside it; nothing after this line was read.`,
  };
}

function encodingFault(bytes: Uint8Array): CsvFault | null {
  if (bytes.length > LARGEST_CSV) {
    return {
      kind: "too-large",
      line: null,
      message: `The file has more than ${LARGEST_CSV / 1e6} MB. Split the dossier.`,
    };
  }
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { kind: "utf-16", line: 1, message: "The file is UTF-16. Save it as UTF-8." };
  }
  const nullByte = bytes.indexOf(0);
  if (nullByte !== -1) {
    return {
      kind: "null-byte",
      line: lineAt(bytes, nullByte),
      message: "A null byte stands here. Save the file as UTF-8 text.",
    };
  }
  if (isUtf8(bytes)) return null;
  return { kind: "not-utf-8", line: firstBadLine(bytes), message: "This line is not UTF-8. Save the file as UTF-8." };
}

const LINE_FEED = 10;

function lineAt(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let at = bytes.indexOf(LINE_FEED); at !== -1 && at < offset; at = bytes.indexOf(LINE_FEED, at + 1)) line += 1;
  return line;
}

/** The first line that is not UTF-8; a line feed is never part of a longer character. */
function firstBadLine(bytes: Uint8Array): number {
  let from = 0;
  for (let line = 1; ; line += 1) {
    const end = bytes.indexOf(LINE_FEED, from);
    if (end === -1 || !isUtf8(bytes.subarray(from, end))) return line;
    from = end + 1;
  }
}
