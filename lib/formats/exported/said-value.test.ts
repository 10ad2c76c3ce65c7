import { expect, test } from "vitest";

import { saidValue } from "./said-value.ts";

const options = [
  { id: "left", label: "They left" },
  { id: "driven", label: "They were driven out" },
];

test.each([
  ["left", "They left"],
  ["left|driven", "They left or They were driven out"],
  ["left|gone", "They left or gone"],
])("%s of listed options is %s", (value, said) => {
  expect(saidValue({ options }, { value })).toBe(said);
});

test("a number and a name stay as they were recorded", () => {
  expect(saidValue({ options: [] }, { value: ">60" })).toBe(">60");
});
