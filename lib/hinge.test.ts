import { describe, expect, it } from "vitest";

import { changedHinges } from "./hinge.ts";

const kinds = (was: string, now: string) => changedHinges(was, now).map(({ kind }) => kind);

describe("changedHinges", () => {
  it.each([
    ["killing 12 people", "killing 13 people", "number"],
    ["some ۶۱۳ people", "some ۶۱۴ people", "number"],
    ["eight people", "dozens of people", "number"],
    ["it was on 8 of 12 ships", "it was on 12 of 8 ships", "number"],
    ["пятьдесят человек", "шестьдесят человек", "number"],
    ["əlli nəfər", "altmış nəfər", "number"],
    ["հիսուն մարդ", "վաթսուն մարդ", "number"],
    ["the guard was armed", "the guard was not armed", "negation"],
    ["the guard was armed", "the guard wasn’t armed", "negation"],
    ["он был ранен", "он не был ранен", "negation"],
    ["o gəldi", "o gəlmədi", "negation"],
    ["նա եկավ", "նա չեկավ", "negation"],
    ["it is a formal vote", "it is an informal vote", "negation"],
    ["in early March", "in early May", "date"],
    ["в начале марта", "в начале мая", "date"],
    ["fevralın sonunda", "martın sonunda", "date"],
    ["said Aliyev there", "said Pashinyan there", "name"],
    ["Aliyev met Pashinyan", "Pashinyan met Aliyev", "name"],
    ["сказал Иванов", "сказал Петров", "name"],
  ])("%s: %s", (was, now, kind) => {
    expect(kinds(was, now)).toContain(kind);
  });

  it.each([
    ["the people were killed", "the people got killed"],
    ["The guard was armed", "A guard was armed"],
    ["It ended. The guard left", "It ended. This guard left"],
    ["the Guard", "the Guard,"],
    ["the Guard's wasn't", "the Guard’s wasn’t"],
    ["", ""],
  ])("%s: nothing that a claim hinges on", (was, now) => {
    expect(kinds(was, now)).toEqual([]);
  });

  it("takes any word for a possible name where a script has no capitals", () => {
    expect(kinds("شهر خانکندی", "شهر ایروان")).toEqual(["word"]);
    expect(kinds("او رفت", "او نرفت")).toEqual(["word", "negation"]);
    expect(kinds("ქალაქი თბილისი", "ქალაქი ბათუმი")).toEqual(["word"]);
  });

  it("says what it was and what it is", () => {
    expect(changedHinges("killing 12 people", "killing 13 or 14 people")).toEqual([
      { kind: "number", was: ["12"], now: ["13", "14"] },
    ]);
    expect(changedHinges("o gəldi", "o gəlmədi")).toEqual([{ kind: "negation", was: ["gəldi"], now: ["gəlmədi"] }]);
  });
});
