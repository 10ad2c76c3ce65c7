import { expect, test } from "vitest";

import { asTypedEntity } from "./typed-entity.ts";

const recognise = asTypedEntity([
  { name: "title", label: "Title", value: "", look: "line" },
  { name: "date", label: "Date", value: "", look: "line" },
]);

test("what was kept comes back, without fields that the form no longer has", () => {
  const cells = { title: "The trial", date: "2031" };
  expect(recognise({ cells: { ...cells, gone: "x" }, reason: "why", seen: 4 })).toEqual({
    cells,
    reason: "why",
    seen: 4,
  });
  expect(recognise({ cells, reason: "", seen: null })).toEqual({ cells, reason: "", seen: null });
});

test.each([
  null,
  { cells: { title: "The trial" }, reason: "", seen: 1 },
  { cells: { title: "The trial", date: 3 }, reason: "", seen: 1 },
  { cells: { title: "", date: "" }, reason: null, seen: 1 },
  { cells: { title: "", date: "" }, reason: "" },
])("%j is nothing that this form keeps", (kept) => expect(recognise(kept)).toBeNull());
