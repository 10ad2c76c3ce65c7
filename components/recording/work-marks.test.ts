import { expect, test } from "vitest";

import { offsetsIn } from "#lib/text.ts";

import { passingMark, standingMarks } from "./work-marks.ts";
import { newWriting } from "./writing.ts";

const TEXT = "𝔾 nineteen dead, eleven hurt";
const TEXT_IN = { text: TEXT, offsets: offsetsIn(TEXT) };

test("claims, drafts, open and dismissed suggestions each have their look, in the browser’s places", () => {
  const claim = newWriting("c-1", "courier", [passage("nineteen", 2)]).claim;
  const draft = {
    id: "c-1",
    question: "dead-total",
    document: "courier",
    status: "draft" as const,
    claim: { ...claim, passages: [passage("dead", 11)] },
    base: 1,
    author: { id: "a", name: "Ann" },
    round: null,
    version: 1,
  };
  const entry = { id: "c-1", published: { claim, revision: 1, verdict: "contradict" as const }, draft };
  const mentions = [
    { start: 2, end: 10, state: "claimed" as const },
    { start: 17, end: 23, state: "open" as const },
    { start: 24, end: 28, state: "dismissed" as const },
  ];
  const marks = standingMarks(TEXT_IN, [entry], mentions);
  expect(marks.map(({ from, to, look }) => [TEXT.slice(from, to), look])).toEqual([
    ["eleven", "work-open"],
    ["hurt", "work-dismissed"],
    ["nineteen", "work-claim-contradict"],
    ["dead", "work-draft"],
  ]);
});

test("words that do not stand where a claim says are not marked", () => {
  const claim = newWriting("c-1", "courier", [
    passage("twenty", 2),
    { ...passage("x", 0), start: null, end: null },
  ]).claim;
  const entry = { id: "c-1", published: { claim, revision: 1, verdict: "agree" as const }, draft: null };
  expect(standingMarks(TEXT_IN, [entry], [])).toEqual([]);
});

test("what one has in hand is painted last", () => {
  const words = { from: 0, to: 1 };
  const order = (["work-found", "work-current", "work-chosen"] as const).map(
    (look) => passingMark(words, look).priority,
  );
  expect(order).toEqual([3, 4, 5]);
});

function passage(exact: string, start: number) {
  return { exact, prefix: "", suffix: "", start, end: start + [...exact].length };
}
