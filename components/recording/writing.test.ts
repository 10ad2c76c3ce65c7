import { expect, test } from "vitest";

import type { Passage } from "#lib/passage.ts";
import type { Proposal } from "#lib/proposal.ts";

import {
  addPassage,
  asWriting,
  claimIdOf,
  isOverlapping,
  newWriting,
  putFirst,
  removePassage,
  replacePassage,
  setField,
  takeQuestion,
  withoutBlanks,
  writingOf,
} from "./writing.ts";

const WORDS = passage("at least nineteen people", 10);
const PROPOSAL: Proposal = {
  value: ">=19",
  stance: "asserts",
  distanced: false,
  speaker: "Ilse Hamon",
  asOf: null,
  scope: { count: "final" },
  passages: [WORDS],
  mention: null,
  supplied: null,
};

test("a question brings what the words propose, another one something else", () => {
  const first = takeQuestion(newWriting("c-1", "courier", [WORDS]), "dead-total", PROPOSAL);
  expect(first.claim).toMatchObject({ question: "dead-total", value: ">=19", speaker: "Ilse Hamon" });
  const second = takeQuestion(first, "dead-children", { ...PROPOSAL, value: "11", speaker: null });
  expect(second.claim).toMatchObject({ question: "dead-children", value: "11", speaker: null });
});

test("what somebody typed is not taken from them by another question", () => {
  const typed = setField(newWriting("c-1", "courier", [WORDS]), "value", "more than 19");
  const asked = takeQuestion(typed, "dead-total", PROPOSAL);
  expect(asked.claim).toMatchObject({ value: "more than 19", speaker: "Ilse Hamon" });
  expect(takeQuestion(asked, "wounded", null).claim).toMatchObject({ question: "wounded", value: "more than 19" });
});

test("a claim rests on several words, each once, in the order that is chosen", () => {
  const [one, other] = [passage("nineteen", 19), passage("in the chapel", 40)];
  const writing = addPassage(addPassage(addPassage(newWriting("c-1", "courier", []), one), other), one);
  expect(withoutBlanks(addPassage(writing, passage(" ", 3)).claim)).toEqual(writing.claim);
  expect(writing.claim.passages).toEqual([one, other]);
  expect(putFirst(writing, 1).claim.passages).toEqual([other, one]);
  expect(putFirst(writing, 5)).toBe(writing);
  expect(removePassage(writing, 0).claim.passages).toEqual([other]);
});

test("a claim that is opened is what is proposed, else what stands; one to be withdrawn is what stands", () => {
  const { claim } = takeQuestion(newWriting("c-1", "courier", [WORDS]), "dead-total", PROPOSAL);
  const published = { claim, revision: 7, verdict: "contradict" as const };
  const draft = {
    id: "c-1",
    question: "dead-total",
    document: "courier",
    status: "draft" as const,
    claim: { ...claim, value: "21" },
    base: 7,
    author: { id: "a", name: "Ann" },
    round: null,
    version: 3,
  };
  const opened = writingOf({ id: "c-1", published, draft });
  expect(opened).toMatchObject({ claim: { value: "21" }, base: 7, seen: 3 });
  expect(writingOf({ id: "c-1", published, draft: null })).toMatchObject({ claim, base: 7, seen: null });
  expect(writingOf({ id: "c-1", published, draft: { ...draft, claim: null } })?.claim).toEqual(claim);
});

test("words that overlap others can be put in their place, and the others stay", () => {
  const later = passage("on the quay", 100);
  const both = addPassage(newWriting("c-1", "courier", [WORDS]), later);
  const { start = 0 } = WORDS;
  const wider = passage(`${WORDS.exact} then`, start ?? 0);
  expect(isOverlapping(WORDS, wider)).toBe(true);
  expect(isOverlapping(later, wider)).toBe(false);
  expect(isOverlapping({ ...WORDS, start: null, end: null }, wider)).toBe(false);
  const replaced = replacePassage(both, 0, wider);
  expect(replaced.claim.passages).toEqual([wider, later]);
  expect(replaced.touched).toContain("passages");
});

test("ids are what a claim may be called", () => {
  expect(claimIdOf(Uint8Array.of(0, 31, 32, 255))).toMatch(/^c-[a-z2-9]{4}$/u);
});

test("what the browser kept is taken up again, and nothing else is", () => {
  const writing = newWriting("c-1", "courier", [WORDS]);
  expect(asWriting(JSON.parse(JSON.stringify(writing)))).toEqual(writing);
  const { claim } = writing;
  for (const other of [null, "text", {}, { claim, touched: 1 }, { claim: { ...claim, passages: [{}] }, touched: [] }])
    expect(asWriting(other)).toBeNull();
});

function passage(exact: string, start: number): Passage {
  return { exact, prefix: "", suffix: "", start, end: start + exact.length };
}
