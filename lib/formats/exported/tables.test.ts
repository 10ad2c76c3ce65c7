import { describe, expect, test } from "vitest";

import { compareView, sheetOf } from "#lib/sheet.ts";
import { aClaim, aDocument, aDossier, anOutlet } from "#lib/testing/factories.ts";
import { WHOLE_VIEW } from "#lib/view.ts";

import { objectsOf } from "./export-table.ts";
import { claimsTable, matrixTable } from "./sheet-tables.ts";
import { changesTable, documentsTable, outletsTable } from "./source-tables.ts";

const dossier = aDossier({
  outlets: [anOutlet({ camp: "west" })],
  documents: [aDocument({ text: "Held, and here." }), aDocument({ id: "b" }), aDocument({ id: "c" })],
  claims: [
    aClaim(),
    aClaim({ document: "b", value: ">1000", stance: "denies", speaker: "the ministry", asOf: "2020" }),
    aClaim({ id: "b-second", document: "b", value: "21" }),
  ],
});
const sheet = sheetOf(dossier, WHOLE_VIEW, compareView(dossier, WHOLE_VIEW));

describe("the tables that readers take away", () => {
  test("every row is as long as its head", () => {
    const change = { revision: 2, at: new Date(0), actor: "ann", reviewer: null, reason: null, imported: false };
    const counts = [{ kind: "claim", added: 1, changed: 0 }];
    const tables = [
      ...[matrixTable(sheet), claimsTable(sheet), documentsTable(dossier), outletsTable(dossier)],
      changesTable([{ ...change, counts }]),
    ];
    for (const { columns, rows } of tables) {
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.every((row) => row.length === columns.length)).toBe(true);
      expect(new Set(columns).size).toBe(columns.length);
    }
  });

  test("the matrix says what each document says, and why one says nothing", () => {
    expect(objectsOf(matrixTable(sheet))[0]).toMatchObject({
      question_id: "killed",
      verdict: "contradict",
      rule: "no-overlap",
      gap: "592",
      "document:a": "613",
      "document:b": "denies >1000 (citing the ministry, as of 2020); 21",
      "document:c": "[not-coded]",
    });
  });

  test("a claim stands with its words, its document and whether it counts", () => {
    const rows = objectsOf(claimsTable(sheet));
    expect(rows.map(({ claim_id, counted, position }) => [claim_id, counted, position])).toEqual([
      ["a-613", "true", 2],
      ["b->1000", "false", null],
      ["b-second", "true", 1],
    ]);
    expect(rows[0]).toMatchObject({ document: "A report", camp: "west", quote: dossier.claims[0]?.passages[0]?.exact });
  });

  test("documents come without their texts", () => {
    const rows = objectsOf(documentsTable(dossier));
    expect(rows.map(({ text, claims }) => [text, claims])).toEqual([
      ["whole", 1],
      ["quotes only", 2],
      ["quotes only", 0],
    ]);
    expect(JSON.stringify(rows)).not.toContain("Held, and here.");
  });
});
