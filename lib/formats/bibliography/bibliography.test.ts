import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";

import { aDocument, aDossier, anOutlet } from "#lib/testing/factories.ts";

import { writeBibtex } from "./bibtex.ts";
import { CITATION_FORMS, citeComparison } from "./cite-comparison.ts";
import { writeCslJson } from "./csl-json.ts";
import { type Reference, referencesOf } from "./reference.ts";
import { writeRis } from "./ris.ts";

const references: readonly Reference[] = [
  {
    key: "first",
    title: "Bread & salt,\n100% {new} \\ a_b #1 — شهردار",
    author: "Nəcməddin Sadıkov and others",
    publisher: "Courier & Sons",
    issued: "2024-02-07",
    url: "https://courier.example/a_b?c=%20&d={e}",
    language: "fa",
    number: null,
    note: "Text compared",
  },
  {
    key: "second",
    title: "Plain",
    author: null,
    publisher: "Gazette",
    issued: "1993~",
    url: null,
    language: null,
    number: null,
    note: null,
  },
];
const titles = ["Bread & salt, 100% {new} \\ a_b #1 — شهردار", "Plain"];

/** The second of them, published at another time. */
function issuedAt(issued: string | null): readonly Reference[] {
  return references.slice(1).map((reference) => ({ ...reference, issued }));
}

/** What another's reader finds in what was written. */
function readBack(text: string, format: string): readonly Record<string, unknown>[] {
  return plugins.input.chain(text, { forceType: format, generateGraph: false });
}

/** CSL-JSON 1.0, as far as it is used here; no other property is allowed. */
const cslItems = z.array(
  z.strictObject({
    id: z.string().min(1),
    type: z.enum(["webpage", "document"]),
    title: z.string(),
    author: z.array(z.strictObject({ literal: z.string() })).optional(),
    "container-title": z.string(),
    publisher: z.string(),
    issued: z
      .union([
        z.strictObject({
          "date-parts": z.array(z.array(z.int()).min(1).max(3)).min(1).max(2),
          circa: z.boolean().optional(),
        }),
        z.strictObject({ literal: z.string() }),
      ])
      .optional(),
    number: z.string().optional(),
    language: z.string().optional(),
    URL: z.string().optional(),
    note: z.string().optional(),
  }),
);

describe("references", () => {
  test("are read back from BibTeX by another's reader, in every script", () => {
    const read = readBack(writeBibtex(references), "@bibtex/text");
    expect(read.map(({ title }) => title)).toEqual(titles);
    expect(read[0]).toMatchObject({ URL: "https://courier.example/a_b?c=%20&d=%7Be%7D" });
    expect(JSON.stringify(read[0])).toContain("Nəcməddin Sadıkov and others");
    expect(writeBibtex(references)).toContain("note = {Published 1993\\textasciitilde{}}");
  });

  test("are read back from RIS by another's reader", () => {
    const read = readBack(writeRis(references), "@ris/file");
    expect(read.map(({ title }) => title)).toEqual(titles);
    expect(read[0]).toMatchObject({ URL: references[0]?.url, issued: { "date-parts": [[2024, 2, 7]] } });
  });

  test("are CSL-JSON as its schema has it", () => {
    const items = cslItems.parse(JSON.parse(writeCslJson(references)));
    expect(items.map(({ issued }) => issued)).toEqual([
      { "date-parts": [[2024, 2, 7]] },
      { "date-parts": [[1993]], circa: true },
    ]);
  });

  test.each([
    [
      "2024-02-29/2024-11-10",
      "2024",
      "2024",
      [
        [2024, 2, 29],
        [2024, 11, 10],
      ],
    ],
    ["1993/1995-02", "1993--1995", null, [[1993], [1995, 2]]],
    ["1993-05~", "about 1993", "1993", [[1993, 5]]],
    ["../1995", null, null, null],
  ] as const)("have the year of %s as far as each format can say it, and the rest in a note", (edtf, tex, ris, csl) => {
    const bibtex = writeBibtex(issuedAt(edtf));
    expect(/year = \{(.*)\}/u.exec(bibtex)?.[1] ?? null).toBe(tex);
    expect(bibtex).toContain("note = {Published");
    expect(/PY {2}- (.*)\r/u.exec(writeRis(issuedAt(edtf)))?.[1] ?? null).toBe(ris);
    expect(writeRis(issuedAt(edtf))).toContain(`N1  - Published ${edtf}`);
    const [item] = cslItems.parse(JSON.parse(writeCslJson(issuedAt(edtf))));
    expect(item?.issued).toMatchObject(csl === null ? { literal: edtf } : { "date-parts": csl });
  });

  test("name in RIS where a text stands too: what Zotero makes of GEN and ELEC has no publisher", () => {
    const entries = writeRis(references).split(/(?=^TY)/mu);
    expect(entries).toHaveLength(references.length);
    for (const [place, { publisher }] of references.entries())
      for (const tag of ["T2", "PB"]) expect(entries[place]).toContain(`${tag}  - ${publisher}\r\n`);
  });

  test("say that there is no date, where there is none", () => {
    expect(writeBibtex(issuedAt(null))).toMatch(/year = \{n\.d\.\}[\s\S]*note = \{No date of publication is given\}/u);
    expect(writeRis(issuedAt(null))).toContain("N1  - No date of publication is given");
    expect(cslItems.parse(JSON.parse(writeCslJson(issuedAt(null))))[0]?.note).toBe("No date of publication is given");
  });

  test("keep each field on its line and every brace in its pair, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const [any] = references;
        if (any === undefined) throw new Error("There is none.");
        const strange = [{ ...any, title: text, author: text, publisher: text, url: text, note: text }];
        const lines = writeRis(strange)
          .split("\r\n")
          .filter((line) => line !== "");
        expect(lines.every((line) => /^[A-Z][A-Z0-9] {2}- [^\p{Cc}]*$/u.test(line))).toBe(true);
        const bare = writeBibtex(strange).replaceAll(/\\[{}]/gu, "");
        expect([...bare].filter((one) => one === "{").length).toBe([...bare].filter((one) => one === "}").length);
        cslItems.parse(JSON.parse(writeCslJson(strange)));
      }),
    );
  });

  test("of a dossier are its documents that are shown", () => {
    const dossier = aDossier({
      outlets: [anOutlet()],
      documents: [aDocument({ published: "2024" }), aDocument({ id: "b" })],
    });
    expect(referencesOf(dossier, new Set(["a"]))).toMatchObject([{ key: "a", publisher: "Courier", issued: "2024" }]);
  });
});

test("a permanent comparison is cited with its title, its day and its address in each form", () => {
  const url = "https://parallax.example/c/7k3m2q2xw4hd6n2p";
  const cited = { id: "7k3m2q2xw4hd6n2p", title: "Bread & salt", day: "2026-11-22", url };
  for (const form of ["text", "bib", "ris", "csl"] as const) {
    const text = citeComparison(cited, form);
    expect(text).toContain(url);
    expect(text).toContain("2026");
    expect(text).toMatch(/Bread \\?& salt: comparison of sources/u);
    expect(CITATION_FORMS[form].extension).not.toBe("");
  }
});
