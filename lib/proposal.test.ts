import { describe, expect, it } from "vitest";

import { findMentions } from "./mention.ts";
import { proposeClaim } from "./proposal.ts";
import { selectionOf } from "./selection.ts";
import { aQuestion } from "./testing/factories.ts";

const codebook = {
  concepts: [{ id: "fire", label: "The fire", note: null }],
  terms: [{ concept: "fire", term: "blaze", variants: ["burning"], connotation: null }],
};
const TEXT =
  "More than 60 boats sank on 7 February 2024, 5 km off the pier. “It was not 12 boats that burnt,” said Lena Orff. " +
  "Dozens of people saw the “blaze” from the quay. Not only 8 crews but the town was warned, 63 percent of it.";

function proposed(words: string, question: Parameters<typeof aQuestion>[0], lastSpeaker: string | null = null) {
  const start = TEXT.indexOf(words);
  const mentions = findMentions(TEXT, { published: "2024-03-01", codebook });
  const selection = selectionOf(TEXT, start, start + words.length, mentions);
  return proposeClaim(selection, aQuestion(question), { codebook, lastSpeaker });
}

const boats = { unit: "boats" };

describe("a claim proposed from words", () => {
  it("has the value of the mention that fits the question", () => {
    const words = "More than 60 boats sank on 7 February 2024, 5 km off";
    expect(proposed(words, boats)).toMatchObject({ value: ">60", stance: "asserts", asOf: null, supplied: null });
    expect(proposed(words, { answer: "date", unit: null }).value).toBe("2024-02-07");
    expect(proposed(words, { unit: "m" }).value).toBe("5 km");
    expect(proposed(words, { answer: "category", unit: null }).value).toBe("");
    expect(proposed("63 percent", { unit: "percent" }).value).toBe("63");
    expect(proposed("Dozens of people", { unit: "onlookers" })).toMatchObject({ value: ">=24" });
  });

  it("rests on the words themselves", () => {
    expect(proposed("60 boats", boats).passages).toMatchObject([{ exact: "60 boats", start: 10, end: 18 }]);
  });

  it("says where a convention gave the number", () => {
    expect(proposed("Dozens of people", { unit: "people" }).supplied).toMatch(/"Dozens".*convention/);
  });

  it("keeps a term at its distance", () => {
    expect(proposed("the “blaze”", { answer: "term", unit: null, concept: "fire" })).toMatchObject({
      value: "blaze",
      distanced: true,
    });
  });

  it("is of whom the words name, else of whom the last one was", () => {
    expect(proposed("not 12 boats", boats, "The mayor").speaker).toBe("Lena Orff");
    expect(proposed("60 boats", boats, "The mayor").speaker).toBe("The mayor");
    expect(proposed("60 boats", boats).speaker).toBeNull();
  });

  it("denies only where the negation is plain", () => {
    expect(proposed("It was not 12 boats that burnt", boats).stance).toBe("denies");
    expect(proposed("Not only 8 crews", { unit: "crews" }).stance).toBe("asserts");
  });
});
