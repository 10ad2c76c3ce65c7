import { expect, test } from "vitest";

import { type SoakSample, whatGrows } from "./soak-samples.ts";

const LEVEL: SoakSample = { memory: 200e6, heap: 80e6, files: 40, handles: 20, connections: 10 };

/** Thirty samples, of which some part comes and goes, and more of each is there with each. */
const growing = (by: Partial<SoakSample>) =>
  Array.from({ length: 30 }, (_, index) => ({
    memory: LEVEL.memory + (index % 3) * 90e6 + index * (by.memory ?? 0),
    heap: LEVEL.heap + (index % 3) * 60e6 + index * (by.heap ?? 0),
    files: LEVEL.files + (index % 5) + index * (by.files ?? 0),
    handles: LEVEL.handles + (index % 5) + index * (by.handles ?? 0),
    connections: LEVEL.connections - (index % 4) + index * (by.connections ?? 0),
  }));

test("security 49: what comes and goes does not grow, and what is never given back does", () => {
  expect(whatGrows(growing({}))).toEqual([]);
  expect(whatGrows(growing({ memory: 9e6 }))).toEqual([expect.stringMatching(/^memory grew from/u)]);
  expect(whatGrows(growing({ heap: 3e6 }))).toEqual([expect.stringMatching(/^heap grew/u)]);
  expect(whatGrows(growing({ files: 2, handles: 2, connections: 1 }))).toHaveLength(3);
});
