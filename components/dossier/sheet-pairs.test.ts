import { expect, test } from "vitest";

import { compareView, sheetOf } from "#lib/sheet.ts";
import { aClaim, aDocument, aDossier, anOutlet, aQuestion } from "#lib/testing/factories.ts";
import { WHOLE_VIEW } from "#lib/view.ts";

import { mapPairs, tabulatePairs } from "./map-plan.ts";
import { sheetPairs } from "./sheet-pairs.ts";

/** What documents say on a question of fact and on one of words, the last a copy of the first. */
function pairsOf(said: Readonly<Record<string, readonly [killed: string, called: string]>>) {
  const ids = Object.keys(said);
  const dossier = aDossier({
    outlets: ids.map((id) => anOutlet({ id })),
    documents: ids.map((id) => aDocument({ id, outlet: id, origin: id === "copy" ? "a" : null })),
    questions: [aQuestion(), aQuestion({ id: "called", answer: "term", unit: null, concept: "act" })],
    claims: Object.entries(said).flatMap(([document, [killed, called]]) => [
      ...(killed === "" ? [] : [aClaim({ document, value: killed })]),
      ...(called === "" ? [] : [aClaim({ document, value: called, question: "called" })]),
    ]),
  });
  const comparisons = compareView(dossier, WHOLE_VIEW);
  const sheet = sheetOf(dossier, WHOLE_VIEW, comparisons);
  const told = (pairs: ReturnType<typeof mapPairs>) =>
    pairs.map(({ a, b, questions, contradict, framed }) => [a, b, questions, contradict, framed]);
  return {
    live: told(mapPairs(tabulatePairs(sheet.documents, comparisons))),
    frozen: told(mapPairs(sheetPairs(sheet))),
  };
}

test("a sheet's reasons tell who differs on facts and who on words, as comparing does", () => {
  const { live, frozen } = pairsOf({ b: ["613", "massacre"], a: ["600", "battle"], c: ["600", ""], d: ["", ""] });
  expect(frozen).toEqual(live);
  expect(frozen).toEqual([
    ["a", "b", 2, 1, 1],
    ["a", "c", 1, 0, 0],
    ["a", "d", 0, 0, 0],
    ["b", "c", 1, 1, 0],
    ["b", "d", 0, 0, 0],
    ["c", "d", 0, 0, 0],
  ]);
});

test("a copy stands as what it republishes, and apart from it where it altered it", () => {
  const { frozen } = pairsOf({ a: ["600", "battle"], b: ["613", "battle"], copy: ["700", "battle"] });
  expect(frozen).toEqual([
    ["a", "b", 2, 1, 0],
    ["a", "copy", 2, 1, 0],
    ["b", "copy", 2, 1, 0],
  ]);
});
