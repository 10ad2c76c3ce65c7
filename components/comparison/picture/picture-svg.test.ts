import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Resvg } from "@resvg/resvg-js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { compareView, type Sheet, sheetOf } from "#lib/sheet.ts";
import { aClaim, aDocument, aDossier, anOutlet } from "#lib/testing/factories.ts";
import { WHOLE_VIEW } from "#lib/view.ts";

import { anySheet, anyText } from "../testing/any-sheet.ts";
import { type Parsed, parsed } from "../testing/parsed.ts";
import { COLORS, FRAME, MARGIN } from "./draw.ts";
import { measureText } from "./letter-widths.ts";
import { pictureSvg } from "./picture-svg.ts";
import { VERDICT_COLORS } from "./verdict-svg.ts";

const FROZEN = { id: "7k3m2q2xw4hd6n2p", day: "2026-11-22" };

const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  svg: ["xmlns", "width", "height", "viewBox"],
  g: ["transform"],
  rect: ["x", "y", "width", "height", "rx", "fill", "stroke", "stroke-opacity"],
  path: ["d", "fill", "stroke", "stroke-width"],
  circle: ["cx", "cy", "r", "fill", "stroke", "stroke-width"],
  text: ["x", "y", "text-anchor", "font-family", "font-weight", "font-size", "fill"],
  tspan: ["fill"],
};

/** Texts with what fonts and layouts find hard, beside what parsers do. */
const hardText = fc.oneof(
  anyText,
  fc.string({ unit: "grapheme", maxLength: 400 }),
  fc.constantFrom("WWWW ".repeat(80), "ЩЖЮ".repeat(90), "صضسش".repeat(90), "﷽﷼".repeat(40), "⸻⟷‱".repeat(60)),
  fc.constantFrom(
    "ľďť".repeat(200),
    "e\u0301\u0323\u0302".repeat(200),
    `a${"\u0301".repeat(10_000)}`,
    "\u0001\u001f\ufffe\uffff x",
    "👩‍👩‍👧‍👦".repeat(99),
  ),
);

const hardSheet = fc.tuple(anySheet, hardText, hardText, hardText).map(
  ([sheet, title, question, label]): Sheet => ({
    ...sheet,
    dossier: { ...sheet.dossier, title },
    questions: sheet.questions.map((row) => ({
      ...row,
      question,
      positions: row.positions.map((position) => ({ ...position, label })),
    })),
  }),
);

const drawn = (sheet: Sheet) => pictureSvg(sheet, FROZEN);

/** Where each text begins and ends across, by the same measure, and its base line. */
function extents({ elements, texts }: Parsed & { readonly texts: readonly string[] }) {
  return elements
    .filter(({ name }) => name === "text")
    .map(({ attributes }, index) => {
      const number = (name: string) => Number(attributes.get(name));
      const family = attributes.get("font-family")?.startsWith("Inter") ? "sans" : "serif";
      const width = measureText(texts[index] ?? "", family, number("font-size"));
      const share = { start: 0, middle: 0.5, end: 1 }[attributes.get("text-anchor") ?? ""] ?? Number.NaN;
      const start = number("x") - share * width;
      return { start, end: start + width, base: number("y"), text: texts[index] };
    });
}

/** The contents of the text elements; no other element has any. */
function textsOf(svg: string): readonly string[] {
  return [...svg.matchAll(/<text [^>]*>(.*?)<\/text>/gsu)].map(
    ([, inside = ""]) => parsed(inside.replaceAll(/<[^>]*>/gu, "")).text,
  );
}

