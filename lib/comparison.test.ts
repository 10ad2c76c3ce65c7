import { describe, expect, it } from "vitest";

import type { Question } from "./question.ts";
import { category, compareOne as compare, date, term } from "./testing/compare.ts";
import { aDocument, anEvent, anOutlet } from "./testing/factories.ts";

describe("a document's answer", () => {
  it("is what its claims have in common", () => {
    const claims = [
      { document: "a", value: ">60" },
      { document: "a", value: "<=70" },
      { document: "b", value: "65" },
      { document: "c", value: "80" },
    ];
    const { reasons, verdict } = compare({}, claims);
    expect(verdict).toBe("contradict");
    expect(Array.from(reasons, ({ a, b }) => [a.claim.id, b.claim.id])).toEqual([
      ["a-<=70", "c-80"],
      ["b-65", "c-80"],
    ]);
  });

  it("is all that they cover where some pair cannot both be true, and flagged", () => {
    const claims = [
      { document: "a", value: "8" },
      { document: "a", value: "31" },
      { document: "b", value: "31" },
    ];
    const comparison = compare({}, claims);
    expect(comparison).toMatchObject({ verdict: "compatible", flags: { selfContradiction: ["a"] } });
    expect(comparison.selfContradictions[0]).toMatchObject({
      a: { claim: { value: "31" } },
      b: { claim: { value: "8" } },
    });
  });

  it("speaks in its own voice, through others only where it has none, or both where that is asked for", () => {
    const claims = [
      { document: "a", value: "8" },
      { document: "a", value: "31", speaker: "N. N." },
      { document: "b", value: "31", speaker: "N. N." },
    ];
    expect(compare({}, claims)).toMatchObject({
      verdict: "contradict",
      flags: { attributed: ["b"], selfContradiction: [] },
    });
    expect(compare({}, claims, {}, "all")).toMatchObject({
      verdict: "compatible",
      flags: { attributed: ["b"], selfContradiction: ["a"] },
    });
  });
});

describe("sources and origins", () => {
  const wire = aDocument({ id: "wire", published: "2031-05-13" });
  const copy = aDocument({ id: "copy", published: "2031-05-14", origin: "wire" });
  const other = aDocument({ id: "other" });

  it("counts republications once, and flags an altered copy with the pair", () => {
    const claims = [
      { document: "wire", value: "11" },
      { document: "copy", value: "9" },
      { document: "other", value: "11" },
    ];
    const comparison = compare({}, claims, { documents: [wire, copy, other] });
    expect(comparison).toMatchObject({
      verdict: "agree",
      sources: ["other", "wire"],
      origins: 2,
      flags: { sameOrigin: true },
    });
    expect(comparison.flags.alteredCopy.map(({ a, b }) => [a.claim.document, b.claim.document])).toEqual([
      ["wire", "copy"],
    ]);
    expect(comparison.positions).toEqual([{ documents: ["other", "wire"], label: "11" }]);
  });

  it("is one source where only a text and its copy answer", () => {
    const claims = [
      { document: "wire", value: "11" },
      { document: "copy", value: "11" },
    ];
    expect(compare({}, claims, { documents: [wire, copy] })).toMatchObject({
      verdict: "single-source",
      flags: { sameOrigin: true, alteredCopy: [] },
    });
  });

  it("takes a speaker as the origin of what is attributed", () => {
    const claims = [
      { document: "a", speaker: "N. N." },
      { document: "b", speaker: "N. N." },
    ];
    expect(compare({}, claims)).toMatchObject({ verdict: "agree", sources: ["a", "b"], origins: 1 });
  });

  it("says how many camps an agreement spans", () => {
    const outlets = [anOutlet({ id: "x", camp: "north" }), anOutlet({ id: "y", camp: "south" })];
    const documents = [aDocument({ id: "a", outlet: "x" }), aDocument({ id: "b", outlet: "y" })];
    expect(compare({}, [{ document: "a" }, { document: "b" }], { outlets, documents }).camps).toEqual([
      "north",
      "south",
    ]);
  });
});

