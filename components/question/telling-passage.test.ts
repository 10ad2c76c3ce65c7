import { expect, test } from "vitest";

import { tellingPassage } from "./telling-passage.ts";

const passages = ["the clash of Friday", "a second\nMassacre of civilians"].map((exact) => ({
  exact,
  prefix: "",
  suffix: "",
  start: null,
  end: null,
}));

test("a name is shown by the words that write it, any other answer by its first words", () => {
  const shown = (answer: "term" | "category", label: string) => tellingPassage({ answer }, label, { passages })?.exact;
  expect(shown("term", "slaughter, “second massacre”")).toBe("a second\nMassacre of civilians");
  expect(shown("term", "slaughter")).toBe("the clash of Friday");
  expect(shown("category", "massacre")).toBe("the clash of Friday");
});
