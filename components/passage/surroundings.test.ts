import { expect, test } from "vitest";

import { describePassage } from "#lib/passage.ts";

import { surroundingsOf } from "./surroundings.ts";

const text = "It rained. The pier fell at noon. In all 613 people 🚢 died there. The port was shut. Nobody came.";
const start = [...text].join("").indexOf("613 people");
const passage = describePassage(text, start, start + "613 people".length);

test("words are shown with their sentence and one more on either side", () => {
  expect(surroundingsOf(passage, text, "en")).toEqual({
    before: "The pier fell at noon. In all ",
    exact: "613 people",
    after: " 🚢 died there. The port was shut.",
  });
});

test("words over several sentences are shown with those and one more on either side", () => {
  const from = [...text.slice(0, text.indexOf("died"))].length;
  const long = describePassage(text, from, from + "died there. The port".length);
  expect(surroundingsOf(long, text, "en")).toEqual({
    before: "The pier fell at noon. In all 613 people 🚢 ",
    exact: "died there. The port",
    after: " was shut. Nobody came.",
  });
});

test("where the text is not held, or says something else there, the kept context is shown", () => {
  const kept = { before: passage.prefix, exact: passage.exact, after: passage.suffix };
  expect(surroundingsOf(passage, undefined, "en")).toEqual(kept);
  expect(surroundingsOf(passage, `Now. ${text}`, "en")).toEqual(kept);
  expect(surroundingsOf({ ...passage, start: null, end: null }, text, "en")).toEqual(kept);
});

test("a language that no runtime knows is cut as English", () => {
  expect(surroundingsOf(passage, text, "not a tag").before).toBe("The pier fell at noon. In all ");
});