describe("silence", () => {
  it("is of four kinds, and none looks like another", () => {
    const documents = ["a", "silent", "away", "early", "unread"].map((id) =>
      aDocument({ id, published: id === "early" ? "2031-05-11" : null }),
    );
    const silences = [
      { question: "killed", document: "silent", state: "silent", note: null },
      { question: "killed", document: "away", state: "not-covered", note: null },
    ] as const;
    const { cells, verdict } = compare({}, [{ document: "a" }], {
      documents,
      silences,
      events: [anEvent({ date: "2031-05-12" })],
    });
    expect(cells.map(({ state }) => state)).toEqual(["answered", "silent", "not-covered", "predates", "not-coded"]);
    expect(verdict).toBe("single-source");
    expect(compare({}, [], { documents }).verdict).toBe("unanswered");
  });
});

describe("positions", () => {
  const positions = (question: Partial<Question>, ...values: readonly string[]) =>
    compare(
      question,
      values.map((value, index) => ({ document: "abcdefgh".charAt(index), value })),
    ).positions.map(({ documents, label }) => `${documents.join("")}: ${label}`);

  it("are one unless some pair is disjoint", () => {
    expect(positions({}, "613", ">600")).toEqual(["ab: 613"]);
    expect(positions({}, "60..70", "65..90")).toEqual(["ab: 65..70"]);
    expect(positions(date, "2024-02-07", "2024-02")).toEqual(["ab: 2024-02-07"]);
  });

  it("are the largest groups that overlap, each document in the first that holds it", () => {
    expect(positions({}, "8", "31", ">30", "8", "31")).toEqual(["bce: 31", "ad: 8"]);
    expect(positions({}, "5..10", "0..5", "6..7", "8..9", "6..9")).toEqual(["ace: 6..7", "b: 0..5", "d: 8..9"]);
    expect(positions({}, "20", "10")).toEqual(["b: 10", "a: 20"]);
  });

  it("hold the options and terms that meet", () => {
    expect(positions(category, "left", "left|port", "port", "driven-out")).toEqual([
      "ab: Left",
      "d: Driven out",
      "c: The port",
    ]);
    expect(positions(category, "port", "port/shed", "left")).toEqual(["ab: The port, The customs shed", "c: Left"]);
    expect(positions(term, "massacre", "incident", "“incident”")).toEqual(["bc: incident", "a: massacre"]);
  });
});

describe("positions in doubt", () => {
  const tell = (question: Partial<Question>, claims: Parameters<typeof compare>[1]) =>
    compare(question, claims).positions.map(({ documents, label }) => `${documents.join("")}: ${label}`);

  it("do not join numbers that the gate keeps apart, unless they meet", () => {
    const facets = ["who"];
    const claims = [
      { document: "a", value: "11", scope: { who: "all" } },
      { document: "b", value: "23", scope: { who: "civilians" } },
      { document: "c", value: ">=19" },
      { document: "d", value: "11", scope: { who: "civilians" } },
    ];
    expect(tell({ facets }, claims)).toEqual(["ad: 11", "bc: 23"]);
  });

  it("come in the order of the listed options where they are as large, whoever takes them", () => {
    const claims = [
      { document: "a", value: "driven-out" },
      { document: "b", value: "left" },
    ];
    expect(tell(category, claims)).toEqual(["b: Left", "a: Driven out"]);
  });

  it("keep what a text gives as about so many as it is written", () => {
    const claims = [
      { document: "a", value: "~4000" },
      { document: "b", value: "3000..4000" },
      { document: "c", value: "9000" },
    ];
    expect(tell({}, claims)).toEqual(["ab: 3000..4000, ~4000", "c: 9000"]);
  });

  it("say what is denied beside what is asserted, and each option once", () => {
    const at = (document: string, value: string, asOf: string) => ({
      id: `${document}-${value}`,
      document,
      value,
      asOf,
    });
    expect(tell(category, [at("a", "left", "2020"), { ...at("b", "left", "2022"), stance: "denies" }])).toEqual([
      "ab: Left, not Left",
    ]);
    expect(tell(category, [at("a", "left", "2020"), at("b", "left|port", "2022"), at("c", "port", "2024")])).toEqual([
      "abc: Left, The port",
    ]);
  });
});
