import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { strangersIn } from "#components/chart/picture/testing/strangers-in.ts";
import { anySheet, anyText } from "#components/comparison/testing/any-sheet.ts";
import { parsed } from "#components/comparison/testing/parsed.ts";
import { compareView, sheetOf } from "#lib/sheet.ts";
import { aClaim, aDocument, aDossier, anOutlet, aQuestion } from "#lib/testing/factories.ts";
import { WHOLE_VIEW } from "#lib/view.ts";

import { chartSvg } from "./chart-svg.ts";
import { frozenMeasure } from "./frozen-measure.ts";

const PROVENANCE = {
  dossier: "The port",
  lens: "Compared among 2 documents. No filter.",
  state: "Frozen on 22 November 2026.",
  url: "https://parallax.example/c/7k3m2q2xw4hd6n2p",
};

/** A contradiction between two documents, the first with as many claims as are asked for. */
function drawn(count = 1): string {
  const dossier = aDossier({
    outlets: [anOutlet()],
    documents: ["a", "b"].map((id) => aDocument({ id, title: `Report ${id}` })),
    questions: [aQuestion()],
    claims: [aClaim({ value: "600" }), aClaim({ document: "b", value: "601" })],
  });
  const { questions, documents } = sheetOf(dossier, WHOLE_VIEW, compareView(dossier, WHOLE_VIEW));
  const [row] = questions;
  if (row === undefined) throw new Error("There is no question.");
  const cells = row.cells.map((cell, index) =>
    index > 0 ? cell : { ...cell, claims: Array.from({ length: count }, () => cell.claims).flat() },
  );
  return chartSvg({ ...row, cells }, documents, frozenMeasure(row), PROVENANCE);
}

describe("a question's chart as a picture", () => {
  test("says what is asked, the verdict, the values, the lens and where it comes from", () => {
    const { text, elements } = parsed(drawn());
    for (const told of ["How many people were killed?", "contradict", "600", "601", "No filter", "Frozen on"])
      expect(text).toContain(told);
    expect(elements.find(({ name }) => name === "a")?.attributes.get("href")).toBe(PROVENANCE.url);
  });

  test("of five hundred claims draws a page of them and counts the rest", () => {
    const svg = drawn(499);
    expect(parsed(svg).text).toContain("460 more claims not drawn.");
    expect(Number(/height="(\d+)"/u.exec(svg)?.[1])).toBeLessThan(2200);
  });

  test("has only the expected elements and attributes, whatever the sheet holds", () => {
    fc.assert(
      fc.property(anySheet, anyText, ({ questions, documents }, url) => {
        const drawings = questions.map((row) => chartSvg(row, documents, frozenMeasure(row), { ...PROVENANCE, url }));
        expect(drawings.flatMap(strangersIn)).toEqual([]);
        expect(drawings.join("")).not.toContain('href="javascript');
      }),
      { numRuns: 60 },
    );
  });
});
