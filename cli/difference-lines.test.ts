import { describe, expect, test } from "vitest";

import { aClaim, aDossier } from "#lib/testing/factories.ts";

import { differenceLines } from "./difference-lines.ts";

const dossier = aDossier({ claims: [aClaim()] });

describe("what an import does, for a terminal", () => {
  test("a new dossier is counted", () => {
    expect(differenceLines(dossier, null)).toEqual([
      "port is new: 1 outlets, 1 documents, 1 events, 1 questions, 1 claims.",
    ]);
  });

  test("nothing is said to be nothing", () => {
    expect(differenceLines(dossier, [])).toEqual(["port is there already, as the package has it."]);
  });

  test("rows are listed by what becomes of them, with the cells that change", () => {
    const fields = [
      { field: "value", old: "613", new: ">60" },
      { field: "note", old: null, new: "x".repeat(70) },
    ];
    expect(
      differenceLines(dossier, [{ table: "claims", added: ["a"], changed: [{ id: "b", fields }], retracted: [] }]),
    ).toEqual([
      "claims: 1 added, 1 changed",
      "  + a",
      `  ~ b: value "613" → ">60"; note (empty) → "${"x".repeat(60)}…"`,
    ]);
  });

  test("a long list is cut and counted", () => {
    const retracted = Array.from({ length: 60 }, (_, index) => `c${index}`);
    const lines = differenceLines(dossier, [{ table: "claims", added: [], changed: [], retracted }]);
    expect([lines.length, lines[0], lines.at(-1)]).toEqual([52, "claims: 60 retracted", "  … and 10 more"]);
  });
});
