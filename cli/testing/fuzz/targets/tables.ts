import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";

import { root } from "#cli/setup/folders.ts";
import type { Dossier } from "#lib/dossier.ts";
import { readCsv, writeCsv } from "#lib/formats/csv.ts";
import { readEntityCells, TYPED_KINDS } from "#lib/formats/data-package/entity-cells.ts";
import { openZip } from "#lib/formats/data-package/open-package.ts";
import type { PackageFiles } from "#lib/formats/data-package/package-files.ts";
import { readCodings } from "#lib/formats/data-package/read-codings.ts";
import { readPackage } from "#lib/formats/data-package/read-package.ts";
import { somePackage } from "#lib/formats/data-package/testing/package.ts";
import { writePackage } from "#lib/formats/data-package/write-package.ts";
import { readZip, writeZip } from "#lib/formats/zip.ts";

import { broken, fuzzTarget } from "../fuzz-target.ts";
import { someDossier } from "../some-dossier.ts";
import { mutated, mutatedBytes, texts, wild } from "../traps.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const WHOLE = somePackage();
const TABLES = [...WHOLE].map(([path, bytes]) => ({ path, text: new TextDecoder().decode(bytes) }));
const CSV = TABLES.filter(({ path }) => path.endsWith(".csv")).map(({ text }) => text);
const PIECES = [",", '"', '""', "\n", "\r\n", "\r", "a", "id", " ", ";", "\t", "\ufeff", "=1+1", "''"];

/** CSV: records have as many fields as the header, and are written as what reads to the same. */
export const csvTarget = fuzzTarget({
  name: "CSV",
  attacks: ["readCsv"],
  share: 8_000,
  cases: fc.oneof(texts(CSV, PIECES).map(bytesOf), mutatedBytes(CSV.map(bytesOf))),
  law: (bytes) => {
    const { header, records, faults } = readCsv(bytes);
    if (records.some(({ fields }) => fields.length !== header.length)) broken("a record of another length");
    if (faults.some(({ message }) => message === "")) broken("a fault says nothing");
    if (header.join("") === "" || faults.length > 0) return;
    const fields = records.map((record) => record.fields);
    const again = readCsv(writeCsv(header, fields));
    if (
      JSON.stringify([again.header, again.records.map((record) => record.fields)]) !== JSON.stringify([header, fields])
    )
      broken("what was written is read as something else");
  },
});

const ZIPS = [writeZip(WHOLE), writeZip(new Map([["a.txt", bytesOf("a")]])), writeZip(new Map())];

/** Where sizes, names, offsets and checksums stand in the directory and before each file. */
const field = fc.record({
  signature: fc.constantFrom("504b0304", "504b0102", "504b0506"),
  nth: fc.nat(4),
  offset: fc.integer({ min: 4, max: 50 }),
  value: fc.constantFrom(0, 1, 2, 8, 9, 0xff, 0xffff, 0x7fffffff, 0xffffffff),
});
const redirected = fc
  .tuple(fc.constantFrom(...ZIPS), fc.array(field, { minLength: 1, maxLength: 4 }))
  .map(([zip, fields]) => {
    const bytes = Buffer.from(zip);
    for (const { signature, nth, offset, value } of fields) {
      let at = -1;
      for (let seen = 0; seen <= nth; seen += 1) at = bytes.indexOf(Buffer.from(signature, "hex"), at + 1);
      if (at >= 0 && at + offset + 4 <= bytes.length) bytes.writeUInt32LE(value, at + offset);
    }
    return bytes;
  });
const named = fc
  .array(
    fc.tuple(
      fc.oneof(fc.constantFrom("../a", "/a", "a/../../b", "C:\\a", "A.csv", "a.csv", "a//b", "datapackage.json"), wild),
      fc.uint8Array({ maxLength: 30 }),
    ),
    { maxLength: 5 },
  )
  .map((files) =>
    writeZip(new Map(files.map(([name, bytes]) => [name === "__proto__" ? "a/__proto__" : name, bytes]))),
  );

/** Zips: no file lies outside, none twice, and none is more than was promised; whatever is wrong is refused. */
export const zipTarget = fuzzTarget({
  name: "zip",
  attacks: ["readZip", "openZip"],
  share: 8_000,
  cases: fc.oneof(mutatedBytes(ZIPS), redirected, named),
  law: (bytes) => {
    const read = readZip(bytes);
    if (!read.ok && read.fault.message === "") broken("a fault says nothing");
    openZip(bytes);
    if (!read.ok) return;
    for (const name of read.value.keys())
      if (/^\/|(?:^|\/)\.\.(?:\/|$)|\\|\0/u.test(name)) broken(`${JSON.stringify(name)} lies outside`);
  },
});

/** A package with some of its files changed, lost or called otherwise. */
export const somePackages: fc.Arbitrary<PackageFiles> = fc
  .array(
    fc.record({
      of: fc.constantFrom(...TABLES),
      put: fc.oneof(
        {
          weight: 6,
          arbitrary: fc.constantFrom(...TABLES).chain(({ path, text }) => fc.tuple(fc.constant(path), mutated([text]))),
        },
        { weight: 1, arbitrary: fc.constantFrom(...TABLES).map(({ path }) => [path, null] as const) },
        { weight: 1, arbitrary: fc.tuple(wild, wild) },
      ),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((changes) => {
    const files = new Map(WHOLE);
    for (const {
      put: [path, text],
    } of changes) {
      if (text === null) files.delete(path);
      else files.set(path, bytesOf(text));
    }
    return files;
  });

/** A package is a dossier, which is written as a package that reads to the same; or it is refused for reasons that are told. */
export const packageTarget = fuzzTarget({
  name: "data package",
  attacks: ["readPackage"],
  share: 2_500,
  cases: somePackages,
  law: async (files) => {
    const read = await readPackage(files);
    if (!read.ok) return void (read.fault.faults.length === 0 && broken("it is refused for no reason"));
    await isReadAgain(read.value);
  },
});

async function isReadAgain(dossier: Dossier): Promise<void> {
  const written = await writePackage(dossier);
  const again = await readPackage(written);
  if (!again.ok) broken(`what was written is refused: ${again.fault.message}`);
  const rewritten = await writePackage(again.value);
  for (const [path, bytes] of written)
    if (Buffer.compare(bytes, rewritten.get(path) ?? new Uint8Array()) !== 0) broken(`${path} is written otherwise`);
}

const dossier = await someDossier();
const CODINGS = readFileSync(join(root, "data", "south-caucasus", "reliability", "codings.csv"), "utf8").slice(
  0,
  3_000,
);

/** Tables beside packages, and what editors type into forms that are read as rows of one. */
export const cellTarget = fuzzTarget({
  name: "codings and form cells",
  attacks: ["readCodings", "readEntityCells"],
  share: 2_500,
  cases: fc.record({
    table: texts([CODINGS], PIECES),
    kind: fc.constantFrom(...TYPED_KINDS),
    typed: fc.dictionary(
      fc.constantFrom("id", "name", "title", "date", "type", "url", "country", "question", "verdict", "by", "at"),
      texts(["2031-05-12", "IE", "independent", "https://courier.example/"], PIECES),
    ),
  }),
  law: ({ table, kind, typed }) => {
    const codings = readCodings(dossier, bytesOf(table));
    if (!codings.ok && codings.fault.faults.length === 0) broken("codings are refused for no reason");
    const read = readEntityCells(kind, typed);
    if (!read.ok && Object.keys(read.fault.cells).length === 0) broken("cells are refused for no reason");
  },
});
