import { expect, test } from "vitest";

import type { Dossier } from "./dossier.ts";
import { allRows, driftOf, hasTurned } from "./drift.ts";
import { compareView, sheetOf } from "./sheet.ts";
import { aClaim, aDocument, aDossier, aQuestion } from "./testing/factories.ts";
import { type View, WHOLE_VIEW } from "./view.ts";

const dossier = aDossier({
  documents: [aDocument({ id: "a" }), aDocument({ id: "b" })],
  questions: [aQuestion(), aQuestion({ id: "hurt" }), aQuestion({ id: "open" })],
  claims: [
    aClaim({ id: "a1", document: "a", value: "19" }),
    aClaim({ id: "b1", document: "b", value: "11" }),
    aClaim({ id: "a2", question: "hurt", document: "a", value: "5" }),
    aClaim({ id: "b2", question: "hurt", document: "b", value: "5" }),
  ],
});

const lay = (of: Dossier, view: View) => sheetOf(of, view, compareView(of, view));

function drift(given: Partial<View>, now: Dossier) {
  const view = { ...WHOLE_VIEW, ...given };
  const found = driftOf(lay(dossier, view), lay(now, allRows(view)), lay(now, view));
  return found.map((one) => ({
    question: one.frozen?.id ?? one.now?.id,
    verdicts: [one.frozen?.verdict ?? null, one.now?.verdict ?? null],
    turned: hasTurned(one),
    claims: one.claims.map(({ claim, frozen, now: is }) => [claim, frozen?.value ?? null, is?.value ?? null]),
  }));
}

const claims = (change: (claims: Dossier["claims"]) => Dossier["claims"]) => ({
  ...dossier,
  claims: change(dossier.claims),
});

test("nothing is told where nothing has changed, whatever was filtered", () => {
  expect(drift({}, dossier)).toEqual([]);
  expect(drift({ verdicts: ["contradict"], sort: "contested" }, dossier)).toEqual([]);
});

test("claims that changed, went and came are told, and the verdicts that turned come first", () => {
  const now = claims((all) => [
    ...all
      .filter(({ id }) => id !== "b2")
      .map((claim) => (claim.id === "a1" ? { ...claim, note: "seen again" } : claim)),
    aClaim({ id: "c1", document: "b", question: "open", value: "1" }),
  ]);
  expect(drift({}, now)).toEqual([
    { question: "hurt", verdicts: ["agree", "single-source"], turned: true, claims: [["b2", "5", null]] },
    { question: "open", verdicts: ["unanswered", "single-source"], turned: true, claims: [["c1", null, "1"]] },
    { question: "killed", verdicts: ["contradict", "contradict"], turned: false, claims: [["a1", "19", "19"]] },
  ]);
});

const VALUES: Readonly<Record<string, string>> = { b1: "19", b2: "9" };

test("a question that no longer has the verdict that was filtered by is found; one that has it now has come", () => {
  const now = claims((all) => all.map((claim) => ({ ...claim, value: VALUES[claim.id] ?? claim.value })));
  expect(drift({ verdicts: ["contradict"] }, now)).toMatchObject([
    { question: "killed", verdicts: ["contradict", "agree"], turned: true, claims: [["b1", "11", "19"]] },
    { question: "hurt", verdicts: [null, "contradict"], turned: false },
  ]);
});

test("another tolerance, a withdrawn question and a frozen form with fewer parts", () => {
  const tolerant = { ...dossier, questions: dossier.questions.map((one) => ({ ...one, tolerance: "50%" })) };
  expect(drift({ events: ["shooting"] }, tolerant)[0]).toMatchObject({ question: "killed", turned: true, claims: [] });
  const gone = { ...dossier, questions: dossier.questions.filter(({ id }) => id !== "open") };
  expect(drift({}, gone)).toEqual([{ question: "open", verdicts: ["unanswered", null], turned: false, claims: [] }]);
});
