import { describe, expect, test } from "vitest";

import { faultLine } from "./package-fault.ts";
import { faultsOf, refusalOf, somePackage, tableWith } from "./testing/package.ts";

const claim = (question: string, value: string, scope = "") =>
  somePackage({ claims: tableWith("claims", `x,${question},wire-copy,${value},,,,,${scope},,,so it burnt,,,,,`) });

describe("a claim's value is read against its question", () => {
  test.each([
    ["burnt", "12 kg", "unit-does-not-convert", /"kg".*"ha"/],
    ["burnt", "12 boats", "unit-does-not-convert", /"boats".*"ha"/],
    ["burnt", "a dozen", "bad-quantity", /613/],
    ["burnt", "-4", "below-zero", /below zero/],
    ["day", "yesterday", "bad-date", /EDTF/],
    ["cause", "people/captain", "no-such-option", /wind, people, people\/crew/],
    ["name", "Battle", "other-concept", /"battle" names "other-name".*"fire-name"/],
  ])("%s: %s is %s", async (question, value, kind, message) => {
    const { faults } = await refusalOf(claim(question, value));
    expect(faults.map((fault) => [fault.kind, fault.line, fault.column])).toEqual([[kind, 5, "value"]]);
    expect(faults.map(faultLine).join("")).toMatch(message);
  });

  test("a value that many claims repeat is a fault of each", async () => {
    const row = (id: string) => `${id},day,courier-count,yesterday,,,,,,,,Eight boats sank,,,,,`;
    const files = somePackage({ claims: tableWith("claims", `${row("x")}\n${row("y")}`) });
    expect(await faultsOf(files)).toEqual(["bad-date claims.csv:5:value", "bad-date claims.csv:6:value"]);
  });

  test("nothing is said of a claim whose question is at fault itself", async () => {
    const questions = tableWith("questions", { replace: "people/crew=The crew", by: "people/crew" });
    const files = somePackage({
      questions,
      claims: tableWith("claims", "x,cause,wire-copy,sun,,,,,,,,so it burnt,,,,,"),
    });
    expect(await faultsOf(files)).toEqual(["bad-options questions.csv:5:options"]);
  });
});

describe("a claim's scope states facets of its question", () => {
  test.each([
    ["where=quay", "unknown-facet"],
    ["who", "bad-scope"],
    ["=x", "bad-scope"],
    ["who=", "bad-scope"],
    ["who=a; who=b", "bad-scope"],
    ["__proto__=x", "reserved-name"],
  ])("%s is %s", async (scope, kind) => {
    expect(await faultsOf(claim("boats", "3", scope))).toEqual([`${kind} claims.csv:5:scope`]);
  });

  test("the facets that there are are named", async () => {
    const { faults } = await refusalOf(claim("boats", "3", "perod=night"));
    expect(faults.map(faultLine).join("")).toMatch(/Its facets are who, period\. Did you mean "period"\?/);
  });
});
