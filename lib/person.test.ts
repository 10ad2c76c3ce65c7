import { describe, expect, it } from "vitest";

import { readEmail, readName, readPassword } from "./person.ts";

describe("readEmail", () => {
  it.each([
    [" Ann@Example.org ", "ann@example.org"],
    ["a.b+c@sub.example.co", "a.b+c@sub.example.co"],
  ])("reads %j as %s", (text, email) => {
    expect(readEmail(text)).toEqual({ ok: true, value: email });
  });

  it.each(["", "ann", "ann@", "@example.org", "a b@example.org", "ann@example", `${"x".repeat(250)}@example.org`])(
    "refuses %j",
    (text) => {
      expect(readEmail(text).ok).toBe(false);
    },
  );
});

describe("readName", () => {
  it("keeps one line of it", () => {
    expect(readName("  Ann\r\n\u0007 Lee ")).toEqual({ ok: true, value: "Ann Lee" });
  });

  it.each(["", " \n ", "x".repeat(101)])("refuses %j", (text) => {
    expect(readName(text).ok).toBe(false);
  });
});

describe("readPassword", () => {
  it("takes any twelve characters of enough kinds, in any script", () => {
    expect(readPassword("пароль из слов", "ann@example.org").ok).toBe(true);
  });

  it.each(["", "short", "eleven char", "aaaaaaaaaaaaaaaa", "x-ANN@example.org-x", "ab".repeat(65)])(
    "refuses %j",
    (text) => {
      expect(readPassword(text, "ann@example.org").ok).toBe(false);
    },
  );
});
