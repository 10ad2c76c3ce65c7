import { beforeAll, describe, expect, test } from "vitest";

import type { Dossier } from "#lib/dossier.ts";

import { faultLine } from "./package-fault.ts";
import { readCodings } from "./read-codings.ts";
import { readPackage } from "./read-package.ts";
import { somePackage } from "./testing/package.ts";

const HEADER = "round,coder,question,document,value,stance,distanced,speaker,as_of,scope,start,end";

let dossier: Dossier;
beforeAll(async () => {
  const read = await readPackage(somePackage());
  if (!read.ok) throw new Error(read.fault.message);
  dossier = read.value;
});

function codings(...rows: readonly string[]) {
  return readCodings(dossier, new TextEncoder().encode([HEADER, ...rows, ""].join("\n")));
}

function faultsOf(...rows: readonly string[]): readonly string[] {
  const read = codings(...rows);
  return read.ok ? [] : read.fault.faults.map(faultLine);
}

describe("readCodings", () => {
  test("gives each round what each coder found, several claims together", () => {
    const read = codings(
      "1,first,boats,courier-count,8,,,,2031-05,who=fishers,0,5",
      "1,first,boats,courier-count,>60,denies,,mayor,,,6,9",
      "1,second,boats,courier-count,,,,,,,,",
      "2,first,name,wire-calm,blaze,,true,,,,1,2",
    );
    expect(read).toMatchObject({
      ok: true,
      value: [
        {
          name: "1",
          findings: [
            {
              coder: "first",
              question: "boats",
              document: "courier-count",
              claims: [
                {
                  value: "8",
                  speaker: null,
                  asOf: "2031-05",
                  scope: { who: "fishers" },
                  passages: [{ start: 0, end: 5 }],
                },
                { value: ">60", stance: "denies", speaker: "mayor" },
              ],
            },
            { coder: "second", question: "boats", document: "courier-count", claims: [] },
          ],
        },
        { name: "2", findings: [{ coder: "first", claims: [{ value: "blaze", distanced: true }] }] },
      ],
    });
  });

  test.each([
    ["1,first,botas,courier-count,8,,,,,,0,5", /2:question: There is no "botas" in questions\. Did you mean "boats"\?/],
    ["1,first,boats,courier,8,,,,,,0,5", /2:document: There is no "courier" in documents\./],
    ["1,first,boats,courier-count,many,,,,,,0,5", /2:value: /],
    ["1,first,cause,courier-count,rain,,,,,,0,5", /2:value: /],
    ["1,first,boats,courier-count,8,,,,,where=port,0,5", /2:scope: "where" is not a facet/],
    ["1,first,boats,courier-count,8,,,,,,,", /2:start: The place of the words is missing/],
    ["1,first,boats,courier-count,8,,,,,,5,5", /2:start: The place of the words is missing/],
    [",first,boats,courier-count,8,,,,,,0,5", /2:round: "round" is empty/],
  ])("names what is wrong with %s", (row, fault) => {
    expect(faultsOf(row)).toEqual([expect.stringMatching(fault)]);
  });
});
