import { globSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

import { root } from "#cli/setup/folders.ts";
import { isTest } from "#cli/structure/sources.ts";

import { type Attacked, attackApart } from "./attack-apart.ts";
import { TARGETS } from "./targets.ts";

/** Milliseconds for all of it, beside other work; a case that hangs is found long before. */
const PATIENCE = 120_000;

test(
  "no parser breaks its law in a short attack",
  async () => {
    const done: Attacked[] = [];
    const shares = Object.fromEntries(TARGETS.map(({ name, share }) => [name, Math.ceil(share / 800)]));
    await attackApart({ seed: 20_260_101, shares }, (one) => done.push(one));
    expect(
      done.flatMap(({ name, outcome }) => (outcome?.failures ?? []).map((failure) => `${name}: ${failure}`)),
    ).toEqual([]);
    expect(done.map(({ name, outcome }) => [name, outcome?.cases])).toEqual(Object.entries(shares));
  },
  PATIENCE,
);

/** Readers that are attacked as a part of another, or meet nothing from outside, and why. */
const NOT_BY_THEMSELVES: Readonly<Record<string, string>> = {
  readQuantity: "by readValue",
  readOptions: "by readValue",
  readTerms: "by readValue",
  readOrdinaryDate: "by readWritten and readFacts",
  readOrdinaryQuantity: "by readWritten",
  readZipDirectory: "by readZip",
  openPackage: "opens what openZip reads",
  readDescriptor: "by readPackage",
  readTables: "by readPackage",
  readTable: "by readPackage",
  readDocuments: "by readPackage",
  readScope: "by readPackage",
  findCycles: "by readPackage",
  extractHtml: "by extract",
  extractPdf: "by extract",
  extractDocx: "by extract",
  extractPlainText: "by extract",
  extractDocument: "is extract in a process of its own",
  readStory: "by extractDocx",
  readXml: "by extractDocx",
  readForm: "readBody and a schema, which the attack on a running server sends to",
  readSentDocument: "readUpload and extract, for whoever may",
};

/** Where text and bytes from outside are read. */
const OUTSIDE = [
  "lib/{value,written,formats/**}/*.ts",
  "lib/{view,lens,side-view,read-window,search,search-query,written,person,facts,mention,passage}.ts",
  "lib/framing/framing-view.ts",
  "app/{read-body,read-upload,read-form,read-sent-document}.ts",
  "app/api/v1/{read-json,paging,snapshots/wish}.ts",
];
const PARSER = /^export (?:async )?function ((?:read|extract|find|open)[A-Z]\w*|extract)\b/gmu;

test("every parser that meets the outside is attacked", () => {
  const files = globSync(OUTSIDE, { cwd: root }).filter((path) => !isTest(path));
  const parsers = files.flatMap((path) =>
    [...readFileSync(join(root, path), "utf8").matchAll(PARSER)].map(([, name]) => name ?? ""),
  );
  const attacked = TARGETS.flatMap(({ attacks }) => attacks);
  const known = [...attacked, ...Object.keys(NOT_BY_THEMSELVES)];
  expect(parsers.filter((name) => !known.includes(name))).toEqual([]);
  expect(known.filter((name) => !parsers.includes(name))).toEqual([]);
});

test("a target calls what it says that it attacks", () => {
  const folder = join(import.meta.dirname, "targets");
  const written = readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .join("\n");
  for (const name of TARGETS.flatMap(({ attacks }) => attacks))
    expect(written).toMatch(new RegExp(`\\b${name}\\(`, "u"));
});
