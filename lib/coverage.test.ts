import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { coverageOf, type MentionPlace } from "./coverage.ts";
import type { Mention } from "./mention.ts";
import type { Passage } from "./passage.ts";

function aMention(stretch: MentionPlace): Mention {
  const rest = { exact: "8", kind: "count", value: "8", unit: null, concept: null, convention: false } as const;
  return { ...stretch, ...rest, distanced: false, speaker: null };
}

function aPassage(start: number | null, end: number | null): Passage {
  return { exact: "8 boats", prefix: "", suffix: "", start, end };
}

const stretch = fc
  .tuple(fc.nat(40), fc.integer({ min: 1, max: 9 }))
  .map(([start, length]) => ({ start, end: start + length }));

describe("coverage", () => {
  it("tells what is claimed, dismissed and open", () => {
    const mentions = [2, 10, 20].map((start) => aMention({ start, end: start + 3 }));
    const { mentions: states, counts } = coverageOf(mentions, [aPassage(0, 3)], [{ start: 10, end: 13 }]);
    expect(states.map(({ state }) => state)).toEqual(["claimed", "dismissed", "open"]);
    expect(counts).toEqual({ claimed: 1, dismissed: 1, open: 1 });
  });

  it("lets a passage that ends where a mention begins, and one without offsets, rest on nothing", () => {
    const [mention] = [aMention({ start: 4, end: 6 })];
    expect(coverageOf([mention], [aPassage(0, 4), aPassage(6, 9), aPassage(null, null)], []).counts.open).toBe(1);
  });

  it("counts a claim on a dismissed mention as a claim", () => {
    expect(coverageOf([aMention({ start: 4, end: 6 })], [aPassage(4, 6)], [{ start: 4, end: 6 }]).counts.claimed).toBe(
      1,
    );
  });

  it("says the same as looking at every passage for every mention", () => {
    fc.assert(
      fc.property(fc.array(stretch), fc.array(stretch), fc.array(stretch), (found, claimed, dismissed) => {
        const { mentions, counts } = coverageOf(
          found.map(aMention),
          claimed.map(({ start, end }) => aPassage(start, end)),
          dismissed,
        );
        for (const { start, end, state } of mentions) {
          const rests = claimed.some((passage) => passage.start < end && start < passage.end);
          const aside = dismissed.some((other) => other.start === start && other.end === end);
          const otherwise = aside ? "dismissed" : "open";
          expect(state).toBe(rests ? "claimed" : otherwise);
        }
        expect(counts.claimed + counts.dismissed + counts.open).toBe(found.length);
      }),
    );
  });
});
