import { expect, test } from "vitest";

import { directionOf, languageName } from "./language.ts";

test("languages in words", () => {
  expect(["en", "fa", "az-Cyrl", "xx-nonsense!"].map(languageName)).toEqual([
    "English",
    "Persian",
    "Azerbaijani (Cyrillic)",
    "xx-nonsense!",
  ]);
});

test("directions, by script where one is named", () => {
  expect(["en", "fa", "fa-AF", "he", "az", "az-Arab", "ku-Latn", "fa-Latn"].map(directionOf)).toEqual([
    "ltr",
    "rtl",
    "rtl",
    "rtl",
    "ltr",
    "rtl",
    "ltr",
    "ltr",
  ]);
  expect(directionOf(null)).toBe("auto");
});
