import { expect, test } from "vitest";

import { spanOfEvents } from "./span-of-events.ts";

const on = (...dates: readonly (string | null)[]) => spanOfEvents(dates.map((date) => ({ date })));

test("events of several years span those years", () => {
  expect(on("1992-02-25/1992-02-26", null, "2024-11")).toBe("1992–2024");
});

test("events of one year span its months", () => {
  expect(on("2031-05-12", "2031-06-02")).toBe("May – June 2031");
  expect(on("2031-05-12", "2031-05-20")).toBe("May 2031");
});

test("events without a date span nothing", () => {
  expect(on(null)).toBeNull();
  expect(on("../..")).toBeNull();
});
