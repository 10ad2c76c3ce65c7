import { describe, expect, it } from "vitest";

import type { Codebook } from "./codebook.ts";
import { findMentions, type Mention } from "./mention.ts";
import { readLabelled, scoreMentions } from "./testing/labelled.ts";
import { convertUnit } from "./value/unit.ts";

const CODEBOOK: Codebook = {
  concepts: [],
  terms: [
    { concept: "killing", term: "massacre", variants: ["massacres", "mass killing"], connotation: null },
    { concept: "killing", term: "massacre of Lomna", variants: [], connotation: null },
    { concept: "person", term: "Ilham Sadik", variants: ["Sadik"], connotation: null },
    { concept: "rule", term: "self-government", variants: [], connotation: null },
    { concept: "hall", term: "hall", variants: [], connotation: null },
  ],
};

function mentionsOf(text: string, published: string | null = null): readonly Mention[] {
  return findMentions(text, { published, codebook: CODEBOOK });
}

function written(text: string, published: string | null = null): string {
  return mentionsOf(text, published)
    .map(({ exact, kind, value, unit }) => [exact, kind, value, ...(unit === null ? [] : [unit])].join(" | "))
    .join("; ");
}

describe("texts that a person has labelled", () => {
  // The held-out half was written and labelled before any rule was, and no rule may be made for its sake.
  it.each(["tuned", "held-out"] as const)("are read with precision and recall of 0.9, %s", (part) => {
    const texts = readLabelled(part);
    const { found, labels, offsets, values, units } = scoreMentions(texts, null);
    expect(labels).toBeGreaterThan(100);
    for (const right of [offsets, values]) {
      expect(right / found).toBeGreaterThanOrEqual(0.9);
      expect(right / labels).toBeGreaterThanOrEqual(0.9);
    }
    expect(units / values).toBeGreaterThanOrEqual(0.9);
  });
});

describe("figures", () => {
  it.each([
    ["more than 60 children", "more than 60 | count | >60 | children"],
    ["over 60 boats", "over 60 | count | >60 | boats"],
    ["at least 10 boats", "at least 10 | count | >=10 | boats"],
    ["nearly 30,000 people", "nearly 30,000 | count | ~30000 | people"],
    ["some 30 000 people", "some 30 000 | count | ~30000 | people"],
    ["up to 40 boats", "up to 40 | count | <=40 | boats"],
    ["fewer than five boats", "fewer than five | count | <5 | boats"],
    ["60 to 70 boats", "60 to 70 | count | 60..70 | boats"],
    ["60-70 boats", "60-70 | count | 60..70 | boats"],
    ["between sixty and seventy boats", "between sixty and seventy | count | 60..70 | boats"],
    ["two to three million people", "two to three million | count | 2000000..3000000 | people"],
    ["rose from 60 to 70", "60 | count | 60; 70 | count | 70"],
    ["120 or more boats", "120 or more | count | >=120 | boats"],
    ["dozens of boats", "dozens | count | >=24 | boats"],
    ["a dozen boats", "a dozen | count | 12 | boats"],
    ["hundreds of boats", "hundreds | count | >=200 | boats"],
    ["thousands of boats", "thousands | count | >=2000 | boats"],
    ["tens of thousands of people", "tens of thousands | count | >=20000 | people"],
    ["several hundred people", "several hundred | count | >=200 | people"],
    ["three hundred and sixty-six boats", "three hundred and sixty-six | count | 366 | boats"],
    ["two hundred and fifty thousand boats", "two hundred and fifty thousand | count | 250000 | boats"],
    ["half a million people", "half a million | count | 500000 | people"],
    ["two and a half million people", "two and a half million | count | 2500000 | people"],
    ["order 9007199254740993", ""],
    ["9,007,199,254,740,993 boats", "9,007,199,254,740,993 | count | 9007199254740993 | boats"],
    ["l,275 people", "l,275 | count | 1275 | people"],
    ["6,537 polling stations were open", "6,537 | count | 6537 | polling stations"],
    ["the 29th session", "29th | count | 29 | session"],
    ["92.12% of them", "92.12% | percent | 92.12 | %"],
    ["about 14 per cent", "about 14 per cent | percent | ~14 | %"],
    ["12 percentage points", "12 percentage points | percent | 12 | percentage points"],
    ["two-thirds of them", "two-thirds | percent | 66..67 | %"],
    ["more than half of them", "more than half | percent | >50 | %"],
    ["half of the fleet", "half | percent | 50 | %"],
    ["USD 100 billion", "USD 100 billion | money | 100000000000 | USD"],
    ["more than €2.5m", "more than €2.5m | money | >2500000 | EUR"],
    ["2.5 million euros", "2.5 million euros | money | 2500000 | EUR"],
    ["1,200 km2", "1,200 km2 | quantity | 1200 | km2"],
    ["120,000 hectares", "120,000 hectares | quantity | 120000 | ha"],
    ["more than 1,585 tonnes", "more than 1,585 tonnes | quantity | >1585 | t"],
    ["4,500 sq km", "4,500 sq km | quantity | 4500 | km2"],
    ["some 1.3m people", "some 1.3m | count | ~1300000 | people"],
    ["millions of dollars", "millions of dollars | money | >=2000000 | USD"],
    ["100,000 ethnic Armenians", "100,000 | count | 100000 | ethnic armenians"],
    ["30,000 died", "30,000 | count | 30000"],
    ["e1even boats", "e1even | count | 11 | boats"],
    ["at -2 °C", "-2 °C | quantity | -2 | °C"],
    ["a 44-day war", "44-day | duration | 44 | days"],
    ["the 44-\nday war", "44-\nday | duration | 44 | days"],
    ["four\nto five months", "four\nto five months | duration | 4..5 | months"],
    ["two decades", "two decades | duration | ~20 | years"],
    ["for decades", "decades | duration | >=20 | years"],
    ["in a single night", "a single night | duration | 1 | nights"],
    ["a 17-year-old girl", "17-year-old | age | 17 | years"],
    ["aged 18 to 24", "aged 18 to 24 | age | 18..24 | years"],
    ["Lena Orff, 52, said", "52 | age | 52 | years"],
    ["in his 40s", "40s | age | 40..49 | years"],
  ])("%j", (text, expected) => expect(written(text)).toBe(expected));
});

