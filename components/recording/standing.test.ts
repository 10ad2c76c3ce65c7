import { expect, test } from "vitest";

import { aClaim } from "#lib/testing/factories.ts";

import { standingIn } from "./standing.ts";

const CLAIM = aClaim();
const PUBLISHED = { claim: CLAIM, retracted: false, revision: 12 };
const STALE = { kind: "stale", message: "Ann changed this draft." };

test("the draft that stands is what one is set against, with what the next save gives back", () => {
  const draft = { claim: { ...CLAIM, value: "21" }, author: { id: "a", name: "Ann" }, version: 4 };
  expect(standingIn({ ...STALE, current: draft, published: PUBLISHED })).toEqual({
    claim: draft.claim,
    author: "Ann",
    base: 12,
    seen: 4,
  });
});

test("without a draft it is the claim that readers see; a retracted one is nothing to be set against", () => {
  expect(standingIn({ ...STALE, current: null, published: PUBLISHED })).toEqual({
    claim: CLAIM,
    author: null,
    base: 12,
    seen: null,
  });
  const retracted = { ...PUBLISHED, retracted: true };
  expect(standingIn({ ...STALE, current: null, published: retracted })).toMatchObject({ claim: null, base: 12 });
  expect(standingIn({ ...STALE, current: null, published: null })).toMatchObject({ claim: null, base: null });
});

test("any other fault is none of being late", () => {
  expect(standingIn({ kind: "offline", message: "No server answers." })).toBeNull();
  expect(standingIn(STALE)).toBeNull();
});
