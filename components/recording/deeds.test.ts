import { expect, test } from "vitest";

import type { Draft } from "#lib/draft.ts";

import { reverseOf, tellReverse } from "./deeds.ts";
import { newWriting } from "./writing.ts";

const DRAFT: Draft = {
  id: "c-1",
  question: "dead-total",
  document: "courier",
  status: "draft",
  claim: newWriting("c-1", "courier", []).claim,
  base: null,
  author: { id: "a", name: "Ann" },
  round: null,
  version: 1,
};

test("a new draft is dropped; one that went to review is recalled before", () => {
  expect(reverseOf({ kind: "recorded", draft: DRAFT, former: null })).toEqual([
    { do: "move", draft: DRAFT, move: "drop" },
  ]);
  const sent = { ...DRAFT, status: "in-review" as const };
  expect(reverseOf({ kind: "recorded", draft: sent, former: null })).toEqual([
    { do: "move", draft: sent, move: "recall" },
    { do: "move", draft: sent, move: "drop" },
  ]);
});

test("a changed draft becomes what it was, where it was", () => {
  const changed = { ...DRAFT, version: 2 };
  expect(reverseOf({ kind: "recorded", draft: changed, former: DRAFT })).toEqual([
    { do: "save", draft: DRAFT, isNew: false, send: false },
  ]);
  const inReview = { ...DRAFT, status: "in-review" as const };
  expect(reverseOf({ kind: "recorded", draft: { ...inReview, version: 2 }, former: inReview })).toEqual([
    { do: "save", draft: inReview, isNew: false, send: true },
  ]);
  expect(reverseOf({ kind: "recorded", draft: { ...inReview, version: 2 }, former: DRAFT })).toEqual([
    { do: "move", draft: { ...inReview, version: 2 }, move: "recall" },
    { do: "save", draft: DRAFT, isNew: false, send: false },
  ]);
});

test("what was sent is recalled, what was dropped written again, what was set aside taken up", () => {
  const place = { start: 3, end: 9 };
  expect(reverseOf({ kind: "sent", drafts: [DRAFT] })).toEqual([{ do: "move", draft: DRAFT, move: "recall" }]);
  expect(reverseOf({ kind: "recalled", draft: DRAFT })).toEqual([{ do: "move", draft: DRAFT, move: "send" }]);
  expect(reverseOf({ kind: "dropped", draft: DRAFT })).toEqual([
    { do: "save", draft: DRAFT, isNew: true, send: false },
  ]);
  expect(reverseOf({ kind: "withdrawn", draft: DRAFT })).toEqual([{ do: "move", draft: DRAFT, move: "drop" }]);
  expect(reverseOf({ kind: "dismissed", place, isDismissed: true })).toEqual([
    { do: "dismiss", place, isDismissed: false },
  ]);
});

test("each is told", () => {
  const deeds = [
    { kind: "recorded", draft: DRAFT, former: null },
    { kind: "recorded", draft: DRAFT, former: DRAFT },
    { kind: "sent", drafts: [DRAFT, DRAFT] },
    { kind: "recalled", draft: DRAFT },
    { kind: "dropped", draft: DRAFT },
    { kind: "withdrawn", draft: DRAFT },
    { kind: "dismissed", place: { start: 0, end: 1 }, isDismissed: true },
    { kind: "dismissed", place: { start: 0, end: 1 }, isDismissed: false },
  ] as const;
  expect(new Set(deeds.map(tellReverse)).size).toBe(deeds.length);
});
