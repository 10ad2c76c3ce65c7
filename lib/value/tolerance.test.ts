import fc from "fast-check";
import { expect, test } from "vitest";

import { compareDecimals, minusDecimal, readDecimal, timesDecimal } from "./decimal.ts";
import { isWithin, readTolerance } from "./tolerance.ts";

function decimal(text: string) {
  const read = readDecimal(text);
  if (!read.ok) throw new Error(read.fault.message);
  return read.value;
}

test("a share of the larger number is taken exactly, however near the distance comes to it", () => {
  const digits = fc.nat(30).map((zeros) => "0".repeat(zeros));
  fc.assert(
    fc.property(
      fc.nat(10_000),
      fc.integer({ min: 1, max: 99 }),
      digits,
      fc.constantFrom("", "1"),
      (n, share, zeros, end) => {
        const tolerance = readTolerance(`${share}%`);
        if (!tolerance.ok) throw new Error(tolerance.fault.message);
        const larger = decimal(`${n}.${zeros}${end}0`);
        const least = minusDecimal(larger, timesDecimal(decimal(String(n)), tolerance.value.amount));
        const apart = minusDecimal(larger, least);
        const exact = compareDecimals(apart, timesDecimal(larger, tolerance.value.amount)) <= 0;
        expect(isWithin(tolerance.value, larger, least, apart)).toBe(exact);
      },
    ),
  );
});
