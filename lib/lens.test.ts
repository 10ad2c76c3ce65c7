import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Comparison } from "./comparison.ts";
import {
  describeLens,
  documentsThrough,
  dossierThrough,
  knownBy,
  type Lens,
  lensOf,
  PLAIN_LENS,
  readLens,
  writeLens,
} from "./lens.ts";
import { compareView, sheetOf } from "./sheet.ts";
import { aClaim, aDocument, aDossier, anOutlet, aQuestion } from "./testing/factories.ts";
import { anyLens } from "./testing/lenses.ts";
import { WHOLE_VIEW } from "./view.ts";

const outlets = [
  anOutlet({ id: "n", camp: "North" }),
  anOutlet({ id: "s", camp: "South, and its islands" }),
  anOutlet({ id: "x" }),
];
const CAMPS = ["North", "South, and its islands"];
const PLACES = ["a", "b", "c", "d", "e"] as const;

const anyDossier = fc
  .record({
    published: fc.array(fc.constantFrom(null, "2019", "2020-02", "2020-02-29", "2023-09-30", "2024~"), {
      minLength: 5,
      maxLength: 5,
    }),
    origins: fc.array(fc.constantFrom(null, null, "a", "b", "gone"), { minLength: 5, maxLength: 5 }),
    claims: fc.array(
      fc.record({
        document: fc.constantFrom(...PLACES),
        question: fc.constantFrom("killed", "when"),
        value: fc.constantFrom("2019", "2020", "2021", "~2020", "~2100"),
        speaker: fc.constantFrom(null, null, "N. N."),
      }),
      { maxLength: 12 },
    ),
  })
  .map(({ published, origins, claims }) =>
    aDossier({
      outlets,
      questions: [aQuestion(), aQuestion({ id: "when", answer: "date", unit: null })],
      documents: PLACES.map((id, place) =>
        aDocument({
          id,
          outlet: outlets[place % 3]?.id ?? "x",
          published: published[place] ?? null,
          origin: origins[place] === id ? null : (origins[place] ?? null),
        }),
      ),
      claims: claims.map((claim, place) =>
        aClaim({
          ...claim,
          value: claim.question === "when" ? claim.value.replace("~", "") : claim.value,
          id: `${place}`,
        }),
      ),
    }),
  );

const through = (dossier: ReturnType<typeof aDossier>, lens: Lens) => {
  const view = { ...WHOLE_VIEW, ...lens };
  return sheetOf(dossier, view, compareView(dossier, view));
};

/** Every answer and every pair of a comparison, with how the two stand. */
function toldBy(comparisons: readonly Comparison[]): ReadonlySet<string> {
  return new Set(
    comparisons.flatMap(({ question, cells, pairs }) => [
      ...cells.map(({ document, claims }) => JSON.stringify([question.id, document, claims])),
      ...Array.from(pairs, ({ a, b, relation }) => JSON.stringify([a.claim.id, b.claim.id, relation])),
    ]),
  );
}

describe("a lens in the address", () => {
  it("is read as it was written, camps with commas too", () => {
    fc.assert(
      fc.property(anyLens(CAMPS), (lens) => {
        expect(readLens(writeLens(lens), { outlets })).toEqual({ lens, ignored: [] });
      }),
    );
  });

  it("leaves out part by part what makes no sense, and writes numbers one way", () => {
    const query =
      "tolerance=-1&tolerance=05.0%25&tolerance=3&approximation=2&origins=all&camp=North,West&published-by=2023-02-30";
    const { lens, ignored } = readLens(new URLSearchParams(query), { outlets });
    expect(lens).toEqual({ voice: "own", tolerance: "5%", camps: ["North"] });
    expect(ignored.map(({ parameter, value }) => `${parameter}=${value}`)).toEqual([
      "tolerance=-1",
      "tolerance=3",
      "approximation=2",
      "origins=all",
      "published-by=2023-02-30",
      "camp=West",
    ]);
  });
});

