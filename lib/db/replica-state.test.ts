import fc from "fast-check";
import { expect, test } from "vitest";

import {
  chooseAmong,
  HEARD_FOR,
  isMadeUp,
  isReached,
  LONGEST_LAG,
  lagAtLeast,
  lagAtMost,
  laterOf,
  type ReplicaState,
} from "./replica-state.ts";

const position = fc
  .bigInt({ min: 0n, max: 2n ** 64n - 1n })
  .map((number) => ({ number, text: `${hex(number >> 32n)}/${hex(number % 2n ** 32n)}` }));
const hex = (number: bigint) => number.toString(16).toUpperCase();

test("places in the log are in the order of their numbers, not of their letters", () => {
  expect(isReached("9/FFFFFFFF", "10/0")).toBe(false);
  fc.assert(
    fc.property(position, position, (a, b) => {
      expect(isReached(a.text, b.text)).toBe(a.number >= b.number);
      expect(laterOf(a.text, b.text)).toBe(a.number >= b.number ? a.text : b.text);
    }),
  );
});

test("a replica is behind as much as the newest sample that it has come to; where it has come to none, nobody knows", () => {
  const samples = [
    { at: 1_000, position: "0/10" },
    { at: 1_500, position: "0/20" },
    { at: 2_000, position: "0/30" },
  ];
  expect(["0/31", "0/30", "0/2F", "0/10", "0/F"].map((replayed) => lagAtMost(samples, replayed))).toEqual([
    0,
    0,
    500,
    1_000,
    null,
  ]);
  expect(["0/31", "0/30", "0/2F", "0/10", "0/F"].map((replayed) => lagAtLeast(samples, replayed))).toEqual([
    0, 0, 0, 500, 1_000,
  ]);
  expect([lagAtMost([], "0/0"), lagAtLeast([], "0/0")]).toEqual([null, 0]);
  // A server that has just been started has asked the primary once.
  expect(lagAtMost(samples.slice(2), "0/10")).toBeNull();
});

test("that somebody has seen what was never written is known once the primary was asked after they came", () => {
  const samples = [{ at: 1_000, position: "0/10" }];
  expect(isMadeUp(samples, "0/11", 1_000)).toBe(true);
  expect(isMadeUp(samples, "0/10", 1_000)).toBe(false);
  // It may have been written since.
  expect(isMadeUp(samples, "0/11", 1_001)).toBe(false);
  expect(isMadeUp([], "0/11", 0)).toBe(false);
});

const state = (given: Partial<ReplicaState>): ReplicaState => ({
  heardAt: 10_000,
  replayed: "1/0",
  lag: 0,
  busy: 0,
  ...given,
});

test.each<[string, Partial<ReplicaState>[], string | null, number | null]>([
  ["none", [], null, null],
  ["the least busy", [{ busy: 3 }, { busy: 1 }, { busy: 2 }], null, 1],
  ["none that does not answer", [{ heardAt: null }, { busy: 9 }], null, 1],
  ["none of which nothing was heard for long", [{ heardAt: 10_000 - HEARD_FOR - 1 }], null, null],
  ["none that is far behind", [{ lag: LONGEST_LAG + 1 }, { busy: 9, lag: LONGEST_LAG }], null, 1],
  ["none of which nobody knows how far behind it is", [{ lag: null }, { busy: 9 }], null, 1],
  ["none that lacks what was seen", [{}, { busy: 9, replayed: "1/5" }], "1/4", 1],
  ["none where all lack it", [{}, {}], "2/0", null],
])("to be read from: %s", (_, states, seen, chosen) => {
  expect(chooseAmong(states.map(state), { seen, now: 10_000 })).toBe(chosen);
});
