import { expect, test } from "vitest";

import { compareView, sheetOf } from "#lib/sheet.ts";
import { aClaim, aDocument, aDossier, anOutlet, aQuestion } from "#lib/testing/factories.ts";
import { type View, WHOLE_VIEW } from "#lib/view.ts";

import { sheetTitle } from "./sheet-title.ts";

function titled(chosen: Partial<View>, documents = ["a", "b", "c", "d"]): string {
  const dossier = aDossier({
    title: "The port",
    outlets: documents.map((id) => anOutlet({ id, name: `Paper ${id.toUpperCase()}` })),
    documents: documents.map((id) => aDocument({ id, outlet: id })),
    questions: [aQuestion(), aQuestion({ id: "other", question: "How many were hurt?" })],
    claims: [aClaim({ value: "600" }), aClaim({ document: "b", value: "601" })],
  });
  const view = { ...WHOLE_VIEW, ...chosen };
  return sheetTitle(sheetOf(dossier, view, compareView(dossier, view)));
}

test("a comparison is called by what was chosen: questions, documents, lens", () => {
  expect(titled({})).toBe("The port: all 2 questions (4 documents)");
  expect(titled({ questions: ["other"] })).toBe("The port: How many were hurt? (4 documents)");
  expect(titled({ verdicts: ["contradict"], documents: ["a", "b"] })).toBe(
    "The port: 1 question, contradict (Paper A, Paper B)",
  );
  expect(titled({ words: "hurt", tolerance: "5%", voice: "all" })).toBe(
    "The port: 1 question, “hurt” (4 documents; tolerance 5%; voice attributed claims count too)",
  );
});

test("what chooses nothing that is there is called so too", () => {
  expect(titled({}, [])).toBe("The port: all 2 questions (no document)");
  expect(titled({ questions: ["gone"] })).toBe("The port: 0 questions (4 documents)");
});
