import { expect, it } from "vitest";

import { aClaim, aDocument, aQuestion } from "#lib/testing/factories.ts";

import { readClaimsFilter } from "./claims-filter.ts";

const dossier = {
  questions: [aQuestion({ id: "killed" }), aQuestion({ id: "when" })],
  documents: [aDocument({ id: "a" })],
};
const read = (query: string) => readClaimsFilter(new URLSearchParams(query), dossier);

it("asks for the claims of a question and of a document", () => {
  const { isAsked, ignored } = read("question=when&document=a&limit=5&cursor=x");
  expect(ignored).toEqual([]);
  expect(
    [aClaim({ question: "when", document: "a" }), aClaim({ question: "killed", document: "a" })].map(isAsked),
  ).toEqual([true, false]);
});

it("names what it lets go, and asks for all where nothing is left", () => {
  const { isAsked, ignored } = read("question=gone&document=a&document=b&size=9&question=&toString=1&limit=5&limit=6");
  expect(isAsked(aClaim({ question: "killed", document: "a" }))).toBe(true);
  expect(ignored).toEqual([
    { parameter: "question", value: "gone", known: ["killed", "when"] },
    { parameter: "document", value: "b", known: ["a"], why: "Only the first is read." },
    { parameter: "limit", value: "6", known: [], why: "Only the first is read." },
    { parameter: "size", value: "9", known: [] },
    { parameter: "toString", value: "1", known: [] },
  ]);
});
