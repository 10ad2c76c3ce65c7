import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { returnPath } from "./return-path.ts";

describe("returnPath", () => {
  it.each(["/", "/edit", "/edit/people?form=1a2b3c4d#invite", "/d/port-lisse/compare?words=a%20b"])(
    "keeps %s",
    (path) => {
      expect(returnPath(path, "/edit")).toBe(path);
    },
  );

  it.each([
    null,
    undefined,
    "",
    "edit",
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "https:evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "/\t/evil.example",
    "/\n/evil.example",
    " //evil.example",
    "/%09/evil.example",
    "/%2f/evil.example",
    "/%2fevil.example",
    "%2f%2fevil.example",
    "/%5cevil.example",
    "/%252f%252fevil.example",
    "/..//evil.example",
    "/.//evil.example",
    "/edit/..//evil.example",
    "/@evil.example\\@",
    "/edit\r\nlocation: https://evil.example",
  ])("does not follow %j", (asked) => {
    expect(returnPath(asked, "/edit")).toBe("/edit");
  });

  it("always leads to this site, however a browser reads it", () => {
    const parts = fc.constantFrom(
      "/",
      "\\",
      "//",
      "%2f",
      "%5c",
      "%09",
      "\t",
      "..",
      ".",
      "@",
      ":",
      "evil.example",
      "?",
      "#",
      "a",
      "https:",
    );
    fc.assert(
      fc.property(
        fc.array(parts, { maxLength: 8 }).map((list) => list.join("")),
        (asked) => {
          const base = "https://parallax.example";
          expect(new URL(returnPath(asked, "/edit"), base).origin).toBe(base);
          expect(
            new URL(decodeURIComponent(returnPath(asked, "/edit").replace(/%(?![0-9a-f]{2})/giu, "")), base).origin,
          ).toBe(base);
        },
      ),
    );
  });
});
