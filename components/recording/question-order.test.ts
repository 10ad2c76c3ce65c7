import { expect, test } from "vitest";

import { aQuestion } from "#lib/testing/factories.ts";

import { offerQuestions } from "./question-order.ts";

const QUESTIONS = [
  { ...aQuestion({ id: "dead-total", question: "How many people were killed?" }), eventTitle: "The shooting" },
  { ...aQuestion({ id: "wounded", question: "How many people were wounded?" }), eventTitle: "The shooting" },
  { ...aQuestion({ id: "crowd", question: "How many people stood on the quay?" }), eventTitle: "L’Été" },
];
const SUGGESTED = [
  { question: "wounded", why: "unit: people" },
  { question: "gone", why: "" },
];

test("suggested questions come first, then the others as the dossier has them; none that is gone", () => {
  expect(ids("")).toEqual(["wounded", "dead-total", "crowd"]);
});

test("every word typed must stand in the question or its event, whatever its case and accents", () => {
  expect(ids("PEOPLE kill")).toEqual(["dead-total"]);
  expect(ids("shooting")).toEqual(["wounded", "dead-total"]);
  expect(ids(" ete ")).toEqual(["crowd"]);
  expect(ids("nothing like it")).toEqual([]);
});

function ids(typed: string): readonly string[] {
  return offerQuestions(QUESTIONS, SUGGESTED, typed).map(({ question }) => question.id);
}
