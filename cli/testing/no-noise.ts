import { afterEach, beforeEach, expect, vi } from "vitest";

import { makeLog } from "#lib/watching/log.ts";

/** What the server's log says is a complaint too. */
globalThis.parallaxLog = makeLog("warn", {
  write: (line) => (line.startsWith('{"level":"error"') ? console.error(line) : console.warn(line)),
});

const complaints: unknown[][] = [];

beforeEach(() => {
  complaints.length = 0;
  vi.spyOn(console, "error").mockImplementation((...words) => void complaints.push(words));
  vi.spyOn(console, "warn").mockImplementation((...words) => void complaints.push(words));
});

// A test that makes the program complain, and does not expect it by a spy of its own, fails.
afterEach(() => {
  vi.restoreAllMocks();
  expect(complaints, "said on the console").toEqual([]);
});
