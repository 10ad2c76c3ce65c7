import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { compareDossier } from "./comparison.ts";
import type { Dossier } from "./dossier.ts";
import { CONCORDANCE_ORDERS, linesOfQuotes, sortLines } from "./framing/concordance.ts";
import { lexiconOf, TERM_USES } from "./framing/occurrence.ts";
import { concordanceOf, framingOf } from "./framing.ts";
import { describePassage } from "./passage.ts";
import { withinQuoteLimit } from "./quote-limit.ts";
import { aClaim, aDocument, aDossier, aQuestion } from "./testing/factories.ts";
import { lengthOf, sliceText } from "./text.ts";

const codebook = {
  concepts: [
    { id: "quay", label: "The quay", note: null },
    { id: "crowd", label: "The crowd", note: null },
  ],
  terms: [
    { concept: "quay", term: "quay", variants: ["Herring Quay"], connotation: null },
    { concept: "quay", term: "اسکله", variants: [], connotation: null },
    { concept: "crowd", term: "people", variants: ["the people of the quay"], connotation: null },
    { concept: "crowd", term: "quay", variants: [], connotation: null },
  ],
} as const;

const piece = fc.constantFrom(
  ..."quay|Herring Quay|people|the people of the quay|اسکله|stood|𝔔|“|”|so-called|.|,|\n\n|by|é".split("|"),
);
const texts = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(" ").normalize("NFC"));

/** A document with a text, and a claim that quotes some of it. */
const held = fc.record({ text: texts, from: fc.nat(), to: fc.nat(), isPublic: fc.boolean() }).map((given) => {
  const length = lengthOf(given.text);
  const start = length === 0 ? 0 : given.from % length;
  const passage = describePassage(given.text, start, Math.min(length, start + 1 + (given.to % 12)));
  const claim = aClaim({ question: "name", document: "a", value: "quay", passages: [passage] });
  const dossier = aDossier({
    documents: [aDocument({ id: "a", text: given.isPublic ? given.text : null, length })],
    questions: [aQuestion({ id: "name", answer: "term", unit: null, concept: "quay" })],
    claims: [claim],
    codebook,
  });
  const framing = framingOf(dossier, compareDossier(dossier), new Map([["a", given.text]]));
  return { ...given, dossier, framing, claim };
});

const documentOf = ({ documents }: Dossier) => documents[0] ?? aDocument();
const noPassage = { exact: "", prefix: "", suffix: "", start: null, end: null };

describe("framing", () => {
  it("counts every listed word once for each concept that lists it, in one use", () => {
    fc.assert(
      fc.property(held, ({ framing }) => {
        const found = framing.occurrences.get("a") ?? [];
        for (const { concept, cells } of framing.naming) {
          const terms = cells[0]?.terms ?? [];
          const all = found.filter(({ names }) => names.some((name) => name.concept === concept.id));
          expect(terms.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
          for (const { count, uses } of terms) {
            expect(TERM_USES.reduce((sum, use) => sum + uses[use], 0)).toBe(count);
          }
        }
      }),
    );
  });

  it("finds words where they stand, in order, none inside another", () => {
    fc.assert(
      fc.property(held, ({ framing, text }) => {
        let reached = 0;
        for (const { start, end, written } of framing.occurrences.get("a") ?? []) {
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(sliceText(text, start, end)).toBe(written);
          reached = end;
        }
      }),
    );
  });

  it("shows every place of a text that may be shown, where it stands", () => {
    fc.assert(
      fc.property(held, fc.constantFrom("quay", "crowd"), ({ framing, dossier, text, isPublic }, concept) => {
        const { lines, all } = concordanceOf(framing, dossier, documentOf(dossier), { concept, term: null });
        expect(lines.length <= all && (!isPublic || lines.length === all)).toBe(true);
        for (const { start, end, written } of lines) expect(sliceText(text, start ?? 0, end ?? 0)).toBe(written);
      }),
    );
  });

  it("shows of a text that may not be shown no more than its quotes do", () => {
    fc.assert(
      fc.property(held, fc.constantFrom("quay", "crowd"), ({ isPublic, framing, dossier, claim }, concept) => {
        fc.pre(!isPublic);
        const { lines } = concordanceOf(framing, dossier, documentOf(dossier), { concept, term: null });
        const { prefix, exact, suffix } = withinQuoteLimit(claim.passages[0] ?? noPassage);
        const quoted = (prefix + exact + suffix).replace(/\s+/gu, " ");
        for (const { before, written, after } of lines) {
          expect(quoted).toBe(before + written.replace(/\s+/gu, " ") + after);
        }
      }),
    );
  });

  it("sorts lines without losing any, and leaves those that are alike in their order", () => {
    fc.assert(
      fc.property(fc.array(held, { maxLength: 4 }), fc.constantFrom(...CONCORDANCE_ORDERS), (many, order) => {
        const lines = many.flatMap(({ framing, dossier }) => {
          return concordanceOf(framing, dossier, documentOf(dossier), { concept: "quay", term: null }).lines;
        });
        const sorted = sortLines(lines, order);
        expect(new Set(sorted)).toEqual(new Set(lines));
        expect(sorted.length).toBe(lines.length);
        expect(sortLines(sorted, order)).toEqual(sorted);
        const twice = sortLines([...lines, ...lines.map((line) => ({ ...line, document: "copy" }))], order);
        expect(twice.filter(({ document }) => document === "copy").map(({ start }) => start)).toEqual(
          sorted.map(({ start }) => start),
        );
      }),
    );
  });

  it("shows a place once, though several claims quote it", () => {
    const passage = { exact: "on Herring Quay", prefix: "people ", suffix: " stood", start: 7, end: 22 };
    const claims = [aClaim({ id: "a1", passages: [passage] }), aClaim({ id: "a2", passages: [passage] })];
    const lines = linesOfQuotes({ id: "a" }, lexiconOf(codebook), claims, null);
    expect(lines.map(({ written, start, claim }) => [written, start, claim])).toEqual([
      ["people", 0, null],
      ["Herring Quay", 10, "a1"],
    ]);
  });
});
