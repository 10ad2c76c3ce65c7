import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { readCsv } from "../csv.ts";
import { guarded, unguarded, writeSpreadsheetCsv } from "./spreadsheet-csv.ts";

const unit = fc.constantFrom(..."=+-@＝＋－＠\t\r\n'\"`,;| 1.5aéش𝒳");
const cell = fc.oneof(fc.string({ unit }), fc.integer(), fc.constant(null));
const DANGEROUS = /^[=+\-@\t\r\n＝＋－＠]/u;

describe("a table for spreadsheets", () => {
  test("is read back as the same texts", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell)), (rows) => {
        const written = writeSpreadsheetCsv({ name: "any", columns: ["a", "=b", "c"], rows });
        const { header, records, faults } = readCsv(new TextEncoder().encode(written));
        expect(faults).toEqual([]);
        expect(header.map(unguarded)).toEqual(["a", "=b", "c"]);
        expect(records.map(({ fields }) => fields.map(unguarded))).toEqual(
          rows.map((row) => row.map((one) => (one === null ? "" : String(one)))),
        );
      }),
    );
  });

  test("holds no cell that begins a formula, but numbers", () => {
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        expect(DANGEROUS.test(guarded(text)) && !/^-\d+(\.\d+)?$/u.test(text)).toBe(false);
      }),
    );
  });

  test.each([
    ["=HYPERLINK(1)", "'=HYPERLINK(1)"],
    ["@SUM(1)", "'@SUM(1)"],
    ["+5 %", "'+5 %"],
    ["-1+cmd|' /C calc'!A0", "'-1+cmd|' /C calc'!A0"],
    ["\t=1", "'\t=1"],
    ["'=1", "''=1"],
    ["-1", "-1"],
    ["-0.5", "-0.5"],
    [-3, "-3"],
    ["'so-called'", "'so-called'"],
    [">60", ">60"],
    [null, ""],
  ])("%j becomes %j", (given, expected) => expect(guarded(given)).toBe(expected));

  test("stands in quotation marks throughout, so that a semicolon in a text begins no cell", () => {
    const table = { name: "any", columns: ["a", "b"], rows: [["x;=1+1", ""] as const] };
    expect(writeSpreadsheetCsv(table)).toBe('\ufeff"a","b"\r\n"x;=1+1",\r\n');
  });
});
