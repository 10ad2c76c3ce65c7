import { describe, expect, test } from "vitest";

import { aClaim, aDocument, anEvent, anOutlet } from "#lib/testing/factories.ts";

import { entityCells, readEntityCells } from "./entity-cells.ts";

const words = (exact: string) => ({ exact, prefix: "", suffix: "", start: 4, end: 4 + exact.length });

describe("the cells of an entity", () => {
  test("are its table's columns, with nothing where it says nothing", () => {
    expect(entityCells("event", anEvent({ id: "trial", date: "2031" }))).toEqual([
      { name: "id", text: "trial" },
      { name: "title", text: "The shooting" },
      { name: "date", text: "2031" },
      { name: "place", text: null },
      { name: "parent", text: null },
      { name: "summary", text: null },
    ]);
  });

  test("tell every quote of a claim and not where it stands, and whether readers may see a text", () => {
    const cells = entityCells("claim", aClaim({ passages: [words("613 people"), words("six hundred")] }));
    expect(cells.filter(({ name }) => name.startsWith("quote")).map(({ text }) => text)).toEqual([
      "613 people",
      "six hundred",
    ]);
    expect(cells.map(({ name }) => name)).not.toContain("start");
    const shown = entityCells("document", aDocument({ textPath: "texts/a.txt" }));
    expect(shown.find(({ name }) => name === "text")?.text).toBe("texts/a.txt");
  });

  test("typed as they are read, are the entity", () => {
    const outlet = anOutlet({ id: "gazette", type: "state", reliability: "B", url: "https://example.org/" });
    const typed = Object.fromEntries(entityCells("outlet", outlet).map(({ name, text }) => [name, `  ${text ?? ""} `]));
    expect(readEntityCells("outlet", typed)).toEqual({ ok: true, value: outlet });
  });
});

test.each([
  ["event", { id: "trial", title: "", date: "soon" }, ["date", "title"]],
  ["event", { id: "The Trial", title: "x" }, ["id"]],
  [
    "outlet",
    { id: "a", name: "A", country: "Ireland", type: "royal", url: "javascript:alert(1)" },
    ["country", "type", "url"],
  ],
  ["silence", { question: "killed", document: "b", state: "maybe" }, ["state"]],
  ["silence", { question: "killed", document: "b" }, ["state"]],
  ["adjudication", { question: "killed", verdict: "agree", reason: " " }, ["reason"]],
  ["adjudication", { question: "killed", verdict: "x".repeat(20_001), reason: "y" }, ["verdict"]],
] as const)("of %s, %j is refused, and each cell that is wrong is told of", (kind, typed, wrong) => {
  const read = readEntityCells(kind, typed);
  expect(read).toMatchObject({ ok: false, fault: { kind: "bad-cells", cells: expect.anything() } });
  if (!read.ok) expect(Object.keys(read.fault.cells).toSorted()).toEqual([...wrong].toSorted());
});
