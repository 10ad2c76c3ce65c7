import { expect, test } from "vitest";

import { compareDossier } from "#lib/comparison.ts";
import { sheetOf } from "#lib/sheet.ts";
import { aClaim, aDocument, aDossier, anOutlet } from "#lib/testing/factories.ts";
import { WHOLE_VIEW } from "#lib/view.ts";

import { agreedAcross } from "./agreed-across.ts";

const outlets = [anOutlet({ id: "north", camp: "north" }), anOutlet({ id: "south", camp: "south" })];
const documents = [
  aDocument({ id: "a", outlet: "north" }),
  aDocument({ id: "b", outlet: "south" }),
  aDocument({ id: "c", outlet: "south" }),
];

function agreed(...claims: Parameters<typeof aClaim>[0][]) {
  const dossier = aDossier({ outlets, documents, claims: claims.map((claim) => aClaim(claim)) });
  return agreedAcross(compareDossier(dossier), sheetOf(dossier, WHOLE_VIEW, []).documents);
}

test("what two camps say alike is listed with both", () => {
  const [only] = agreed({ document: "a" }, { document: "b" });
  expect(only?.camps).toEqual(["north", "south"]);
});

test("what one camp repeats is not", () => {
  expect(agreed({ document: "b" }, { document: "c" })).toEqual([]);
});

test("answers for different times that agree only inside one camp are not", () => {
  const then = { value: "5", asOf: "2020" };
  expect(
    agreed({ document: "a", value: "9", asOf: "2024" }, { document: "b", ...then }, { document: "c", ...then }),
  ).toEqual([]);
});
