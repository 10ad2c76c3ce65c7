import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { fetchMarkup, type Trouble } from "./fetch-markup.ts";

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, "random").mockReturnValue(0);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Asks a server that answers so, in turn; gives when it was asked, in seconds, what was told, and what came of it. */
async function asking(...answers: readonly (number | readonly [number, string] | null)[]) {
  const asked: number[] = [];
  const told: Trouble[] = [];
  const started = Date.now();
  vi.stubGlobal("fetch", () => {
    const answer = answers[asked.length];
    asked.push((Date.now() - started) / 1000);
    if (answer === null || answer === undefined) return Promise.reject(new TypeError("Failed to fetch"));
    const [status, later] = typeof answer === "number" ? [answer, null] : answer;
    return Promise.resolve(new Response("<b>", { status, headers: later === null ? {} : { "retry-after": later } }));
  });
  const stop = new AbortController();
  const coming = fetchMarkup("/matrix", stop.signal, (trouble) => told.push(trouble));
  await vi.advanceTimersByTimeAsync(200_000);
  stop.abort();
  return { markup: await coming, asked, told };
}

test("a server that does not answer is asked later and later, until it does", async () => {
  expect(await asking(null, 503, 500, 200)).toEqual({
    markup: "<b>",
    asked: [0, 1, 3, 7],
    told: ["away", "away", "away"],
  });
  expect((await asking()).asked).toEqual([0, 1, 3, 7, 15, 31, 63, 123, 183]);
});

test.each([400, 401, 404, 410, 422])("a server that refuses with %d is not asked again", async (status) => {
  expect(await asking(status, 200)).toEqual({ markup: null, asked: [0], told: ["refused"] });
});

test("who is told when to ask again does not ask before", async () => {
  expect((await asking([429, "40"], 200)).asked).toEqual([0, 40]);
  expect((await asking(429, 200)).asked).toEqual([0, 1]);
  const date = new Date(Date.now() + 20_000).toUTCString();
  expect((await asking([503, date], 200)).asked[1]).toBeGreaterThanOrEqual(19);
  expect((await asking([503, "nonsense"], 200)).asked).toEqual([0, 1]);
});
