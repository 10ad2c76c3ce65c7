import fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { Claim } from "#lib/claim.ts";
import type { Document, Outlet } from "#lib/document.ts";
import type { Dossier } from "#lib/dossier.ts";
import { aClaim, aDocument, aDossier, anEvent, anOutlet, aQuestion } from "#lib/testing/factories.ts";
import { lengthOf, sha256 } from "#lib/text.ts";

import { readPackage } from "./read-package.ts";
import { ALL_TABLES } from "./tables.ts";
import { COURIER_TEXT, somePackage } from "./testing/package.ts";
import { tableCells, writePackage } from "./write-package.ts";

async function readBack(files: ReadonlyMap<string, Uint8Array>): Promise<Dossier> {
  const read = await readPackage(files);
  if (!read.ok) throw new Error(JSON.stringify(read.fault.faults));
  return read.value;
}

const texts = (files: ReadonlyMap<string, Uint8Array>) =>
  new Map([...files].map(([path, bytes]) => [path, new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)]));

const free = fc.string({
  minLength: 1,
  maxLength: 12,
  unit: fc.constantFrom('"', ",", "\n", "\r", ";", "=", " ", "'", "é", "𝒳", "ه", "a"),
});
const optional = fc.option(free);
const item = fc.string({ minLength: 1, maxLength: 8, unit: fc.constantFrom("a", "b", ",", '"', "é") });

const outlets: fc.Arbitrary<Outlet> = fc
  .record({
    name: free,
    camp: optional,
    note: optional,
    type: fc.constantFrom("state", "party", null),
    reliability: fc.constantFrom("A", "F", null),
  })
  .map(anOutlet);
const documents: fc.Arbitrary<Document> = fc
  .record({
    title: free,
    author: optional,
    note: optional,
    published: fc.constantFrom("2031", "2031-05~", null),
    text: fc.option(fc.constant(COURIER_TEXT)),
  })
  .map((given) => aDocument({ ...given, textPath: given.text === null ? null : "texts/a.txt" }));
const claims: fc.Arbitrary<Claim> = fc
  .record({
    stance: fc.constantFrom("asserts", "denies"),
    speaker: fc.option(free.filter((name) => name.trim() !== "")),
    note: optional,
    value: fc.constantFrom("613", ">60", "60..70"),
    asOf: fc.constantFrom("2031", null),
    scope: fc.constantFrom({}, { who: "fishers", period: "night, or day" }),
    credibility: fc.constantFrom("1", "6", null),
    admission: fc.boolean(),
    passages: fc.constantFrom(
      [{ exact: "boats sank", prefix: "", suffix: ".", start: 6, end: 16 }],
      [
        { exact: "The harbour burnt", prefix: "", suffix: "", start: 18, end: 35 },
        { exact: "were saved", prefix: "boats ", suffix: ", the", start: 49, end: 59 },
      ],
    ),
  })
  .map(aClaim);
const dossiers = fc
  .record({
    title: free,
    description: fc.oneof(fc.constant(""), free),
    outlet: outlets,
    document: documents,
    claim: claims,
    summary: optional,
    variants: fc.array(item),
  })
  .map(({ title, description, outlet, document, claim, summary, variants }) =>
    aDossier({
      title,
      description,
      licences: [{ name: "CC0-1.0" }],
      outlets: [outlet],
      documents: [document],
      events: [anEvent(), anEvent({ id: "part", parent: "shooting", summary, date: "2031-05-12" })],
      questions: [
        aQuestion({ facets: ["who", "period"], tolerance: "5%", negative: true }),
        aQuestion({
          id: "why",
          answer: "frame",
          unit: null,
          function: "cause",
          options: [
            { id: "wind", label: "Wind" },
            { id: "wind/storm", label: "Storm = wind" },
          ],
        }),
      ],
      codebook: {
        concepts: [{ id: "fire", label: "The fire", note: null }],
        terms: [{ concept: "fire", term: "fire", variants, connotation: null }],
      },
      claims: [{ ...claim, id: "c" }],
      silences: [{ question: "why", document: "a", state: "silent", note: summary }],
      adjudications: [{ question: "killed", verdict: "agree", reason: title, by: summary, at: null }],
    }),
  );

describe("what is written", () => {
  test("reads back as the same dossier, and is written as the same bytes", async () => {
    await fc.assert(
      fc.asyncProperty(dossiers, async (dossier) => {
        const written = writePackage(dossier);
        const again = await readBack(written);
        const hashed = await Promise.all(
          dossier.documents.map(async (document) =>
            document.text === null
              ? document
              : { ...document, sha256: await sha256(document.text), length: lengthOf(document.text) },
          ),
        );
        expect(again).toEqual({ ...dossier, documents: hashed });
        const rewritten = writePackage(again);
        expect(texts(writePackage(await readBack(rewritten)))).toEqual(texts(rewritten));
      }),
      { numRuns: 200 },
    );
  });

  test("leaves out optional tables that hold nothing, and texts that are not at hand", () => {
    const dossier = aDossier({ claims: [aClaim()], documents: [aDocument({ textPath: "texts/a.txt" })] });
    const files = texts(writePackage(dossier));
    expect([...files.keys()]).toEqual([
      "datapackage.json",
      "outlets.csv",
      "documents.csv",
      "events.csv",
      "questions.csv",
      "claims.csv",
    ]);
    expect(files.get("documents.csv")).not.toContain("texts/");
  });

  test("leaves out a text in which a claim’s words do not stand, and can be read all the same", async () => {
    const text = COURIER_TEXT;
    const earlier = [{ exact: "Nine boats", prefix: "", suffix: " sank", start: null, end: null }];
    const known = { sha256: await sha256(text), length: lengthOf(text) };
    const document = aDocument({ ...known, text, textPath: "texts/a.txt" });
    const dossier = aDossier({ claims: [aClaim({ passages: earlier })], documents: [document] });
    const files = writePackage(dossier);
    expect([...files.keys()]).not.toContain("texts/a.txt");
    expect((await readBack(files)).documents).toEqual([{ ...document, text: null, textPath: null }]);
    const proven = { ...dossier, claims: [] };
    expect([...writePackage(proven).keys()]).toContain("texts/a.txt");
  });

  test("says nothing where an empty cell means the same", () => {
    const [, row] =
      texts(writePackage(aDossier({ claims: [aClaim()] })))
        .get("claims.csv")
        ?.split("\r\n") ?? [];
    expect(row).toBe("a-613,killed,a,613,,,,,,,,613 people,,,,,");
  });

  test("is described column by column as it is checked", async () => {
    const files = texts(writePackage(await readBack(somePackage())));
    const descriptor: unknown = JSON.parse(files.get("datapackage.json") ?? "");
    expect(descriptor).toMatchObject({
      $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
      name: "port",
      resources: ALL_TABLES.map(({ name, columns }) => ({
        name,
        path: `${name}.csv`,
        schema: { fields: columns.map((column) => ({ name: column.name })) },
      })),
    });
    expect(files.get("datapackage.json")).toMatch(/^\{\n {2}"\$schema"/);
    expect(files.get("datapackage.json")).toMatch(/\}\n$/);
  });

  test("has a cell for each column and no other", async () => {
    const cells = tableCells(await readBack(somePackage()));
    for (const { name, columns } of ALL_TABLES) {
      expect(Object.keys(cells[name][0] ?? {}).toSorted()).toEqual(columns.map((column) => column.name).toSorted());
    }
  });
});
