import { describe, expect, it } from "vitest";

import { compareDossier } from "#lib/comparison.ts";
import { sheetOf } from "#lib/sheet.ts";
import { aClaim, aDocument, aDossier, anOutlet } from "#lib/testing/factories.ts";
import { WHOLE_VIEW } from "#lib/view.ts";

import { planMap, tabulatePairs } from "./map-plan.ts";

const OUTLETS = [
  anOutlet({ id: "north", camp: "north" }),
  anOutlet({ id: "nowhere" }),
  anOutlet({ id: "south", camp: "south" }),
];

/** A map of the documents named after their outlets (`north-1`), on one question. */
function plan(said: Readonly<Record<string, string>>, most: number) {
  const dossier = aDossier({
    outlets: OUTLETS,
    documents: Object.keys(said).map((id) => aDocument({ id, outlet: id.split("-")[0] ?? "" })),
    claims: Object.entries(said).flatMap(([document, value]) => (value === "" ? [] : [aClaim({ document, value })])),
  });
  const { documents } = sheetOf(dossier, WHOLE_VIEW, []);
  return planMap(documents, tabulatePairs(documents, compareDossier(dossier)), most);
}

describe("planMap", () => {
  it("keeps the documents of a camp together, those of none last", () => {
    const { by, members } = plan({ "north-1": "5", "nowhere-1": "5", "south-1": "6", "north-2": "5" }, 4);
    expect(by).toBe("document");
    expect(members.map(({ id }) => id)).toEqual(["north-1", "north-2", "south-1", "nowhere-1"]);
  });

  it("adds documents up by their outlets where they are too many", () => {
    const { by, members, pairs, left } = plan({ "north-1": "5", "north-2": "5", "south-1": "6", "south-2": "7" }, 3);
    expect(by).toBe("outlet");
    expect(members.map(({ documents }) => documents)).toEqual([
      ["north-1", "north-2"],
      ["south-1", "south-2"],
    ]);
    expect(pairs).toMatchObject([{ a: "north", b: "south", questions: 4, contradict: 4, framed: 0 }]);
    expect(left).toBe(0);
  });

  it("shows the busiest where outlets do not help, and says how many it leaves out", () => {
    const { by, members, left } = plan({ "north-1": "", "north-2": "5", "north-3": "6", "north-4": "" }, 2);
    expect(by).toBe("document");
    expect(members.map(({ id }) => id)).toEqual(["north-2", "north-3"]);
    expect(left).toBe(2);
  });
});
