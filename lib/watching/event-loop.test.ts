import { setTimeout } from "node:timers/promises";
import { expect, test, vi } from "vitest";

import { LONGEST_HOLD, watchEventLoop } from "./event-loop.ts";

test("security 37: what keeps all other work waiting is told once, with how long", async () => {
  const said = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  const look = watchEventLoop();
  await setTimeout(50);
  const end = performance.now() + LONGEST_HOLD + 100;
  while (performance.now() < end);
  await setTimeout(50);
  look();
  look();
  const lines = said.mock.calls.map(([line]) => JSON.parse(String(line)));
  expect(lines).toEqual([expect.objectContaining({ ms: expect.any(Number), msg: expect.stringContaining("waiting") })]);
  expect(lines[0].ms).toBeGreaterThan(LONGEST_HOLD);
});
