import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { findMentions } from "./mention.ts";
import { describePassage } from "./passage.ts";
import { selectionOf } from "./selection.ts";
import { suggestQuestions } from "./suggestion.ts";
import { suggestionIndex } from "./suggestion-index.ts";
import { aClaim, aDocument, aDossier, anEvent, aQuestion } from "./testing/factories.ts";

const TEXT =
  "The quay was lit. On 12 May the harbour burnt and 60 boats sank off the pier. “We saw the blaze,” said Lena Orff. " +
  "Ankara sent two ships.\n\nA strike had been called in spring. The crews asked for higher wages.";
const OTHER = "In all 58 boats were lost in the harbour. Pay was what the crews struck for.";

const dossier = aDossier({
  events: [
    anEvent({ id: "fire", title: "The harbour fire" }),
    anEvent({ id: "strike", title: "The strike of the crews" }),
  ],
  documents: [aDocument({ text: TEXT }), aDocument({ id: "b", text: OTHER })],
  questions: [
    aQuestion({ id: "day", event: "fire", question: "When did the harbour burn?", answer: "date", unit: null }),
    aQuestion({ id: "boats", event: "fire", question: "How many boats sank?", unit: "boats" }),
    aQuestion({
      id: "name",
      event: "fire",
      question: "What is it called?",
      answer: "term",
      unit: null,
      concept: "fire",
    }),
    aQuestion({
      id: "turkey",
      event: "fire",
      question: "Did Turkey help?",
      answer: "category",
      unit: null,
      options: [],
    }),
    aQuestion({ id: "struck", event: "strike", question: "How many went on strike?", unit: "people" }),
    aQuestion({
      id: "why",
      event: "strike",
      question: "What was it about?",
      answer: "frame",
      unit: null,
      options: [
        { id: "pay", label: "Higher wages" },
        { id: "safety", label: "Safety at sea" },
      ],
    }),
  ],
  codebook: {
    concepts: [
      { id: "fire", label: "The fire", note: null },
      { id: "turkey", label: "Turkey", note: null },
    ],
    terms: [
      { concept: "fire", term: "blaze", variants: [], connotation: null },
      { concept: "turkey", term: "Turkey", variants: ["Ankara"], connotation: null },
    ],
  },
  claims: [
    aClaim({ document: "b", question: "boats", value: "58", passages: [describePassage(OTHER, 7, 25)] }),
    aClaim({ document: "b", question: "why", value: "pay", passages: [describePassage(OTHER, 42, 75)] }),
  ],
});

function suggested(words: string, of = dossier) {
  const start = TEXT.indexOf(words);
  const mentions = findMentions(TEXT, { published: "2031-05-14", codebook: of.codebook });
  const selection = selectionOf(TEXT, start, start + words.length, mentions);
  return suggestQuestions(selection, { index: suggestionIndex(of), document: "a" }, 3);
}

describe("questions that words could answer", () => {
  it.each([
    ["12 May", "day", "answer"],
    ["60 boats sank", "boats", "unit"],
    ["the blaze", "name", "concept"],
    ["Ankara sent two ships", "turkey", "question"],
    ["asked for higher wages", "why", "option"],
  ])("%s: %s, for its %s", (words, question, kind) => {
    const [first] = suggested(words);
    expect(first?.question.id).toBe(question);
    expect(first?.why.map((reason) => reason.kind)).toContain(kind);
  });

  it("say in the selection's own words what they share", () => {
    const [first] = suggested("60 boats sank");
    expect(
      first?.why
        .find(({ kind }) => kind === "question")
        ?.words.slice(0, 2)
        .toSorted(),
    ).toEqual(["boats", "sank"]);
  });

  it("weigh less once the same words answer them", () => {
    const start = TEXT.indexOf("60 boats");
    const claim = aClaim({ question: "boats", value: "60", passages: [describePassage(TEXT, start, start + 8)] });
    const again = suggested("60 boats sank", { ...dossier, claims: [...dossier.claims, claim] });
    const [before, after] = [suggested("60 boats sank"), again].map((all) =>
      all.find(({ question }) => question.id === "boats"),
    );
    expect([before?.answered, after?.answered]).toEqual([false, true]);
    expect(after?.score).toBeLessThan(before?.score ?? 0);
  });

  it("are of what is told nearby", () => {
    const start = TEXT.indexOf("A strike");
    const claim = aClaim({ question: "struck", value: "9", passages: [describePassage(TEXT, start, start + 8)] });
    const [, without] = scoresOf("asked for", dossier);
    const [, beside] = scoresOf("asked for", { ...dossier, claims: [...dossier.claims, claim] });
    expect(beside).toBeGreaterThan(without ?? 0);
  });

  it("are no more than asked for, and do not depend on the order of the claims", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...dossier.claims], { minLength: 2 }), fc.nat(TEXT.length - 2), (claims, at) => {
        const words = TEXT.slice(at, at + 12);
        const one = suggested(words, { ...dossier, claims });
        expect(one).toHaveLength(3);
        expect(one.map(({ question }) => question.id)).toEqual(suggested(words).map(({ question }) => question.id));
      }),
    );
  });
});

/** The best score of an event's questions: the fire's, then the strike's. */
function scoresOf(words: string, of: typeof dossier): readonly number[] {
  const start = TEXT.indexOf(words);
  const selection = selectionOf(TEXT, start, start + words.length, []);
  const all = suggestQuestions(selection, { index: suggestionIndex(of), document: "a" }, 99);
  return ["fire", "strike"].map((event) =>
    Math.max(...all.filter(({ question }) => question.event === event).map(({ score }) => score)),
  );
}

describe("a selection", () => {
  const selected = (words: string) => {
    const start = TEXT.indexOf(words);
    return selectionOf(
      TEXT,
      start,
      start + words.length,
      findMentions(TEXT, { published: null, codebook: dossier.codebook }),
    );
  };

  it("has its sentence, its mentions and who speaks", () => {
    expect(selected("boats sank")).toMatchObject({
      passage: { exact: "boats sank" },
      sentence: "On 12 May the harbour burnt and 60 boats sank off the pier.",
      speaker: null,
      mentions: [],
    });
    expect(selected("saw the blaze")).toMatchObject({ speaker: "Lena Orff", mentions: [{ value: "blaze" }] });
    expect(selected("pier. “We saw").sentence).toMatch(/^On 12 May.*said Lena Orff\.$/);
  });
});
