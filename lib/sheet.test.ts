import { describe, expect, it } from "vitest";

import { endingOf, freeze, PERMALINK_ID, permalinkId } from "./permalink.ts";
import { compareView, sheetOf } from "./sheet.ts";
import { aClaim, aDocument, aDossier, anEvent, anOutlet, aQuestion } from "./testing/factories.ts";
import { type View, WHOLE_VIEW } from "./view.ts";

const dossier = aDossier({
  outlets: [anOutlet({ type: "state" }), anOutlet({ id: "wire", name: "Wire", type: "independent" })],
  documents: [aDocument({ id: "a" }), aDocument({ id: "b", outlet: "wire" }), aDocument({ id: "c", outlet: "wire" })],
  events: [anEvent({ date: "2031-05-12" }), anEvent({ id: "vote", title: "The vote", date: "2031-05-11" })],
  questions: [
    aQuestion(),
    aQuestion({ id: "turnout", event: "vote", question: "How many voted?", unit: "%" }),
    aQuestion({ id: "open", event: "vote" }),
  ],
  claims: [
    aClaim({ document: "a", value: "19" }),
    aClaim({ document: "b", value: "11" }),
    aClaim({ document: "c", value: "19" }),
    aClaim({ id: "turnout-a", question: "turnout", document: "a", value: "61.4" }),
    aClaim({ id: "turnout-b", question: "turnout", document: "b", value: "61", speaker: "Émilie Kovač" }),
  ],
});

function sheet(given: Partial<View> = {}) {
  const view = { ...WHOLE_VIEW, ...given };
  return sheetOf(dossier, view, compareView(dossier, view));
}

const rows = (given: Partial<View>) => sheet(given).questions.map(({ id, verdict }) => `${id}: ${verdict}`);

describe("sheetOf", () => {
  it("keeps the dossier's order, or sorts by date, contest or sources", () => {
    expect(rows({})).toEqual(["killed: contradict", "turnout: compatible", "open: unanswered"]);
    expect(rows({ sort: "date" })).toEqual(["turnout: compatible", "open: unanswered", "killed: contradict"]);
    expect(rows({ sort: "contested" })).toEqual(["killed: contradict", "turnout: compatible", "open: unanswered"]);
    expect(rows({ sort: "sources" })[0]).toBe("killed: contradict");
  });

  it("compares the documents shown, and no others", () => {
    expect(rows({ documents: ["a", "c"] })[0]).toBe("killed: agree");
    expect(rows({ outletTypes: ["state"] })[0]).toBe("killed: single-source");
    expect(sheet({ outletTypes: ["independent"] }).documents.map(({ id }) => id)).toEqual(["b", "c"]);
  });

  it("filters rows by event, answer, verdict and words, accents and case forgiven", () => {
    expect(rows({ events: ["vote"] })).toHaveLength(2);
    expect(rows({ answers: ["date"] })).toEqual([]);
    expect(rows({ verdicts: ["contradict"] })).toEqual(["killed: contradict"]);
    expect(rows({ words: "kovac VOTE" })).toEqual(["turnout: compatible"]);
  });

  it("says by which pair and rule, and how far apart", () => {
    expect(sheet().questions[0]?.reasons[0]).toEqual({
      a: "a-19",
      b: "b-11",
      relation: "disjoint",
      rule: "no-overlap",
      facet: null,
      gap: "8",
      ratio: "1.7",
    });
  });

  it("tells the claims that count from those that do not", () => {
    expect(sheet().questions[1]?.cells[1]?.claims[0]).toMatchObject({ id: "turnout-b", counted: true });
  });
});

describe("a permanent link", () => {
  it("is the same for the same sheet, and computed from its bytes", async () => {
    const [one, two, other] = [
      await freeze(sheet()),
      await freeze(structuredClone(sheet())),
      await freeze(sheet({ voice: "all" })),
    ];
    expect(one).toEqual(two);
    expect(one.id).not.toBe(other.id);
    expect(one.id).toMatch(PERMALINK_ID);
    expect(await permalinkId(one.body)).toBe(one.id);
  });

  it("keeps all that the sheet holds", async () => {
    expect((await freeze(sheet())).body.endsWith(endingOf(sheet().view))).toBe(true);
    expect(JSON.parse((await freeze(sheet())).body)).toEqual(structuredClone(sheet()));
  });

  it("is the base32 of the first 80 bits of the SHA-256", async () => {
    // SHA-256 of nothing begins e3b0c44298fc1c149afb (FIPS 180-4), in base32 (RFC 4648) 4OYMIQUY7QOBJGX3.
    expect(await permalinkId("")).toBe("4oymiquy7qobjgx3");
  });
});
