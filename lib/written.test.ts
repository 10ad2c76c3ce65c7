import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { extentOf } from "./relation.ts";
import { aQuestion } from "./testing/factories.ts";
import { measureOf, readValue } from "./value/value.ts";
import { readWritten } from "./written.ts";

const CODEBOOK = {
  concepts: [],
  terms: [
    { concept: "fire", term: "blaze", variants: ["the burning"], connotation: null },
    { concept: "fleet", term: "boats", variants: [], connotation: null },
  ],
};
const OPTIONS = [
  { id: "left", label: "They left" },
  { id: "driven-out", label: "They were driven out" },
  { id: "port", label: "The port" },
  { id: "port/shed", label: "The customs shed" },
  { id: "no", label: "No" },
  { id: "no-hurry", label: "No hurry" },
];
const choice = { answer: "category", unit: null, options: OPTIONS } as const;
const date = { answer: "date", unit: null } as const;
const name = { answer: "term", unit: null, concept: "fire" } as const;

const read = (text: string, question: Parameters<typeof aQuestion>[0], published: string | null = "2024-03-01") =>
  readWritten(text, aQuestion(question), CODEBOOK, { published });

describe("ordinary writing is read as the notation", () => {
  it.each<[string, Parameters<typeof aQuestion>[0], string, string]>([
    ["more than 60", { unit: "villages" }, ">60", "more than 60 villages"],
    ["about 30 thousand", { unit: "people" }, "~30000", "about 30,000 people"],
    ["30-40", { unit: "people" }, "30..40", "30 to 40 people"],
    ["sixty people", { unit: "people" }, "60", "60 people"],
    ["60+", { unit: "people" }, ">=60", "at least 60 people"],
    ["forty per cent", { unit: "%" }, "40", "40%"],
    ["five kilometres", { unit: "m" }, "5 km", "5 km (5,000 m)"],
    ["$5 million", { unit: "USD" }, "5000000", "5,000,000 USD"],
    ["7 feb 2024", date, "2024-02-07", "7 February 2024"],
    ["early May 1992", date, "1992-05-01/1992-05-10", "between 1 and 10 May 1992"],
    ["since 2003", date, "2003/..", "since 2003"],
    ["about June 2026", date, "2026-06~", "about June 2026"],
    ["They left", choice, "left", "They left"],
    ["driven", choice, "driven-out", "They were driven out"],
    ["left; customs", choice, "left|port/shed", "They left or The customs shed"],
    ["no", choice, "no", "No"],
    ["The Burning", name, "blaze", "blaze"],
    ["inferno", name, "inferno", "inferno (not in the codebook)"],
  ])("%s", (text, question, value, understood) => {
    expect(read(text, question)).toEqual({ ok: true, value: { value, understood, supplied: null } });
  });

  it("says what it had to supply", () => {
    expect(read("dozens", {})).toMatchObject({
      value: { value: ">=24", supplied: expect.stringMatching(/convention/) },
    });
    expect(read("7 February", date)).toMatchObject({
      value: { value: "2024-02-07", supplied: expect.stringMatching(/year/) },
    });
  });

  it.each<[string, Parameters<typeof aQuestion>[0], string, RegExp]>([
    [" ", {}, "no-value", /Write/],
    ["a lot", {}, "bad-quantity", /more than 60/],
    ["2/3", {}, "bad-quantity", /613/],
    ["1,5", {}, "bad-quantity", /613/],
    ["sixty boats", {}, "unit-does-not-convert", /"boats".*"people"/],
    ["5 kg", { unit: "m" }, "unit-does-not-convert", /"kg".*"m"/],
    ["soon", date, "bad-date", /7 February 2024/],
    ["31 February 2020", date, "bad-date", /no such day/],
    ["12/08/1979", date, "ambiguous", /1979-08-12 or 1979-12-08/],
    ["They", choice, "ambiguous", /"They left", "They were driven out"/],
    ["nay", choice, "no-such-option", /"No hurry"/],
    ["boats", name, "other-concept", /"fleet"/],
  ])("%j: %s", (text, question, kind, message) => {
    expect(read(text, question)).toMatchObject({ ok: false, fault: { kind, message: expect.stringMatching(message) } });
  });

  it("gives no year that nothing tells", () => {
    expect(read("7 February", date, null)).toMatchObject({ ok: false, fault: { kind: "ambiguous" } });
  });
});

const number = fc.oneof(
  fc.nat(9_999_999).map(String),
  fc.tuple(fc.nat(999), fc.nat(99), fc.constantFrom("", "0")).map(([whole, rest, zero]) => `${whole}.${rest}${zero}`),
);
const quantities = fc.oneof(
  fc.tuple(fc.constantFrom("", ">", ">=", "<=", "~"), number).map(([operator, one]) => operator + one),
  fc.tuple(fc.nat(500), fc.integer({ min: 1, max: 500 })).map(([from, more]) => `${from}..${from + more}`),
);
const day = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2090-12-31"), noInvalidDate: true })
  .map((one) => one.toISOString().slice(0, 10));
const point = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([one, length]) => one.slice(0, length));
const dates = fc.oneof(
  point,
  point.map((one) => (one.length < 10 ? `${one}~` : one)),
  point.map((one) => `${one}/..`),
  point.map((one) => `../${one}`),
  fc
    .tuple(day, day, fc.constantFrom(4, 7, 10))
    .map(([a, b, length]) => [a, b].map((one) => one.slice(0, length)).toSorted())
    .map(([a = "", b = ""]) => (a === b ? a : `${a}/${b}`)),
);
const notations = fc.oneof(
  fc.record({
    value: quantities,
    question: fc.constantFrom({ unit: "people" }, { unit: "%" }, { unit: "polling stations" }),
  }),
  fc.record({ value: dates, question: fc.constant(date) }),
  fc.record({
    value: fc.subarray(OPTIONS, { minLength: 1 }).map((chosen) => chosen.map(({ id }) => id).join("|")),
    question: fc.constant(choice),
  }),
  fc.record({ value: fc.constantFrom("blaze", "inferno", "blaze|inferno"), question: fc.constant(name) }),
);

describe("the notation", () => {
  it("reads as itself", () => {
    fc.assert(
      fc.property(notations, ({ value, question }) => {
        expect(read(value, question)).toMatchObject({ ok: true, value: { value, supplied: null } });
      }),
    );
  });

  it("and what was understood, read again, are the same set", () => {
    const numbers = notations.filter(({ question }) => !("answer" in question) || question.answer === "date");
    fc.assert(
      fc.property(numbers, ({ value, question }) => {
        const first = read(value, question);
        if (!first.ok) throw new Error(first.fault.message);
        const again = read(first.value.understood, question, null);
        if (!again.ok) throw new Error(`${first.value.understood}: ${again.fault.message}`);
        expect(setOf(again.value.value, question)).toEqual(setOf(value, question));
      }),
    );
  });
});

function setOf(value: string, question: Parameters<typeof aQuestion>[0]) {
  const measure = measureOf(aQuestion(question));
  const set = measure.ok ? readValue(measure.value, { value, distanced: false }) : measure;
  if (!set.ok) throw new Error(set.fault.message);
  return extentOf(set.value);
}
