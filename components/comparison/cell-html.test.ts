import { describe, expect, it } from "vitest";

import type { Claim } from "#lib/claim.ts";
import type { Question } from "#lib/question.ts";
import { compareView, sheetOf } from "#lib/sheet.ts";
import { aClaim, aDocument, aDossier, anOutlet, aQuestion } from "#lib/testing/factories.ts";
import { type View, WHOLE_VIEW } from "#lib/view.ts";

import { matrixHtml } from "./matrix-html.ts";

/** The markup of the last document's cell. */
function lastCell(claims: readonly Claim[], question: Partial<Question> = {}, view: Partial<View> = {}): string {
  const chosen = { ...WHOLE_VIEW, ...view };
  const dossier = aDossier({
    outlets: [anOutlet(), anOutlet({ id: "telegraph", name: "Telegraph" })],
    documents: [aDocument(), aDocument({ id: "b", outlet: "telegraph", language: "fa" })],
    questions: [aQuestion(question)],
    claims,
  });
  return (
    matrixHtml(sheetOf(dossier, chosen, compareView(dossier, chosen)))
      .split("<td")
      .at(-1)
      ?.replace(/\n.*$/su, "") ?? ""
  );
}

const other = aClaim({ document: "a", value: "50" });

describe("a cell of the matrix", () => {
  it("links a value to its words, and says them in their language", () => {
    expect(lastCell([aClaim({ id: "x", document: "b", value: ">60" })])).toBe(
      '><a href="/d/port/documents/b#x">more than 60</a><q lang="fa" dir=auto>613 people</q>',
    );
  });

  it("says which silence it is", () => {
    expect(lastCell([other])).toBe(">not coded yet");
  });

  it("letters the positions only where there are several", () => {
    expect(lastCell([other, aClaim({ document: "b", value: "60" })])).toContain("<i>B</i>");
    expect(lastCell([other, aClaim({ document: "b", value: "50" })])).not.toContain("<b>");
  });

  it("sets what does not count beside what does", () => {
    const cell = lastCell([
      aClaim({ document: "b", value: "63" }),
      aClaim({ id: "y", document: "b", value: ">60", speaker: "I. Aliyev" }),
    ]);
    expect(cell).toContain('<s>also <a href="/d/port/documents/b#y">more than 60</a>, cites I. Aliyev</s>');
  });

  it("shows both values of a document that contradicts itself, and says so", () => {
    const cell = lastCell([
      aClaim({ id: "x", document: "b", value: "63" }),
      aClaim({ id: "y", document: "b", value: "70" }),
    ]);
    expect(cell).toContain(">63</a>");
    expect(cell).toContain(">70</a>");
    expect(cell).toContain("<em>contradicts itself</em>");
  });

  it("says denials, distance, time, scope and admissions in words", () => {
    const claim = aClaim({
      document: "b",
      value: "attack",
      stance: "denies",
      distanced: true,
      asOf: "2020",
      scope: { who: "soldiers" },
      admission: true,
    });
    const cell = lastCell([claim], { answer: "term", unit: null });
    expect(cell).toContain(">not “attack”</a>");
    expect(cell).toContain("<small>at a distance · as of 2020 · who: soldiers · admission</small>");
  });

  it("shows whole quotes in their context in density quotes", () => {
    const passages = [{ exact: "613 people", prefix: "at least ", suffix: " were there", start: null, end: null }];
    expect(lastCell([aClaim({ document: "b", passages })], {}, { density: "quotes" })).toContain(
      '<p lang="fa" dir=auto>… at least <mark>613 people</mark> were there …</p>',
    );
  });

  it("leads to the question where a cell holds more than it shows", () => {
    const claims = [1, 2, 3, 4, 5].map((value) =>
      aClaim({ id: `c${value}`, document: "b", value: "63", asOf: `202${value}` }),
    );
    expect(lastCell(claims)).toContain('<s><a href="/d/port/questions/killed">and 2 more places</a></s>');
  });
});
