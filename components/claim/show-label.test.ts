import { expect, test } from "vitest";

import { showClaim, showLabel } from "./show-label.ts";

const people = { answer: "quantity", unit: "people" } as const;

test.each([
  ["613", "613 people"],
  [">60", "more than 60 people"],
  [">30 <60", "more than 30 and less than 60 people"],
  ["8 or 31", "8 or 31 people"],
  ["5000 or 8000", "5,000 or 8,000 people"],
  ["-12, -12.5", "-12, -12.5 people"],
  ["1", "1 person"],
  ["61.1", "61.1 people"],
  ["2 thousand", "2 thousand"],
])("the position %s of a quantity is shown as %s", (label, shown) => {
  expect(showLabel(people, label)).toBe(shown);
});

test("a percentage carries its sign and no unit", () => {
  expect(showLabel({ answer: "quantity", unit: "%" }, "61, 61.4")).toBe("61 %, 61.4 %");
  expect(showLabel({ answer: "quantity", unit: "percent" }, "61 %")).toBe("61 %");
});

test("dates are shown in words, denials as denials", () => {
  expect(showLabel({ answer: "date", unit: null }, "2024-02-07 or 2024-03")).toBe("7 February 2024 or March 2024");
  expect(showLabel({ answer: "date", unit: null }, "not 2024-02")).toBe("not February 2024");
  expect(showLabel({ answer: "category", unit: null }, "not Automatic arms")).toBe("denies “Automatic arms”");
});

test("a claim's value has the question's unit unless it writes its own", () => {
  const row = { ...people, unit: "ha", options: [] };
  const claim = { distanced: false, stance: "asserts" } as const;
  expect(showClaim(row, { ...claim, value: "1240" })).toBe("1,240 ha");
  expect(showClaim(row, { ...claim, value: "12.4 km2" })).toBe("12.4 km2");
});
