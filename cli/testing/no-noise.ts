import { afterEach, beforeEach, expect, vi } from "vitest";

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
