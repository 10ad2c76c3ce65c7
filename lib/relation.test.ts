import { describe, expect, it } from "vitest";

import { sizeOf } from "./relation.ts";
import { category, compareOne as compare, date, frame, comparePair as pair, term } from "./testing/compare.ts";

describe("two quantities", () => {
  it.each([
    ["613", "613", "agree", "equal"],
    ["613", "613.0", "agree", "equal"],
    [">60", "63", "compatible", "overlap"],
    [">60", ">60", "agree", "equal"],
    [">60", ">=60", "compatible", "overlap"],
    [">60", "60", "contradict", "no-overlap"],
    [">=60", "60", "compatible", "overlap"],
    ["<100", "<=8", "compatible", "overlap"],
    ["60..70", "70", "compatible", "overlap"],
    ["~30000", "32000", "compatible", "overlap"],
    ["~30000", "33001", "contradict", "no-overlap"],
    ["92", "92.12", "compatible", "rounding"],
    ["76.4", "76.43", "compatible", "rounding"],
    ["76.5", "76.43", "contradict", "no-overlap"],
    ["12.5", "13", "compatible", "rounding"],
    ["600", "613", "contradict", "no-overlap"],
    ["9007199254740993", "9007199254740992", "contradict", "no-overlap"],
    ["0.3", "0.30000000000000004", "compatible", "rounding"],
  ])("%s and %s: %s by %s", (a, b, verdict, rule) => {
    expect(pair({}, a, b)).toMatchObject({ verdict, rule });
    expect(pair({}, b, a)).toMatchObject({ verdict, rule });
  });

  it.each([
    ["613", "613.4", "1", "agree", "within-tolerance"],
    ["613", "614", "1", "agree", "within-tolerance"],
    ["613", "615", "1", "contradict", "no-overlap"],
    ["100", "104", "5%", "agree", "within-tolerance"],
    ["95", "100", "5%", "agree", "within-tolerance"],
    ["94", "100", "5%", "contradict", "no-overlap"],
    [">60", "60", "1", "compatible", "within-tolerance"],
    ["60..70", "61..70", "1", "agree", "within-tolerance"],
    ["60..70", "71..99", "1", "compatible", "within-tolerance"],
  ])("%s and %s within %s: %s by %s", (a, b, tolerance, verdict, rule) => {
    expect(pair({ tolerance }, a, b)).toMatchObject({ verdict, rule });
  });

  it.each([
    ["km2", "120000 ha", "1200", "agree"],
    ["kg", "0.3 t", "300", "agree"],
    ["GW", "5000 MW", "5", "agree"],
    ["thousand", "1.2 million", "1200", "agree"],
    ["people", "30 thousand", "30000", "agree"],
    ["people", "30 thousand people", "30000", "agree"],
    ["h", "90 min", "1.5", "agree"],
  ])("in %s, %s is %s", (unit, a, b, verdict) => {
    expect(pair({ unit }, a, b).verdict).toBe(verdict);
  });

  it.each([
    ["people", "30 kg"],
    ["villages", "31 towns"],
    ["ha", "3 t"],
    ["km", "3 thousand"],
  ])("in %s, %s is refused, naming both units", (unit, value) => {
    const { unread } = compare({ unit }, [{ value }]);
    expect(unread[0]?.fault.kind).toBe("unit-does-not-convert");
    expect(unread[0]?.fault.message).toContain(unit);
  });

  it("keeps numbers below zero out unless the question lets them in", () => {
    expect(compare({}, [{ value: "-3" }]).unread[0]?.fault.kind).toBe("below-zero");
    expect(pair({ negative: true }, "-3", "<0")).toMatchObject({ verdict: "compatible", rule: "overlap" });
    expect(pair({ negative: true }, "-3", "~-3.1")).toMatchObject({ verdict: "compatible", rule: "overlap" });
  });

  it.each([
    ["200", "100", "100", "2.00"],
    ["11", ">=19", "8", "1.7"],
    ["31", "8", "23", "3.9"],
    ["92.12", "76.43", "15.69", "1.205"],
    ["0", "5", "5", null],
    [">60", "60", "0", "1.0"],
  ])("%s and %s lie %s apart, by a factor of %s", (a, b, gap, ratio) => {
    const { reason } = pair({}, a, b);
    const size = reason && sizeOf(reason.a.value, reason.b.value);
    expect(size?.gap).toBe(gap);
    expect(size?.ratio === null ? null : Number(size?.ratio)).toBe(ratio === null ? null : Number(ratio));
  });
});

describe("two dates", () => {
  it.each([
    ["2024-02-07", "2024-02-07", "agree", "equal"],
    ["2024-02-07", "2024-02", "compatible", "overlap"],
    ["2024-02-07?", "2024-02-07", "agree", "equal"],
    ["1993~", "1992-01-01", "compatible", "overlap"],
    ["1993~", "1994-12-31", "compatible", "overlap"],
    ["1993~", "1991-12-31", "contradict", "no-overlap"],
    ["2020-09~", "2020-10-31", "compatible", "overlap"],
    ["2020-09~", "2020-11-01", "contradict", "no-overlap"],
    ["2024-02-29~", "2024-03-01", "compatible", "overlap"],
    ["../1994", "1993", "compatible", "overlap"],
    ["../1994", "1995/..", "contradict", "no-overlap"],
    ["1992-02-25/1992-02-26", "1992-02-26", "compatible", "overlap"],
  ])("%s and %s: %s by %s", (a, b, verdict, rule) => {
    expect(pair(date, a, b)).toMatchObject({ verdict, rule });
    expect(pair(date, b, a)).toMatchObject({ verdict, rule });
  });

  it("gives the gap in days and no ratio", () => {
    const { reason } = pair(date, "1992-02-25", "1992-03-01");
    expect(reason && sizeOf(reason.a.value, reason.b.value)).toEqual({ gap: "5", ratio: null });
  });

  it("takes a tolerance as days", () => {
    expect(pair({ ...date, tolerance: "1" }, "1992-02-25", "1992-02-26")).toMatchObject({
      verdict: "agree",
      rule: "within-tolerance",
    });
  });
});

