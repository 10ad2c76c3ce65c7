import { describe, expect, it } from "vitest";

import { pageIn, readAgreementChoice, writeAgreementChoice } from "./agreement-choice.ts";

const read = (query: string) => readAgreementChoice(new URLSearchParams(query), ["a", "b"]);

describe("readAgreementChoice", () => {
  it("reads what it writes", () => {
    const { choice, ignored } = read("answer=date&document=b&pairs=2&values=3");
    expect(choice).toEqual({ answer: "date", document: "b", pairs: 2, values: 3 });
    expect(ignored).toEqual([]);
    expect(read(new URLSearchParams(writeAgreementChoice(choice)).toString()).choice).toEqual(choice);
  });

  it("ignores part by part what makes no sense, and says so", () => {
    const { choice, ignored } = read("answer=colour&document=a&document=b&pairs=-1&values=99999999&q=%D0%B9");
    expect(choice).toEqual({ answer: null, document: "a", pairs: 1, values: 1 });
    expect(ignored.map(({ parameter, value }) => `${parameter}=${value}`)).toEqual([
      "answer=colour",
      "document=b",
      "pairs=-1",
      "values=99999999",
      "q=й",
    ]);
  });
});

describe("pageIn", () => {
  it("goes no further than the last page", () => {
    expect(pageIn([1, 2, 3], 9, 2)).toEqual({ shown: [3], number: 2, pages: 2 });
    expect(pageIn([], 1, 2)).toEqual({ shown: [], number: 1, pages: 1 });
  });
});
