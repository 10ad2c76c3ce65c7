import fc from "fast-check";
import { expect, test } from "vitest";

import { QUEUE_LISTS, type QueueView, queueQuery, readQueueView, WHOLE_QUEUE } from "./queue-view.ts";

const word = fc.option(fc.string({ minLength: 1 }));
const anyView: fc.Arbitrary<QueueView> = fc.record({
  list: fc.constantFrom(...QUEUE_LISTS),
  whose: fc.constantFrom("mine", "for-me", null),
  document: word,
  question: word,
  event: word,
  author: word,
});

test("every choice is in the address, and what one sees unasked is the plain address", () => {
  fc.assert(
    fc.property(anyView, (view) => {
      expect(readQueueView(new URLSearchParams(queueQuery(view)))).toEqual(view);
    }),
  );
  expect(queueQuery(WHOLE_QUEUE)).toBe("");
});

test("what is not understood lets all through", () => {
  expect(readQueueView(new URLSearchParams("list=waiting&whose=yours&document="))).toEqual(WHOLE_QUEUE);
});
