import { describe, expect, test } from "vitest";

import { faultLine } from "./package-fault.ts";
import { readPackage } from "./read-package.ts";
import type { TableName } from "./schema.ts";
import { faultsOf, put, refusalOf, somePackage, tableWith } from "./testing/package.ts";

test("reads a package without a fault as a dossier", async () => {
  const read = await readPackage(somePackage());
  if (!read.ok) throw new Error(read.fault.faults.map(faultLine).join("\n"));
  const { claims, documents, questions } = read.value;
  expect(claims.map(({ id }) => id)).toEqual(["c-boats", "c-name", "w-boats"]);
  expect(claims[0]).toMatchObject({
    stance: "asserts",
    asOf: "2031-05",
    scope: { who: "fishers", period: "night" },
    credibility: "2",
    admission: true,
    passages: [
      { exact: "Eight boats sank", start: 0, end: 16 },
      { exact: "The harbour burnt", start: 18, end: 35 },
    ],
  });
  expect(claims[1]).toMatchObject({ stance: "denies", distanced: true, passages: [{ start: 78, end: 95 }] });
  expect(documents[0]).toMatchObject({ length: 98, textPath: "texts/courier-count.txt" });
  expect(documents[1]).toMatchObject({ sha256: null, length: 900, text: null });
  expect(questions[3]?.options.map(({ id }) => id)).toEqual(["wind", "people", "people/crew"]);
});

test("does without its optional tables", async () => {
  const files = somePackage({ passages: null, silences: null, adjudications: null });
  expect((await readPackage(files)).ok).toBe(true);
});

const table = (name: TableName, change: Parameters<typeof tableWith>[1]) =>
  somePackage({ [name]: tableWith(name, change) });