describe("units", () => {
  it.each([
    ["3 square miles", "km2"],
    ["3 acres", "ha"],
    ["3 cubic metres", "l"],
    ["3 tonnes", "kg"],
    ["3 megawatts", "GW"],
    ["3 feet", "m"],
    ["a 3-week siege", "days"],
  ])("of %j convert to %s", (text, to) => {
    const [mention] = mentionsOf(text);
    expect(convertUnit({ text: "3", near: 3, short: true }, mention?.unit ?? "", to)).toMatchObject({ ok: true });
  });
});

describe("dates", () => {
  it.each([
    ["February 7, 2024", "date | 2024-02-07"],
    ["7 February 2024", "date | 2024-02-07"],
    ["the 7th of February 2024", "date | 2024-02-07"],
    ["Feb. 7, 2024", "date | 2024-02-07"],
    ["3rd May 1999", "date | 1999-05-03"],
    ["16 May 203l", "date | 2031-05-16"],
    ["Tuesday, the thirteenth of May 2031", "date | 2031-05-13"],
    ["12/08/1979", "date | 1979"],
    ["Wednesday, February 7, 2024", "date | 2024-02-07"],
    ["February\n7, 2024", "date | 2024-02-07"],
    ["2024-02-07", "date | 2024-02-07"],
    ["07.02.2024", "date | 2024-02-07"],
    ["February 7, l992", "date | 1992-02-07"],
    ["the night of February 25-26, 1992", "date-range | 1992-02-25/1992-02-26"],
    ["July 12-14", "date-range | XXXX-07-12/XXXX-07-14"],
    ["July 12 to 14, 2020", "date-range | 2020-07-12/2020-07-14"],
    ["12–14 July 2020", "date-range | 2020-07-12/2020-07-14"],
    ["between 12 and 14 July 2020", "date-range | 2020-07-12/2020-07-14"],
    ["December 30 to January 2, 1990", "date-range | 1989-12-30/1990-01-02"],
    ["June-July 2022", "date-range | 2022-06/2022-07"],
    ["October 1991", "date | 1991-10"],
    ["since 2003", "date-range | 2003/.."],
    ["until March 2017", "date-range | ../2017-03"],
    ["between 1994 and 2020", "date-range | 1994/2020"],
    ["1987-1990", "date-range | 1987/1990"],
    ["1991-92", "date-range | 1991/1992"],
    ["mid-2026", "date | 2026-06~"],
    ["late 1947", "date-range | 1947-09/1947-12"],
    ["the first half of 2019", "date-range | 2019-01/2019-06"],
    ["the 1990s", "date-range | 1990/1999"],
    ["the early 1990s", "date-range | 1990/1994"],
    ["the summer of 1994", "date-range | 1994-06/1994-08"],
    ["early February 2024", "date-range | 2024-02-01/2024-02-10"],
    ["around 1850", "date | 1850~"],
  ])("%j", (text, expected) =>
    expect(written(`It was ${text}.`)).toBe(`${text.replace(/^the 7/u, "7")} | ${expected}`),
  );

  it.each([
    ["in February this year", "2024-10-02", "2024-02"],
    ["last year", "2024-10-02", "2023"],
    ["last year", null, "XXXX"],
    ["last month", "2024-01", "2023-12"],
    ["last week", "2022-06-05", "2022-05-23/2022-05-29"],
    ["on Wednesday", "2019-04-18", "2019-04-17"],
    ["on July 12-14", "2020-08-01", "2020-07-12/2020-07-14"],
    ["on November 11", "2024-10-02", "2024-11-11"],
    ["in December", "2024-01-20", "2023-12"],
    ["on September 20", "2024-02-29/2024-11-10", "XXXX-09-20"],
    ["on 2 May", null, "XXXX-05-02"],
    ["on 26 February 1992 and again on 28 February", "2024-10-02", "1992-02-26 1992-02-28"],
  ])("%j, published %j", (text, published, expected) => {
    const values = mentionsOf(`It was ${text}.`, published).map(({ value }) => value);
    expect(values.join(" ")).toBe(expected);
  });

  it.each(["He may go.", "They march on.", "It happened on February 30.", "An august body."])("%j has none", (text) =>
    expect(mentionsOf(text).filter(({ kind }) => kind.startsWith("date"))).toEqual([]),
  );

  it("takes no town for a street", () => {
    expect(written("In 1991 St Petersburg got its name back.")).toBe("1991 | date | 1991");
  });

  it("takes four digits that count for a number", () => {
    expect(written("1275 people were taken in 1992")).toBe("1275 | count | 1275 | people; 1992 | date | 1992");
    expect(written("some 2000 villagers")).toBe("some 2000 | count | ~2000 | villagers");
  });
});

