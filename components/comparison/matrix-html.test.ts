import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Sheet } from "#lib/sheet.ts";

import { evidenceHtml } from "./evidence-html.ts";
import { matrixHtml } from "./matrix-html.ts";
import { anySheet } from "./testing/any-sheet.ts";
import { parsed } from "./testing/parsed.ts";

const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  table: ["role", "aria-label", "class", "style"],
  thead: ["role"],
  tbody: ["role", "style"],
  tr: ["role", "class"],
  th: ["role", "scope", "colspan"],
  td: ["role", "class"],
  a: ["href", "tabindex"],
  b: ["aria-hidden"],
  q: ["lang", "dir"],
  p: ["lang", "dir", "class"],
  article: ["class", "id"],
  ul: ["class"],
  ...Object.fromEntries(
    ["i", "s", "em", "small", "span", "bdi", "mark", "h3", "strong", "li"].map((name) => [name, []]),
  ),
};

function expectHarmless(markup: string): void {
  for (const { name, attributes } of parsed(markup).elements) {
    expect(Object.keys(ATTRIBUTES)).toContain(name);
    for (const [attribute, value] of attributes) {
      expect(ATTRIBUTES[name]).toContain(attribute);
      if (attribute === "href") expect(value).toMatch(/^(?:\/d\/|documents\/|questions\/|(?:\/c\/[a-z2-7]{16})?#q-)/u);
      if (attribute === "style")
        expect(value).toMatch(/^(?:--[a-z]\d*:(?:\d+|"(?:[\p{L}\p{N} ]|\\[0-9a-f]+ )*");?)*$/u);
    }
  }
}

/** What a browser keeps of a text: no null, no half of a pair, one kind of line end. */
function kept(text: string): string {
  return text.toWellFormed().replaceAll("\0", "\ufffd").replace(/\r\n?/gu, "\n");
}

describe.each([
  ["matrixHtml", (sheet: Sheet) => matrixHtml(sheet)],
  ["matrixHtml of a permanent comparison", (sheet: Sheet) => matrixHtml(sheet, "permalink")],
  ["matrixHtml of an embed", (sheet: Sheet) => matrixHtml(sheet, { embedOf: "/c/7k3m2q2xw4hd6n2p" })],
  ["matrixHtml of a comparison", (sheet: Sheet) => matrixHtml(sheet, "compare")],
  ["evidenceHtml", evidenceHtml],
])("%s", (_name, draw: (sheet: Sheet) => string) => {
  it("has only the expected elements and attributes, whatever the sheet holds", () => {
    fc.assert(
      fc.property(anySheet, (sheet) => expectHarmless(draw(sheet))),
      { numRuns: 200 },
    );
  });

  it("shows every question as it is written", () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        const { text } = parsed(draw(sheet));
        for (const { question } of sheet.questions) expect(text).toContain(kept(question));
      }),
      { numRuns: 100 },
    );
  });
});

describe("matrixHtml", () => {
  it("has a cell for each document in each row", () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        const ids = new Set(sheet.documents.map(({ id }) => id));
        fc.pre(ids.size === sheet.documents.length);
        const cells = parsed(matrixHtml(sheet)).elements.filter(({ name }) => name === "td");
        expect(cells).toHaveLength(sheet.questions.length * (sheet.documents.length + 1));
      }),
      { numRuns: 100 },
    );
  });
});