describe("each fault is told by kind, file, line and column", () => {
  test.each<[string, Map<string, Uint8Array>, readonly string[]]>([
    ["a table missing", somePackage({ events: null }), ["missing-table events.csv"]],
    [
      "an unknown column",
      table("outlets", { replace: "reliability", by: "relibility" }),
      ["unknown-column outlets.csv:1:relibility"],
    ],
    [
      "a column missing",
      table("outlets", { replace: "id,name", by: "id,note" }),
      ["repeated-column outlets.csv:1:note", "missing-column outlets.csv:1:name"],
    ],
    ["a duplicate id", table("events", "fire,Again,,,,"), ["duplicate-id events.csv:4:id"]],
    ["a bad id", table("events", "The Fire,Again,,,,"), ["bad-id events.csv:4:id"]],
    ["a reserved id", table("events", "constructor,Again,,,,"), ["reserved-name events.csv:4:id"]],
    ["an endless id", table("events", `${"a".repeat(101)},Again,,,,`), ["bad-id events.csv:4:id"]],
    ["a required cell empty", table("events", "flood,,,,,"), ["missing-value events.csv:4:title"]],
    [
      "a word that is not allowed",
      table("outlets", { replace: "independent", by: "independant" }),
      ["bad-enum outlets.csv:2:type"],
    ],
    ["a bad date", table("events", "flood,A flood,12 May,,,"), ["bad-date events.csv:4:date"]],
    ["a bad boolean", table("claims", { replace: "2,true", by: "2,yes" }), ["bad-boolean claims.csv:2:admission"]],
    ["a bad number", table("documents", { replace: ",900,", by: ",9e2," }), ["bad-number documents.csv:3:length"]],
    [
      "a bad language",
      table("documents", { replace: "2031-05,en", by: "2031-05,english language" }),
      ["bad-language documents.csv:4:language"],
    ],
    ["a bad country", table("outlets", { replace: ",IE,", by: ",Ireland," }), ["bad-country outlets.csv:2:country"]],
    ["an address that runs", table("outlets", { replace: "https:", by: "javascript:" }), ["bad-url outlets.csv:2:url"]],
    [
      "a path that leaves the package",
      table("documents", { replace: "texts/courier-count.txt", by: "../secret.txt" }),
      ["bad-path documents.csv:2:text"],
    ],
    [
      "a bad hash",
      table("documents", { replace: "wire-calm,,,,", by: "wire-calm,ABC,,," }),
      ["bad-sha256 documents.csv:4:sha256"],
    ],
    [
      "an outlet that is not there",
      table("documents", { replace: "wire-calm,wire", by: "wire-calm,wier" }),
      ["no-such-outlet documents.csv:3:outlet"],
    ],
    [
      "an event that is not there",
      table("questions", { replace: "day,fire", by: "day,fir" }),
      ["no-such-event questions.csv:4:event"],
    ],
    [
      "a parent that is not there",
      table("events", { replace: "Port,harbour", by: "Port,harbor" }),
      ["no-such-parent events.csv:3:parent"],
    ],
    [
      "an origin that is not there",
      table("documents", { replace: ",wire-calm,,", by: ",wire,,," }),
      ["field-count documents.csv:4"],
    ],
    [
      "a circle of parents",
      table("events", { replace: "harbour,The harbour,2031,,,", by: "harbour,The harbour,2031,,fire," }),
      ["cycle events.csv:2:parent"],
    ],
    [
      "a circle of origins",
      table("documents", { replace: "Calm,,2031-05-14,en,,,", by: "Calm,,2031-05-14,en,,wire-copy," }),
      ["cycle documents.csv:3:origin"],
    ],
    [
      "a category without options",
      table("questions", "who,fire,Who?,category,,,,,,,,,"),
      ["missing-options questions.csv:7:options"],
    ],
    [
      "options that cannot be read",
      table("questions", "who,fire,Who?,category,,Crew,,,,,,,"),
      ["bad-options questions.csv:7:options"],
    ],
    [
      "a term question without concept",
      table("questions", { replace: "term,,,fire-name", by: "term,,," }),
      ["missing-concept questions.csv:6:concept"],
    ],
    [
      "a concept on a question of another type",
      table("questions", { replace: "date,,,", by: "date,,,fire-name" }),
      ["concept-without-term questions.csv:4:concept"],
    ],
    [
      "a number larger than the database counts",
      table("documents", { replace: ",900,", by: ",2147483648," }),
      ["bad-number documents.csv:3:length"],
    ],
    [
      "columns that an answer type has no use for",
      table("questions", "when,fire,When?,date,days,a=A,,,5,0.2,true,cause,"),
      ["unit", "approximation", "negative", "options", "function"].map(
        (column) => `misplaced questions.csv:7:${column}`,
      ),
    ],
    ["a bad tolerance", table("questions", { replace: "5%", by: "-5%" }), ["bad-tolerance questions.csv:2:tolerance"]],
    [
      "a bad approximation",
      table("questions", { replace: ",0.2,", by: ",1e3," }),
      ["bad-decimal questions.csv:2:approximation"],
    ],
    [
      "a reserved facet",
      table("questions", { replace: "who; period", by: "who; period; __proto__" }),
      ["reserved-name questions.csv:2:facets"],
    ],
    ["a term twice", table("terms", "fire-name,fire,,"), ["duplicate-row terms.csv:4:concept"]],
    [
      "a verdict nobody knows",
      table("adjudications", { replace: "compatible", by: "true" }),
      ["unknown-verdict adjudications.csv:2:verdict"],
    ],
    [
      "a question judged twice",
      table("adjudications", "boats,agree,Once more.,,"),
      ["duplicate-row adjudications.csv:3:question"],
    ],
    [
      "silence where a claim is",
      table("silences", "boats,wire-calm,silent,"),
      ["silence-on-claim silences.csv:3:state"],
    ],
    ["a passage of no claim", table("passages", "c-boat,Eight boats,,,,"), ["no-such-claim passages.csv:3:claim"]],
  ])("%s", async (_, files, faults) => {
    expect(await faultsOf(files)).toEqual(faults);
  });
});

test("all faults are told, file by file, with what would be right", async () => {
  const files = somePackage({
    outlets: tableWith("outlets", { replace: "independent", by: "independant" }),
    documents: tableWith("documents", { replace: "wire-calm,wire", by: "wire-calm,wier" }),
    events: tableWith("events", "flood,A flood,12 May,,harbor,"),
  });
  const { faults, total, message } = await refusalOf(files);
  expect(total).toBe(4);
  expect(message).toContain("4 faults");
  expect(faults.map(faultLine)).toEqual([
    expect.stringMatching(/^outlets\.csv:2:type: .*Write one of state, .* Did you mean independent\?$/),
    expect.stringMatching(/^documents\.csv:3:outlet: .*Did you mean "wire"\?$/),
    expect.stringMatching(/^events\.csv:4:date: .*not an EDTF date/),
    expect.stringMatching(/^events\.csv:4:parent: .*Did you mean "harbour"\?$/),
  ]);
});

