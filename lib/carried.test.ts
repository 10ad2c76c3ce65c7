import { expect, test } from "vitest";

import { recapture } from "./capture.ts";
import { carryOver, changedSource, movedPassages, tellCarried, tellHinge } from "./carried.ts";
import { describePassage } from "./passage.ts";

const BEFORE = `The fire in the long shed began at nine. The harbour master, who was there, said that 613 crates were lost that night.
Nobody was hurt. The crane stood idle for a week, and the pilots waited outside.`;
const AFTER = BEFORE.replace("613", "630");

const passage = (words: string) => describePassage(BEFORE, BEFORE.indexOf(words), BEFORE.indexOf(words) + words.length);
const fatesOf = (...words: readonly string[]) => recapture(BEFORE, AFTER, words.map(passage)).fates;

test("only what was kept whole moves by itself", () => {
  expect(movedPassages(fatesOf("began at nine", "waited outside"))).toHaveLength(2);
  expect(movedPassages(fatesOf("began at nine", "613 crates"))).toBeNull();
  expect(movedPassages([])).toBeNull();
});

test("a figure that changed is told as the source’s change, with what was and what is", () => {
  const carried = [
    { id: "began", fates: fatesOf("began at nine") },
    { id: "crates", fates: fatesOf("613 crates") },
    { id: "crates-again", fates: fatesOf("613") },
  ];
  expect(changedSource(carried[1]?.fates ?? [])).toMatchObject([{ kind: "number", was: ["613"], now: ["630"] }]);
  expect(tellCarried(2, carried)).toBe(
    "Captured anew (capture 2): 1 claim kept its words, 2 claims wait for an editor. The source changed its claim: “613” became “630”.",
  );
  expect(tellCarried(3, carried.slice(0, 1))).toBe("Captured anew (capture 3): 1 claim kept its words.");
  expect(tellCarried(2, [])).toBe("Captured anew (capture 2). No claim rested on the text.");
});

test("a long list of changes is cut short, and says so", () => {
  const hinges = Array.from({ length: 7 }, (_, index) => ({ kind: "number", was: [`${index}`], now: [] }) as const);
  const fates = [{ kind: "changed", passage: passage("613"), hinges }] as const;
  expect(tellCarried(2, [{ id: "a", fates }])).toMatch(/“4” was taken out, and 2 more\.$/u);
});

test("each is carried over from its own capture, and what was never held is only searched for", async () => {
  const resting = [
    { id: "old", capture: 1, passages: [passage("began at nine"), passage("613 crates")] },
    {
      id: "unheld",
      capture: 2,
      passages: [passage("waited outside"), { ...passage("idle for a week"), exact: "idle for a month" }],
    },
  ];
  const texts = new Map([[1, BEFORE]]);
  const carried = await carryOver(resting, texts, AFTER, async (before, after, given) =>
    recapture(before, after, given),
  );
  expect(carried.map(({ id, fates }) => [id, ...fates.map(({ kind }) => kind)])).toEqual([
    ["old", "kept", "changed"],
    ["unheld", "moved", "changed"],
  ]);
});

test.each([
  [["613"], ["630"], "“613” became “630”"],
  [["on", "20", "1987"], ["on", "20", "2187"], "“1987” became “2187”"],
  [["12", "13"], ["12", "14", "13"], "“14” was put in"],
  [["not"], [], "“not” was taken out"],
  [["5", "5"], ["5"], "“5” was taken out"],
])("%o and %o: %s", (was, now, told) => {
  expect(tellHinge({ kind: "number", was, now })).toBe(told);
});
