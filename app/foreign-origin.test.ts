import { describe, expect, it } from "vitest";

import { isForeign, isOwnForm } from "./foreign-origin.ts";

describe("isForeign", () => {
  it.each([
    [{ host: "parallax.example", origin: "https://parallax.example" }, false],
    [{ host: "parallax.example" }, false],
    [{ host: "parallax.example", origin: "https://other.example" }, true],
    [{ host: "parallax.example", origin: "https://parallax.example.other.example" }, true],
    [{ host: "parallax.example", origin: "https://other.example", "x-forwarded-host": "other.example" }, true],
    [{ host: "parallax.example", origin: "nonsense" }, true],
    [{ host: "parallax.example", origin: "null" }, true],
    [{ host: "parallax.example", origin: "null", "sec-fetch-site": "same-origin" }, false],
    [{ host: "parallax.example", "sec-fetch-site": "cross-site" }, true],
  ])("of %o is %s", (headers, foreign) => {
    expect(isForeign(new Headers(headers))).toBe(foreign);
  });
});

describe("isOwnForm", () => {
  it.each([
    [{ host: "parallax.example", origin: "https://parallax.example" }, true],
    [{ host: "parallax.example" }, false],
    [{ host: "parallax.example", "sec-fetch-site": "same-origin" }, false],
    [{ host: "parallax.example", origin: "https://other.example" }, false],
    [{ host: "parallax.example", origin: "https://other.example", "x-forwarded-host": "other.example" }, false],
    [{ host: "parallax.example", origin: "null", "sec-fetch-site": "same-origin" }, true],
  ])("of %o is %s", (headers, own) => {
    expect(isOwnForm(new Headers(headers))).toBe(own);
  });
});