test("faults beyond a thousand are counted, not kept", async () => {
  const rows = Array.from({ length: 1500 }, (_, index) => `Bad ${index},x,,,,`).join("\n");
  const { faults, total } = await refusalOf(somePackage({ events: tableWith("events", rows) }));
  expect(faults).toHaveLength(1000);
  expect(total).toBe(1500);
});

test("rows that could not be read are not said to be missing", async () => {
  const files = somePackage({ outlets: 'id,name\ncourier,"Harbour Courier\n' });
  expect(await faultsOf(files)).toEqual(["broken-quoting outlets.csv:2"]);
});

describe("parts of totals", () => {
  const parted = (...rows: readonly string[]) =>
    somePackage({
      questions: ["id,event,question,answer,unit,facets,part_of", ...rows, ""].join("\n"),
      claims: "id,question,document,value,quote\n",
      passages: null,
      silences: null,
      adjudications: null,
    });

  test("are read, and do without their column", async () => {
    const read = await readPackage(parted("boats,fire,Boats?,quantity,boats,,", "own,fire,Own?,quantity,boats,,boats"));
    expect(read.ok ? read.value.questions.map(({ partOf }) => partOf) : read.fault.message).toEqual([null, "boats"]);
    const older = await readPackage(somePackage());
    expect(older.ok && older.value.questions.every(({ partOf }) => partOf === null)).toBe(true);
  });

  test("must have their total, its unit, and an end", async () => {
    const faults = await faultsOf(
      parted(
        "boats,fire,Boats?,quantity,boats,,own",
        "own,fire,Own?,quantity,boats,,boats",
        "burnt,fire,Burnt?,quantity,ha,,boats",
        "lost,fire,Lost?,quantity,ha,,gone",
        "day,fire,When?,date,,,boats",
      ),
    );
    expect(faults).toEqual([
      "cycle questions.csv:2:part_of",
      "bad-part-of questions.csv:4:part_of",
      "no-such-part_of questions.csv:5:part_of",
      "misplaced questions.csv:6:part_of",
    ]);
  });
});

describe("datapackage.json", () => {
  const described = (json: string) => {
    const files = somePackage();
    put(files, "datapackage.json", json);
    return files;
  };

  test("is what makes a package", async () => {
    expect(await faultsOf(new Map())).toEqual(["no-descriptor datapackage.json"]);
  });

  test.each([
    ["{", ["bad-json datapackage.json"]],
    ["[]", ["bad-descriptor datapackage.json", "bad-descriptor datapackage.json:resources"]],
    ['{"name":"Port","resources":[]}', ["bad-descriptor datapackage.json:name"]],
    [
      '{"name":"__proto__","title":7}',
      [
        "bad-descriptor datapackage.json:name",
        "bad-descriptor datapackage.json:title",
        "bad-descriptor datapackage.json:resources",
      ],
    ],
    [
      '{"name":"p","resources":[{"name":"cliams","path":"cliams.csv"}]}',
      ["unknown-table datapackage.json:resources.0"],
    ],
    ['{"name":"p","resources":[{"name":"claims","path":"/etc/passwd"}]}', ["bad-path datapackage.json:resources.0"]],
    [
      '{"name":"p","resources":[{"name":"claims","path":"c.csv"},{"name":"claims","path":"claims.csv"}]}',
      ["repeated-table datapackage.json:resources.1", "no-such-file c.csv"],
    ],
  ])("%s", async (json, faults) => {
    expect(await faultsOf(described(json))).toEqual(expect.arrayContaining(faults));
  });

  test("a table that it does not name is not passed over in silence", async () => {
    const json = '{"name":"p","resources":[{"name":"outlets","path":"outlets.csv"}]}';
    expect(await faultsOf(described(json))).toContain("unnamed-table passages.csv");
  });

  test("deep or large JSON is refused, not followed", async () => {
    expect(await faultsOf(described("[".repeat(200_000)))).toEqual(["bad-json datapackage.json"]);
    expect(await faultsOf(described(" ".repeat(1_000_001)))).toEqual(["too-large datapackage.json"]);
  });
});
