import { describe, expect, test } from "vitest";

import { quoteLimitFault, withinQuoteLimit } from "./quote-limit.ts";

const words = (count: number) => Array.from({ length: count }, (_, index) => `w${index}`).join(" ");
const limit = (exact: string, prefix = "", suffix = "") =>
  quoteLimitFault({ exact, prefix, suffix, start: null, end: null })?.kind ?? null;

describe("what may be shown of a text that may not be redistributed", () => {
  test("at most fourteen words", () => {
    expect(limit(words(14))).toBeNull();
    expect(limit(words(15))).toBe("quote-too-long");
  });

  test("its context counted in", () => {
    expect(limit(words(10), "a b ", " c d")).toBeNull();
    expect(limit(words(10), "a b c ", " d e")).toBe("context-too-long");
  });

  test("as much context as fits, next to the words", () => {
    const passage = { exact: words(10), prefix: "a b c d ", suffix: " e f", start: 40, end: 79 };
    expect(withinQuoteLimit(passage)).toEqual({ ...passage, prefix: " c d ", suffix: " e f" });
    expect(withinQuoteLimit({ ...passage, exact: words(15) })).toMatchObject({ exact: words(15), prefix: " " });
  });

  test.each([
    ["Sixty boats sank.", "", ""],
    ["“Sixty boats sank!”", "", ""],
    ["60 boats sank", "", ". The"],
    ["Sixty boats sank", "burnt. ", ". The"],
    ["شصت قایق غرق شد؟", "", ""],
    ["Նավերը խորտակվեցին երեկ։", "", ""],
  ])("never a whole sentence: %s", (exact, prefix, suffix) => {
    expect(limit(exact, prefix, suffix)).toBe("quote-whole-sentence");
  });

  test.each([
    ["sixty boats sank.", "", ""],
    ["Sixty boats sank", "", ""],
    ["Courier says boats sank.", "as the ", ""],
    ["In May.", "", ""],
  ])("a part of one is not: %s", (exact, prefix, suffix) => {
    expect(limit(exact, prefix, suffix)).toBeNull();
  });
});
