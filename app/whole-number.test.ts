import fc from "fast-check";
import { expect, it } from "vitest";

import { readWholeNumber } from "./whole-number.ts";

const read = (query: string) => readWholeNumber(new URLSearchParams(query), "before");

it("reads the number, and names all else", () => {
  expect(read("before=12")).toEqual({ number: 12, ignored: [] });
  expect(read("before=")).toEqual({ number: null, ignored: [] });
  expect(read("before=zz&before=3&before=4&page=zz")).toEqual({
    number: 3,
    ignored: [
      { parameter: "before", value: "zz", known: ["one whole number"] },
      {
        parameter: "before",
        value: "4",
        known: ["one whole number"],
        why: "Only the first that makes sense is read.",
      },
      { parameter: "page", value: "zz", known: [] },
    ],
  });
});

it("loses no part of an address silently", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom("before", "after"), fc.string())), (given) => {
      const { number, ignored } = readWholeNumber(new URLSearchParams(given), "before");
      const empty = given.filter(([name, value]) => name === "before" && value === "").length;
      expect(ignored.length + Number(number !== null) + empty).toBe(given.length);
    }),
  );
});
