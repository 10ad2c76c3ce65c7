import fc from "fast-check";
import { expect, it, test } from "vitest";

import { readSideView, SIDE_ROWS, sideQueryOf } from "./side-view.ts";
import { aDocument } from "./testing/factories.ts";

const dossier = { documents: ["a", "b", "c", "d"].map((id) => aDocument({ id })) };
const read = (query: string) => readSideView(new URLSearchParams(query), dossier);

it("reads back what it writes", () => {
  const documents = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d"), { minLength: 1, maxLength: 3 });
  const rest = fc.record({ place: fc.nat(2), rows: fc.constantFrom(...SIDE_ROWS), page: fc.nat(9998) });
  fc.assert(
    fc.property(documents, rest, (chosen, { place, ...choices }) => {
      const view = { documents: chosen, order: Math.min(place, chosen.length - 1), ...choices };
      expect(read(sideQueryOf(view))).toEqual({ view, ignored: [] });
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
  const { view, ignored } = read("documents=c,a&documents=c&documents=&documents=d,b");
  expect(view.documents).toEqual(["c", "a", "d"]);
  expect(ignored).toEqual([{ parameter: "documents", value: "b", known: ["c", "a", "d"] }]);
});

test("the order is that of a column that is shown", () => {
  expect(read("documents=a,b&order=second").view.order).toBe(1);
  const { view, ignored } = read("documents=a,b&order=third");
  expect(view.order).toBe(0);
  expect(ignored).toEqual([{ parameter: "order", value: "third", known: ["first", "second"] }]);
});
