import { expect, test } from "vitest";

import { NO_TYPED_FACTS } from "#lib/facts.ts";

import { asTypedDocument, NO_TYPED_DOCUMENT } from "./kept-document.ts";
import { asFactsEdit } from "./kept-facts.ts";

test("what was kept comes back as it was typed", () => {
  const typed = { ...NO_TYPED_DOCUMENT, pasted: "A fire", facts: { ...NO_TYPED_FACTS, title: "T", isShown: true } };
  expect(asTypedDocument(JSON.parse(JSON.stringify(typed)))).toEqual(typed);
  expect(asFactsEdit({ facts: typed.facts, seen: 3 })).toEqual({ facts: typed.facts, seen: 3 });
});

test.each([
  null,
  "text",
  {},
  { ...NO_TYPED_DOCUMENT, pasted: 3 },
  { ...NO_TYPED_DOCUMENT, id: undefined },
  { ...NO_TYPED_DOCUMENT, made: { name: "a" } },
  { ...NO_TYPED_DOCUMENT, facts: { ...NO_TYPED_FACTS, note: null } },
  { ...NO_TYPED_DOCUMENT, facts: { title: "T" } },
])("%j is no document that this form keeps", (kept) => expect(asTypedDocument(kept)).toBeNull());

test("facts without the version that they were made from are no edit of them", () => {
  expect(asFactsEdit({ facts: NO_TYPED_FACTS, seen: null })).toBeNull();
  expect(asFactsEdit({ seen: 1 })).toBeNull();
});
