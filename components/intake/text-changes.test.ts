import { expect, test } from "vitest";

import { compareTexts } from "#lib/difference.ts";

import { textChanges } from "./text-changes.ts";

test("each change stands between what stayed, and what is left out is counted", () => {
  const difference = compareTexts("The mayor said 613 boats sank here.", "The mayor said 630 boats sank there.");
  expect(textChanges(difference, 1)).toEqual({
    changes: [{ at: 15, before: "The mayor said ", out: "613", put: "630", after: " boats sank " }],
    more: 1,
  });
  expect(textChanges(compareTexts("same", "same"), 5)).toEqual({ changes: [], more: 0 });
});

test("a rewritten text is not shown whole", () => {
  const { changes } = textChanges(compareTexts("x ".repeat(2000), "y ".repeat(2000)), 5);
  expect(changes[0]?.out.length).toBeLessThan(1000);
});
