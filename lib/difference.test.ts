import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { compareTexts, splitTokens } from "./difference.ts";

const word = fc.constantFrom(
  "the",
  "613",
  "people",
  "Xankəndi",
  "Ստեփանակերտ",
  "می‌گویند",
  "не",
  "👩‍👧",
  "é",
  ".",
  " ",
  "\n",
);
const anyText = fc.array(word, { maxLength: 60 }).map((words) => words.join(" "));

/** What stands on either side of each change. */
function changes(before: string, after: string): readonly [string, string][] {
  return compareTexts(before, after)
    .runs.filter(({ same }) => !same)
    .map((run) => [before.slice(run.oldStart, run.oldEnd), after.slice(run.newStart, run.newEnd)]);
}

describe("compareTexts", () => {
  it("makes both texts of its runs, without a gap, alike where it says so", () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const { runs } = compareTexts(before, after);
        expect(runs.map((run) => before.slice(run.oldStart, run.oldEnd)).join("")).toBe(before);
        expect(runs.map((run) => after.slice(run.newStart, run.newEnd)).join("")).toBe(after);
        for (const run of runs.filter(({ same }) => same)) {
          expect(after.slice(run.newStart, run.newEnd)).toBe(before.slice(run.oldStart, run.oldEnd));
        }
        for (const [index, run] of runs.entries()) expect(run.same).not.toBe(runs[index - 1]?.same);
      }),
    );
  });

  it("changes words and numbers whole, and a rewritten phrase at once", () => {
    expect(changes("killing 12 people", "killing 13 people")).toEqual([["12", "13"]]);
    expect(changes("It cost 1,613.50 then.", "It cost 1,613.55 then.")).toEqual([["1,613.50", "1,613.55"]]);
    expect(changes("He was armed.", "He wasn’t armed.")).toEqual([["was", "wasn’t"]]);
    expect(changes("a killing of 12 people b", "a wounding by 13 men b")).toEqual([
      ["killing of 12 people", "wounding by 13 men"],
    ]);
  });

  it("takes texts further apart than its limit as replaced, and still finds paragraphs that stayed", () => {
    const some = (name: string) => Array.from({ length: 3000 }, (_, index) => `${name}${index}`).join(" ");
    const { runs } = compareTexts(`${some("a")}\nIt stayed.\n`, `${some("b")}\nIt stayed.\n`);
    expect(runs.map(({ same }) => same)).toEqual([false, true]);
    expect(runs[1]).toMatchObject({ oldEnd: some("a").length + 12 });
  });
});

it("splitTokens loses nothing", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => splitTokens(text).join("") === text));
});