describe("page furniture and names", () => {
  it.each([
    "8 Mole Street, Orrel 1012",
    "Tel. (+998 71) 233-19-04, 233-19-05",
    "info2@courier24.example https://courier.example/2024/17",
    "The talk ended.\n\n12\n\nIt began again.",
    "Page 3 of 11",
    "1. Roads\n2) Bridges",
    "At 10:30 am, or at 5 pm.",
    "Article 5, Section 907, pp. 14-16, No. 7 and resolution 822",
    "COVID-19, COP29, COP 29, MI6, G20, Su-25, A/RES/62/243",
    "the Second World War and the Five Eyes",
    "in the 21st century",
    "One of them said that no one was there, one after another.",
    "between the two countries",
  ])("%j holds nothing", (text) => expect(written(text)).toBe(""));
});

describe("terms", () => {
  it("are found by their variants, the longest first, at word boundaries", () => {
    const text = "MASSACRES, the mass\nkilling, the massacre of Lomna, massacred";
    expect(mentionsOf(text).map(({ exact, value }) => [exact, value])).toEqual([
      ["MASSACRES", "massacre"],
      ["mass\nkilling", "massacre"],
      ["massacre of Lomna", "massacre of Lomna"],
    ]);
  });

  it.each(["llham Sadik", "Illham Sadik", "|lham\nSadik", "1lham Sadik’s", "Ilham Sa-\ndik"])(
    "%j is a misread name",
    (text) => {
      expect(mentionsOf(text)).toMatchObject([{ value: "Ilham Sadik", concept: "person" }]);
    },
  );

  it("are found where a line's end took their hyphen", () => {
    expect(mentionsOf("self-\ngovernment, self-government, self government")).toHaveLength(3);
  });

  it("does not take one word for another that looks like it", () => {
    expect(mentionsOf("The hail fell on the hill.")).toEqual([]);
  });

  it.each([
    ["the “massacre” of 1992", true],
    ['a so-called "massacre"', true],
    ["a so-called massacre", true],
    ["the massacre", false],
    ["“the massacre was planned”", false],
  ])("%s: distanced is %j", (text, distanced) => {
    expect(mentionsOf(text).find(({ kind }) => kind === "term")).toMatchObject({ distanced });
  });
});

describe("who speaks", () => {
  it.each([
    ['"We found 8 boats," said Lena Orff.', "Lena Orff"],
    ["“We found 8 boats,” Lena Orff told reporters.", "Lena Orff"],
    ['President Lena Orff said: "We found 8 boats."', "President Lena Orff"],
    ["According to the harbour office, 8 boats sank.", "the harbour office"],
    ["8 boats sank, according to the harbour office.", "the harbour office"],
    ['According to the Courier, "8 boats sank", Lena Orff said.', "Lena Orff"],
    ['They "lost" 8 boats.', null],
    ['As the harbour office said, "8 boats sank".', "the harbour office"],
    ['The United States "lost" 8 boats, "all of 8".', null],
    ["8 boats sank. According to the office, it rained.", null],
  ])("%s: %j", (text, speaker) => {
    expect(mentionsOf(text).find(({ value }) => value === "8")).toMatchObject({ speaker });
  });
});

describe("offsets", () => {
  it("count code points, in any script", () => {
    const [mention] = mentionsOf("🌊🌊 Xocalı ölkə: 613 people");
    expect(mention).toMatchObject({ start: 16, end: 19, exact: "613" });
  });

  it("mark where a convention decided", () => {
    expect(mentionsOf("dozens, a dozen, 24").map(({ convention }) => convention)).toEqual([true, true, false]);
  });
});