describe("two categories, frames and terms", () => {
  it.each([
    [category, "left", "left", "agree", "equal"],
    [category, "left|driven-out", "driven-out|left", "agree", "equal"],
    [category, "left|driven-out", "left", "compatible", "overlap"],
    [category, "port", "port/shed", "compatible", "broader"],
    [category, "left", "driven-out", "contradict", "different-option"],
    [frame, "left", "driven-out", "framed-differently", "different-option"],
    [term, "massacre", "“Massacre”", "agree", "equal"],
    [term, "massacre", "incident", "framed-differently", "different-term"],
    [term, "massacre|incident", "incident", "compatible", "overlap"],
  ] as const)("%o: %s and %s: %s by %s", (question, a, b, verdict, rule) => {
    expect(pair(question, a, b)).toMatchObject({ verdict, rule });
    expect(pair(question, b, a)).toMatchObject({ verdict, rule });
  });

  it("tells a term at a distance from the same term plain", () => {
    expect(pair(term, { value: "massacre", distanced: true }, "massacre")).toMatchObject({
      verdict: "framed-differently",
      rule: "distanced",
    });
    const both = { value: "massacre", distanced: true };
    expect(pair(term, both, both)).toMatchObject({ verdict: "agree", rule: "equal" });
  });

  it("takes the codebook's variants as their canonical term", () => {
    const codebook = {
      concepts: [{ id: "event", label: "The event", note: null }],
      terms: [{ concept: "event", term: "massacre", variants: ["killings", "قتل عام"], connotation: null }],
    };
    const claims = [
      { document: "a", value: "Killings" },
      { document: "b", value: "قتل عام" },
    ];
    expect(compare(term, claims, { codebook }).verdict).toBe("agree");
  });
});

describe("denials", () => {
  const denies = (value: string) => ({ value, stance: "denies" }) as const;
  it.each([
    [category, "port/shed", "port", "contradict", "denied"],
    [category, "port", "port/shed", "compatible", "denial-allows"],
    [category, "left|port", "port", "compatible", "denial-allows"],
    [{}, "63", ">60", "contradict", "denied"],
    [{}, ">60", "63", "compatible", "denial-allows"],
  ] as const)("%o: %s asserted, %s denied: %s by %s", (question, asserted, denied, verdict, rule) => {
    expect(pair(question, asserted, denies(denied))).toMatchObject({ verdict, rule });
    expect(pair(question, denies(denied), asserted)).toMatchObject({ verdict, rule });
  });

  it("are the same when the same is denied", () => {
    expect(pair(category, denies("left"), denies("left")).verdict).toBe("agree");
    expect(pair(category, denies("left"), denies("port"))).toMatchObject({
      verdict: "compatible",
      rule: "denial-allows",
    });
  });

  it("stand beside what is asserted, by which documents are compared", () => {
    const claims = [
      { document: "a", value: "left" },
      { id: "no", document: "a", ...denies("driven-out") },
      { document: "b", value: "left" },
    ];
    expect(compare(category, claims).verdict).toBe("agree");
  });
});

describe("the gate", () => {
  it("bars what is claimed for different times, and shows a change", () => {
    expect(pair(category, { value: "left", asOf: "2020" }, { value: "port", asOf: "2022" })).toMatchObject({
      verdict: "not-comparable",
      rule: "different-as-of",
    });
    expect(pair(category, { value: "left", asOf: "2020" }, { value: "port" }).verdict).toBe("contradict");
    expect(pair(category, { value: "left", asOf: "2020" }, { value: "port", asOf: "2020-05" }).verdict).toBe(
      "contradict",
    );
  });

  it("bars scopes that differ on a facet of the question, and names it", () => {
    const facets = ["who", "where"];
    const { verdict, reason } = pair(
      { facets },
      { scope: { who: "soldiers" } },
      { value: "9", scope: { who: "everyone", where: "port" } },
    );
    expect(verdict).toBe("not-comparable");
    expect(reason?.relation).toMatchObject({ rule: "different-scope", facet: "who" });
    expect(pair({ facets: ["where"] }, { scope: { who: "x" } }, { value: "9", scope: { who: "y" } }).verdict).toBe(
      "contradict",
    );
  });

  it("keeps a document's answers for different times apart and compares each", () => {
    const claims = [
      { document: "a", value: "left", asOf: "2020" },
      { document: "a", value: "port", asOf: "2022" },
      { document: "b", value: "port", asOf: "2022" },
    ];
    const comparison = compare(category, claims);
    expect(comparison).toMatchObject({ verdict: "agree", flags: { selfContradiction: [] } });
    expect(Array.from(comparison.reasons, ({ a, b }) => [a.claim.id, b.claim.id])).toEqual([["a-port", "b-port"]]);
  });
});
