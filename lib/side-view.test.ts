import fc from "fast-check";
import { expect, it, test } from "vitest";

import { PLAIN_LENS } from "./lens.ts";
import { readSideView, SIDE_ROWS, sideQueryOf, sideThrough } from "./side-view.ts";
import { aDocument, anOutlet } from "./testing/factories.ts";
import { anyLens } from "./testing/lenses.ts";

const CAMPS = ["North", "South, and its islands"];
const dossier = {
  documents: ["a", "b", "c", "d"].map((id) => aDocument({ id, outlet: id < "c" ? "n" : "s" })),
  outlets: [anOutlet({ id: "n", camp: CAMPS[0] ?? null }), anOutlet({ id: "s", camp: CAMPS[1] ?? null })],
};
const read = (query: string) => readSideView(new URLSearchParams(query), dossier);

it("reads back what it writes", () => {
  const documents = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d"), { minLength: 1, maxLength: 3 });
  const rest = fc.record({ place: fc.nat(2), rows: fc.constantFrom(...SIDE_ROWS), page: fc.nat(9998) });
  fc.assert(
    fc.property(documents, rest, anyLens(CAMPS), (chosen, { place, ...choices }, lens) => {
      const view = { documents: chosen, order: Math.min(place, chosen.length - 1), ...choices, ...lens };
      expect(read(sideQueryOf(view))).toEqual({ view, ignored: [], repeated: [] });
    }),
  );
});

it("fails at nothing, and names each part that it left out", () => {
  const parts = fc.array(fc.tuple(fc.constantFrom("documents", "order", "rows", "page", "size"), fc.string()));
  fc.assert(
    fc.property(parts, (given) => {
      const { view, ignored } = readSideView(new URLSearchParams(given), dossier);
      expect(view.documents.every((id) => "abcd".includes(id))).toBe(true);
      expect(given.filter(([name]) => name === "size").length).toBe(
        ignored.filter(({ parameter }) => parameter === "size").length,
      );
    }),
  );
});

test("columns stand in the order of the address, the fourth and the repeated left out", () => {
  const { view, ignored, repeated } = read("documents=c,a&documents=c&documents=&documents=d,b");
  expect(repeated).toEqual(["c"]);
  expect(view.documents).toEqual(["c", "a", "d"]);
  const why = "Three at most are shown side by side.";
  expect(ignored).toEqual([{ parameter: "documents", value: "b", known: [], why }]);
});

test("of a repeated choice the first that makes sense is read, and the others are named", () => {
  const { view, ignored } = read("documents=a,b&rows=all&rows=apart&page=x&page=2&page=3&order=second&order=first");
  expect(view).toMatchObject({ rows: "all", page: 1, order: 1 });
  expect(ignored.map(({ parameter, value, why }) => `${parameter}=${value}: ${why}`)).toEqual([
    "order=first: Only the first is read.",
    "rows=apart: Only the first is read.",
    "page=x: undefined",
    "page=3: Only the first that makes sense is read.",
  ]);
});

test("the order is that of a column that is shown", () => {
  expect(read("documents=a,b&order=second").view.order).toBe(1);
  const { view, ignored } = read("documents=a,b&order=third");
  expect(view.order).toBe(0);
  expect(ignored).toEqual([{ parameter: "order", value: "third", known: ["first", "second"] }]);
});

test("a lens takes columns away, and the order stays with the text that it named", () => {
  const through = (query: string) => sideThrough(read(query).view, dossier);
  const { view, hidden } = through("documents=a,c,b&order=third&camp=North");
  expect([view.documents, view.order, hidden]).toEqual([["a", "b"], 1, ["c"]]);
  expect(through("documents=c,a&camp=North").view).toMatchObject({ documents: ["a"], order: 0 });
  const plain = { documents: ["c", "a"], order: 1, rows: "all" as const, page: 0, ...PLAIN_LENS };
  expect(sideThrough(plain, dossier)).toEqual({ view: plain, hidden: [] });
});
