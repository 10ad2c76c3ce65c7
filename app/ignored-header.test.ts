import fc from "fast-check";
import { expect, it } from "vitest";

import { ignoredHeader } from "./ignored-header.ts";

const told = (parts: readonly (readonly [string, string])[]) =>
  ignoredHeader(parts.map(([parameter, value]) => ({ parameter, value, known: [] })))["x-parallax-ignored"];

it("names each part, and is not there where there is none", () => {
  expect(told([])).toBeUndefined();
  expect(
    told([
      ["verdict", "no"],
      ["tolerance", "5 %"],
    ]),
  ).toBe("verdict%3Dno&tolerance%3D5%20%25");
});

it("counts what there is no room for", () => {
  const header = told(Array.from({ length: 200 }, (_, place) => [`p${place}`, "ა".repeat(900)] as const)) ?? "";
  expect(decodeURIComponent(header)).toMatch(/^p0=ა{77}&p1=ა{77}&and 198 more$/u);
});

const ODD = fc.constantFrom("a", "=", "&", "%", "\n", "\0", "ა", "😀", "\ud800");

it("is a header whatever the address: short, ASCII, and whole characters", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string({ unit: ODD }), fc.string({ unit: ODD })), { maxLength: 12 }), (parts) => {
      const header = told(parts) ?? "";
      expect(header.length).toBeLessThanOrEqual(1600);
      expect(header).toMatch(/^[\x21-\x7e]*$/u);
      expect(() => decodeURIComponent(header)).not.toThrow();
    }),
    { numRuns: 20 },
  );
});
