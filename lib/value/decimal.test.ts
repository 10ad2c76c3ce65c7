import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  compareDecimals,
  type Decimal,
  divideDecimals,
  minusDecimal,
  plusDecimal,
  readDecimal,
  roundDecimal,
} from "./decimal.ts";

function decimal(text: string): Decimal {
  const read = readDecimal(text);
  if (!read.ok) throw new Error(read.fault.message);
  return read.value;
}

const written = fc
  .tuple(fc.bigInt(), fc.option(fc.bigInt({ min: 0n, max: 10n ** 20n })))
  .map(([whole, rest]) => (rest === null ? `${whole}` : `${whole}.${rest}`));

/** The same number scaled to 30 decimals, as an integer: a second way to compare. */
function scaled(text: string): bigint {
  const [whole = "", rest = ""] = text.split(".");
  const magnitude = BigInt(whole.replace("-", "") + rest.padEnd(30, "0"));
  return text.startsWith("-") ? -magnitude : magnitude;
}

describe("decimals", () => {
  it("are exact at any size", () => {
    expect(compareDecimals(decimal("9007199254740993"), decimal("9007199254740992"))).toBeGreaterThan(0);
    expect(plusDecimal(decimal("0.1"), decimal("0.2")).text).toBe("0.3");
    expect(minusDecimal(decimal("92.12"), decimal("92")).text).toBe("0.12");
  });

  it("compare as the numbers they stand for", () => {
    fc.assert(
      fc.property(written, written, (a, b) => {
        const [x, y] = [scaled(a), scaled(b)];
        expect(Math.sign(compareDecimals(decimal(a), decimal(b)))).toBe(x < y ? -1 : Number(x > y));
      }),
    );
  });

  it("subtract as the numbers they stand for, whole and short ones too", () => {
    const any = fc.oneof(written, fc.maxSafeInteger().map(String), fc.integer().map(String));
    fc.assert(
      fc.property(any, any, (a, b) => {
        const apart = minusDecimal(decimal(a), decimal(b));
        expect(scaled(apart.text)).toBe(scaled(a) - scaled(b));
        expect(apart).toEqual(decimal(apart.text));
      }),
    );
  });

  it("are written plainly", () => {
    expect(["007", "1.50", "-0", "-0.0", "0.10"].map((text) => decimal(text).text)).toEqual([
      "7",
      "1.5",
      "0",
      "0",
      "0.1",
    ]);
    expect(decimal("0.00000000000000000001").text).toBe("0.00000000000000000001");
  });

  it("round half away from zero", () => {
    expect(["2.5", "3.5", "-2.5", "76.43"].map((text) => roundDecimal(decimal(text), 0).text)).toEqual([
      "3",
      "4",
      "-3",
      "76",
    ]);
    expect(divideDecimals(decimal("1"), decimal("3"), 4).text).toBe("0.3333");
  });

  it("divide to the nearest of so many decimals, whole and short ones too", () => {
    const any = fc.oneof(written, fc.nat().map(String), fc.maxSafeNat().map(String));
    fc.assert(
      fc.property(any, any, fc.nat(9), (a, b, decimals) => {
        fc.pre(scaled(b) !== 0n);
        const quotient = divideDecimals(decimal(a), decimal(b), decimals);
        const off = scaled(quotient.text) * scaled(b) - scaled(a) * 10n ** 30n;
        const step = scaled(b) * 10n ** BigInt(30 - decimals);
        const [twice, most] = [2n * off, step < 0n ? -step : step];
        expect(-most <= twice && twice <= most).toBe(true);
        const [x, y] = [scaled(quotient.text) * scaled(b), scaled(a) * 10n ** 30n];
        if (twice === most || twice === -most) expect(x * x > y * y, "half goes away from zero").toBe(true);
        expect(quotient).toEqual(decimal(quotient.text));
      }),
    );
    expect(["1", "3", "5"].map((text) => divideDecimals(decimal(text), decimal("2"), 0).text)).toEqual(["1", "2", "3"]);
    expect(divideDecimals(decimal("1"), decimal("4000000"), 7).text).toBe("0.0000003");
  });

  it.each(["", "1e5", "1,000", "NaN", "Infinity", "٣", "1.", ".5", "+3", "--1", "1 000", "9".repeat(2000)])(
    "%j is refused",
    (text) => {
      expect(readDecimal(text)).toMatchObject({ ok: false, fault: { kind: "bad-decimal" } });
    },
  );
});
