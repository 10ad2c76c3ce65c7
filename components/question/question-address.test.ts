import { expect, test } from "vitest";

import { aDossier } from "#lib/testing/factories.ts";

import { readQuestionAddress } from "./question-address.ts";

const read = (query: string) =>
  readQuestionAddress(new URLSearchParams(query), { dossier: aDossier({ name: "port" }), revision: 7 });

test.each([
  ["revision=3", { revision: 3 }, []],
  ["on=2026-11-22", { day: "2026-11-22" }, []],
  ["revision=&on=", null, []],
  ["revision=3&revision=4", { revision: 3 }, [["revision", "4", "Only the first is read."]]],
  [
    "revision=9&revision=2&revision=1",
    { revision: 2 },
    [
      ["revision", "9", undefined],
      ["revision", "1", "Only the first that makes sense is read."],
    ],
  ],
  ["on=2026-11-22&revision=3", { revision: 3 }, [["on", "2026-11-22", "The revision says which state already."]]],
  [
    "on=never&colour=red",
    null,
    [
      ["colour", "red", undefined],
      ["on", "never", undefined],
    ],
  ],
])("%s is one state of the question, and what else it says is named", (query, moment, told) => {
  const { moment: state, ignored } = read(query);
  expect(state).toEqual(moment);
  expect(ignored.map(({ parameter, value, why }) => [parameter, value, why])).toEqual(told);
});