describe("a comparison through a lens", () => {
  it("that asks for nothing is the plain one, to the byte", () => {
    fc.assert(
      fc.property(anyDossier, (dossier) => {
        expect(JSON.stringify(through(dossier, lensOf(WHOLE_VIEW)))).toBe(
          JSON.stringify(sheetOf(dossier, WHOLE_VIEW, compareView(dossier, WHOLE_VIEW))),
        );
        expect(describeLens(lensOf(WHOLE_VIEW))).toBeNull();
      }),
    );
  });

  it("shows the later the date of knowledge the more, and unsays nothing that it showed", () => {
    const days = ["2018-12-31", "2019-12-31", "2020-02-29", "2023-09-30", "2026-01-01"];
    fc.assert(
      fc.property(anyDossier, (dossier) => {
        const shown = [
          ...days.map((publishedBy) => toldBy(compareView(dossier, { ...WHOLE_VIEW, publishedBy }))),
          toldBy(compareView(dossier, WHOLE_VIEW)),
        ];
        for (const [place, earlier] of shown.slice(0, -1).entries()) {
          expect([...earlier].filter((told) => !shown[place + 1]?.has(told))).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("shows each text once where only origins are asked for", () => {
    fc.assert(
      fc.property(anyDossier, (dossier) => {
        const plain = compareView(dossier, WHOLE_VIEW);
        const origins = new Set(
          through(dossier, { voice: "own", origins: "only" }).documents.map(({ id, origin }) => origin ?? id),
        );
        expect(through(dossier, { voice: "own", origins: "only" }).documents.length).toBe(origins.size);
        expect(plain[0]?.cells.length).toBe(PLACES.length);
      }),
    );
  });

  it("takes its tolerance and approximation instead of the question's, and a share for numbers only", () => {
    const dossier = aDossier({
      questions: [
        aQuestion({ tolerance: "50%" }),
        aQuestion({ id: "when", answer: "date", unit: null, tolerance: "400" }),
      ],
      claims: [
        aClaim({ document: "a", value: "100" }),
        aClaim({ document: "b", value: "~107" }),
        aClaim({ document: "a", question: "when", value: "2020", id: "wa" }),
        aClaim({ document: "b", question: "when", value: "2021", id: "wb" }),
      ],
    });
    const verdicts = (lens: Partial<Lens>) =>
      compareView(dossier, { ...WHOLE_VIEW, ...lens }).map(({ verdict }) => verdict);
    expect(verdicts({})).toEqual(["agree", "agree"]);
    expect(verdicts({ tolerance: "0%", approximation: "0.01" })).toEqual(["contradict", "agree"]);
    expect(verdicts({ tolerance: "0", approximation: "0.01" })).toEqual(["contradict", "contradict"]);
    expect(verdicts({ tolerance: "6%", approximation: "0.01" })).toEqual(["compatible", "agree"]);
  });
});

describe("a dossier through a lens", () => {
  it("holds what a comparison through it holds, and nothing of what it leaves out", () => {
    fc.assert(
      fc.property(anyDossier, anyLens(CAMPS), (dossier, lens) => {
        const left = dossierThrough(dossier, lens);
        const compared = compareView(dossier, { ...WHOLE_VIEW, ...lens });
        expect(left.documents).toEqual(documentsThrough(dossier, lens));
        expect(left.claims.map(({ id }) => id).toSorted()).toEqual(
          compared.flatMap(({ cells }) => cells.flatMap(({ claims }) => claims.map(({ id }) => id))).toSorted(),
        );
        expect(left.documents.every(({ outlet }) => left.outlets.some(({ id }) => id === outlet))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ["2024-02-15", "2024-02-15", "surely"],
    ["2024-02", "2024-02-29", "surely"],
    ["2024-02", "2024-02-15", "perhaps"],
    ["2024-02-16", "2024-02-15", "later"],
    ["2024/..", "2023-12-31", "later"],
    ["2024/..", "2024-06-01", "perhaps"],
    ["../2024", "2023-12-31", "perhaps"],
    [null, "2024-02-15", "undated"],
  ])("a document dated %s is, by %s, %s known", (published, day, known) => {
    expect(knownBy(published, day)).toBe(known);
  });
});

describe("describeLens", () => {
  it("says what a lens does", () => {
    expect(describeLens(PLAIN_LENS)).toBeNull();
    expect(describeLens({ voice: "own", tolerance: "5%", publishedBy: "2023-09-30" })).toBe(
      "compared with tolerance 5 %, only what was published by 2023-09-30",
    );
    expect(describeLens({ voice: "all", camps: CAMPS, origins: "only" })).toBe(
      "compared counting those whom documents cite like the documents themselves, of texts that republish one another only the earliest, only outlets of the camps “North” and “South, and its islands”",
    );
  });
});
