import { describe, expect, test } from "vitest";

import { placedClaims } from "#components/question/claim-rows.ts";
import { compareView, sheetOf } from "#lib/sheet.ts";
import { aClaim, aDocument, aDossier, anEvent, anOutlet, aQuestion } from "#lib/testing/factories.ts";
import { WHOLE_VIEW } from "#lib/view.ts";

import { notesOf } from "./page-notes.ts";
import { claimsThatFit, linesAround, MOST_DRAWN } from "./page-plan.ts";

/** As many claims of one document as are asked for, each with a passage of so many letters. */
function claims(count: number, letters: number) {
  const passages = [{ exact: "x".repeat(letters), prefix: "", suffix: "", start: null, end: null }];
  const dossier = aDossier({ outlets: [anOutlet()], documents: [aDocument()], claims: [aClaim({ passages })] });
  const { questions, documents } = sheetOf(dossier, WHOLE_VIEW, compareView(dossier, WHOLE_VIEW));
  const [row] = questions;
  const [placed] = row === undefined ? [] : placedClaims(row, documents);
  if (row === undefined || placed === undefined) throw new Error("There is no claim.");
  return { row, placed: Array.from({ length: count }, () => placed) };
}

describe("the plan of a printed page", () => {
  test("has room for a few claims, and for fewer the longer their words and what stands above", () => {
    const { row, placed } = claims(500, 80);
    const above = linesAround(row, "A says one thing, B another.", MOST_DRAWN, []);
    const fitting = claimsThatFit(placed, above);
    expect(fitting).toBeGreaterThan(4);
    expect(fitting).toBeLessThan(20);
    expect(claimsThatFit(claims(500, 400).placed, above)).toBeLessThan(fitting);
    expect(claimsThatFit(placed, linesAround(row, "so ".repeat(300), MOST_DRAWN, []))).toBeLessThan(fitting);
    expect(claimsThatFit(placed, linesAround(row, "A says one thing.", MOST_DRAWN, ["so ".repeat(300)]))).toBeLessThan(
      fitting,
    );
    expect(claimsThatFit(placed, 1000)).toBe(0);
  });

  test("shows all of what has room", () => {
    expect(claimsThatFit(claims(3, 80).placed, 20)).toBe(3);
  });
});

test("a printed question names who gives no answer, and why, and how it was coded", () => {
  const many = Array.from({ length: 9 }, (_, index) => aDocument({ id: `m${index}` }));
  const dossier = aDossier({
    events: [anEvent({ date: "2020-05-01" })],
    outlets: [anOutlet(), anOutlet({ id: "wire", name: "Wire" })],
    documents: [aDocument(), aDocument({ id: "b", outlet: "wire", published: "2019" }), ...many],
    questions: [aQuestion({ definition: "All deaths." })],
    claims: [aClaim()],
  });
  const { questions, documents } = sheetOf(dossier, WHOLE_VIEW, compareView(dossier, WHOLE_VIEW));
  expect(questions.flatMap((row) => notesOf(row, documents))).toEqual([
    "Without an answer: Wire (published before); 9 documents (not coded yet).",
    "How this was coded: All deaths.",
  ]);
});
