import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { lineOfField, readCsv, writeCsv } from "./csv.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readCsv(bytes(text));
const faults = (text: string | Uint8Array) =>
  readCsv(typeof text === "string" ? bytes(text) : text).faults.map(({ kind, line }) => [kind, line]);

describe("readCsv", () => {
  test("counts lines through quoted line breaks, CRLF and LF alike", () => {
    const file = read('a,b\r\n"x\r\ny",2\r\n3,"4\n\n5"\n6,7');
    expect(file.header).toEqual(["a", "b"]);
    expect(file.records).toEqual([
      { line: 2, fields: ["x\r\ny", "2"] },
      { line: 4, fields: ["3", "4\n\n5"] },
      { line: 7, fields: ["6", "7"] },
    ]);
    expect(file.records.slice(0, 1).map((record) => lineOfField(record, 1))).toEqual([3]);
  });

  test("drops a byte-order mark and passes over blank lines", () => {
    expect(read("\ufeffa,b\n\n1,2\n\n").records).toEqual([{ line: 3, fields: ["1", "2"] }]);
    expect(read("\ufeffa,b\n").header).toEqual(["a", "b"]);
  });

  test("names every record with a wrong number of fields and keeps the others", () => {
    const file = read("a,b\n1\n2,3\n4,5,6\n");
    expect(file.faults.map(({ kind, line }) => [kind, line])).toEqual([
      ["field-count", 2],
      ["field-count", 4],
    ]);
    expect(file.records).toEqual([{ line: 3, fields: ["2", "3"] }]);
  });

  test.each([
    ['a,b\n1,"2\n3,4\n', 2],
    ['a,b\n"x\r\ny",1\n1,2"3\n', 4],
    ['a,b\n1,"2"3\n', 2],
  ])("reports broken quoting where its record begins: %j", (text, line) => {
    expect(faults(text)).toEqual([["broken-quoting", line]]);
  });

  test("refuses other encodings by name", () => {
    expect(faults(new Uint8Array([0xff, 0xfe, 0x61, 0]))).toEqual([["utf-16", 1]]);
    expect(faults(new Uint8Array([0xfe, 0xff, 0, 0x61]))).toEqual([["utf-16", 1]]);
    expect(faults(new Uint8Array([0x61, 10, 0x62, 0xe9, 0x63, 10]))).toEqual([["not-utf-8", 2]]);
    expect(faults(new Uint8Array([0x61, 10, 0x62, 0xe9]))).toEqual([["not-utf-8", 2]]);
    expect(faults("a,b\n1,\0\n")).toEqual([["null-byte", 2]]);
  });

  test.each(["", "\n\r\n", "\ufeff"])("refuses a file without a header: %j", (text) => {
    expect(faults(text)).toEqual([["no-header", null]]);
  });

  test("never throws, whatever the bytes", () => {
    fc.assert(fc.property(fc.uint8Array(), (input) => Array.isArray(readCsv(input).faults)));
    const unit = fc.constantFrom('"', ",", "\n", "\r", "a", "é");
    fc.assert(fc.property(fc.string({ unit }), (input) => Array.isArray(read(input).faults)));
  });
});

describe("writeCsv", () => {
  test("quotes only where it must and ends each record with CRLF", () => {
    const written = writeCsv(
      ["a", "b"],
      [
        ["=1+1", 'say "yes"'],
        [" x", "a,b"],
        ["", "l\nm"],
        ["\r", "é"],
      ],
    );
    expect(new TextDecoder().decode(written)).toBe('a,b\r\n=1+1,"say ""yes"""\r\n x,"a,b"\r\n,"l\nm"\r\n"\r",é\r\n');
  });

  test("ends no batch of records differently from another", () => {
    const records = Array.from({ length: 25_000 }, (_, index) => [String(index)]);
    expect(new TextDecoder().decode(writeCsv(["n"], records))).toBe(
      `n\r\n${records.map(([n]) => `${n}\r\n`).join("")}`,
    );
  });

  test("keeps a mark at its beginning that is no file's", () => {
    expect(readCsv(writeCsv(["\ufeffa", "b"], [])).header).toEqual(["\ufeffa", "b"]);
  });

  test("is read back as it was written", () => {
    const unit = fc.constantFrom('"', ",", "\n", "\r", "'", ";", " ", "=", "é", "\ufeff", "𝒳", "a");
    const cell = fc.string({ unit });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell)), (records) => {
        const file = readCsv(writeCsv(["a", "b", "c"], records));
        expect(file.faults).toEqual([]);
        expect(file.records.map((record) => record.fields)).toEqual(records);
      }),
    );
  });
});
