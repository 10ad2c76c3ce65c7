import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { aQuestion } from "../testing/factories.ts";
import { readDate } from "./date.ts";
import { wholeDecimal } from "./decimal.ts";
import {
  closedInterval,
  commonInterval,
  type Interval,
  intervalHolds,
  intervalsMeet,
  unionOfIntervals,
} from "./interval.ts";
import { readOptionList, writeOptionList } from "./options.ts";
import { readQuantity } from "./quantity.ts";
import { readTolerance } from "./tolerance.ts";
import { measureOf } from "./value.ts";
import { writeDays, writeQuantity } from "./write.ts";

const TERMS = { unit: "people", approximation: { text: "0.1", near: 0.1, short: true }, negative: false };

describe("readQuantity", () => {
  it.each([">=613", ">60", "<100", "60..70", "613", "92.12"])("%s is written back as it was", (written) => {
    const read = readQuantity(written, TERMS);
    expect(read.ok && writeQuantity(read.value.interval)).toBe(written);
  });

  it.each(["92.10", "92.10 people"])("%s has been rounded to two decimals", (written) => {
    expect(readQuantity(written, TERMS)).toMatchObject({ ok: true, value: { decimals: 2 } });
  });

  it.each([
    ["", "bad-quantity"],
    ["about 30", "bad-quantity"],
    ["70..60", "empty-range"],
    ["~60..70", "bad-quantity"],
    ["<0", "empty-range"],
    ["-1", "below-zero"],
    ["1,000", "bad-quantity"],
    ["60..", "bad-quantity"],
    ["3 kg", "unit-does-not-convert"],
  ])("%j fails as %s", (written, kind) => {
    expect(readQuantity(written, TERMS)).toMatchObject({ ok: false, fault: { kind } });
  });

  it("never throws, whatever is written", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (written) => void readQuantity(written, TERMS)));
  });
});

describe("readDate", () => {
  it.each([
    "2024-02-07",
    "2024-02",
    "2024",
    "2024-11-11/2024-11-22",
    "../1994",
    "1994/..",
    "2019/2021",
    "2019-03/2019-05",
  ])("%s covers the days it says", (written) => {
    const read = readDate(written);
    expect(read.ok && writeDays(read.value.interval)).toBe(
      written.replace(/^\.\.\/1994$/, "../1994-12-31").replace(/^1994\/\.\.$/, "1994-01-01/.."),
    );
  });

  it.each([
    ["2024-02~", "2024-01/2024-03"],
    ["1993~", "1992/1994"],
    ["2024-02-29~", "2024-02-28/2024-03-01"],
    ["2003~/2004~", "2002/2005"],
    ["2020-XX", "2020"],
    ["199X", "1990/1999"],
  ])("%s covers %s", (written, days) => {
    const read = readDate(written);
    expect(read.ok && writeDays(read.value.interval)).toBe(days);
  });

  it.each([
    "",
    "yesterday",
    "2024-02-30",
    "2024-13",
    "20240207",
    "7 Feb 2024",
    "1994-02/1993",
    "Y170000002",
    "9".repeat(100),
  ])("%j is refused", (written) => {
    expect(readDate(written)).toMatchObject({ ok: false, fault: { kind: "bad-date" } });
  });

  it("keeps the doubt of ?, which changes nothing else", () => {
    expect(readDate("2024?")).toMatchObject({ value: { uncertain: true } });
    expect(readDate("2024")).toMatchObject({ value: { uncertain: false } });
  });

  it("never throws, whatever is written", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(..."0123456789-/~?%X.YE[]{},") })),
        (written) => void readDate(written),
      ),
    );
  });
});

describe("intervals", () => {
  const some = fc
    .tuple(fc.option(fc.nat(20)), fc.option(fc.nat(9)), fc.boolean(), fc.boolean())
    .map(([lower, length, lowerClosed, upperClosed]): Interval => {
      const upper = lower === null || length === null ? null : wholeDecimal(lower + length + 1);
      return {
        lower: lower === null ? null : wholeDecimal(lower),
        upper,
        lowerClosed: lower !== null && lowerClosed,
        upperClosed: upper !== null && upperClosed,
      };
    });

  it("in common lie in each, where all meet", () => {
    fc.assert(
      fc.property(fc.tuple(some, some, some), ([a, b, c]) => {
        const all = [a, b, c] as const;
        fc.pre(intervalsMeet(a, b) && intervalsMeet(b, c) && intervalsMeet(a, c));
        const common = commonInterval([a, b, c]);
        for (const one of all) expect(intervalHolds(one, common)).toBe(true);
      }),
    );
  });

  it("lie in their union, whose parts do not meet", () => {
    fc.assert(
      fc.property(fc.array(some, { maxLength: 6 }), (all) => {
        const union = unionOfIntervals(all);
        for (const one of all) expect(union.some((part) => intervalHolds(part, one))).toBe(true);
        for (const [index, part] of union.entries())
          expect(union.slice(index + 1).some((other) => intervalsMeet(part, other))).toBe(false);
      }),
    );
  });

  it("with nothing in common give what lies between, in either order", () => {
    const [low, high] = [
      closedInterval(wholeDecimal(613), wholeDecimal(613)),
      closedInterval(wholeDecimal(615), wholeDecimal(615)),
    ];
    expect(writeQuantity(commonInterval([low, high]))).toBe("613..615");
    expect(commonInterval([high, low])).toEqual(commonInterval([low, high]));
  });
});

describe("options", () => {
  it("are written back as they were read", () => {
    const written =
      "left=Left of their own will; port=The port; port/shed=The customs shed; quay/crane=A crane on the quay";
    const read = readOptionList(written);
    expect(read.ok && writeOptionList(read.value)).toBe(written);
  });

  it.each(["left", "left=", "=Left", "Left=Left", "left=A; left=B", "left=A;"])("%s is refused", (written) => {
    expect(readOptionList(written)).toMatchObject({ ok: false, fault: { kind: "bad-options" } });
  });

  it("is told of thousands of spaces without trying each way to share them out", () => {
    // Else it takes longer than any test may.
    expect(readOptionList(" ".repeat(20_000))).toMatchObject({ ok: false, fault: { kind: "bad-options" } });
  });
});

describe("measureOf", () => {
  it("refuses a tolerance or an approximation that is no number", () => {
    expect(measureOf(aQuestion({ tolerance: "some" }))).toMatchObject({ ok: false, fault: { kind: "bad-tolerance" } });
    expect(measureOf(aQuestion({ approximation: "a tenth" }))).toMatchObject({
      ok: false,
      fault: { kind: "bad-decimal" },
    });
    expect(readTolerance("-1")).toMatchObject({ ok: false });
    expect(readTolerance("5 %")).toMatchObject({ ok: true, value: { kind: "relative" } });
  });
});