describe("pictureSvg", () => {
  it("has only the expected elements and attributes, whatever the sheet holds", () => {
    fc.assert(
      fc.property(hardSheet, (sheet) => {
        for (const { name, attributes } of parsed(drawn(sheet)).elements) {
          expect(Object.keys(ATTRIBUTES)).toContain(name);
          for (const attribute of attributes.keys()) expect(ATTRIBUTES[name]).toContain(attribute);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("is XML, and keeps every text within the margins", () => {
    fc.assert(
      fc.property(hardSheet, (sheet) => {
        const svg = drawn(sheet);
        expect(() => new Resvg(svg, { font: { loadSystemFonts: false } })).not.toThrow();
        for (const { start, end, base, text } of extents({ ...parsed(svg), texts: textsOf(svg) })) {
          expect(start, text).toBeGreaterThanOrEqual(MARGIN - 0.1);
          expect(end, text).toBeLessThanOrEqual(FRAME.width - MARGIN + 0.1);
          expect(base, text).toBeLessThanOrEqual(FRAME.height - 24);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("is drawn within the margins by the fonts themselves", () => {
    const fontFiles = [
      "inter/400Regular/Inter_400Regular.ttf",
      "inter/600SemiBold/Inter_600SemiBold.ttf",
      "source-serif-4/400Regular/SourceSerif4_400Regular.ttf",
      "source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf",
      "vazirmatn/400Regular/Vazirmatn_400Regular.ttf",
    ].map((file) => fileURLToPath(import.meta.resolve(`@expo-google-fonts/${file}`)));
    fc.assert(
      fc.property(hardSheet, (sheet) => {
        const withoutGround = drawn(sheet).replace(/<rect [^>]*>/u, "");
        const box = new Resvg(withoutGround, { font: { loadSystemFonts: false, fontFiles } }).getBBox();
        // Letters lean out of their widths by a pixel or two.
        expect(box?.x).toBeGreaterThan(MARGIN - 12);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThan(FRAME.width - MARGIN + 12);
        expect(box?.y).toBeGreaterThan(0);
        expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(FRAME.height);
      }),
      { numRuns: 60 },
    );
  });

  it("says what it shows, and the questions that are most contested first", () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        const texts = textsOf(drawn(sheet));
        expect(texts).toContain("Parallax");
        expect(texts).toContain("/c/7k3m2q2xw4hd6n2p · frozen 22 November 2026");
        expect(texts.some((text) => text.startsWith(`${sheet.questions.length} question`))).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it("says of one question what is answered, by whom and in which words, and asks it once", () => {
    const claims = [
      aClaim({
        value: "1200",
        passages: [{ exact: "Twelve hundred died.", prefix: "", suffix: "", start: null, end: null }],
      }),
      aClaim({
        document: "b",
        value: "21",
        speaker: "the mayor",
        passages: [{ exact: "21 dead", prefix: "", suffix: "", start: null, end: null }],
      }),
    ];
    const outlets = [anOutlet(), anOutlet({ id: "wire", name: "Wire" })];
    const documents = [aDocument(), aDocument({ id: "b", outlet: "wire" })];
    const dossier = aDossier({ title: "The port", claims, outlets, documents });
    const texts = textsOf(drawn(sheetOf(dossier, WHOLE_VIEW, compareView(dossier, WHOLE_VIEW))));
    expect(texts.filter((text) => text.includes("How many people were killed?"))).toHaveLength(1);
    for (const told of ["Courier", "Wire citing the mayor", "“Twelve hundred died.”", "“21 dead”"])
      expect(texts).toContain(told);
  });

  it("has the colours of the light pages", () => {
    const styles = readFileSync(new URL("../../../app/globals.css", import.meta.url), "utf8");
    const light = (name: string) => new RegExp(`--color-${name}: light-dark\\((#\\w+),`, "u").exec(styles)?.[1];
    expect(VERDICT_COLORS).toEqual({
      contradict: light("contradict"),
      "framed-differently": light("framed"),
      "not-comparable": light("apart"),
      compatible: light("compatible"),
      agree: light("agree"),
      "single-source": light("single"),
      unanswered: light("single"),
    });
    expect(COLORS).toEqual({
      paper: light("paper"),
      ink: light("ink"),
      soft: light("soft"),
      rule: light("rule"),
      strong: light("rule-strong"),
    });
  });
});
