import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import type { Dossier } from "#lib/dossier.ts";
import { openPackage } from "#lib/formats/data-package/open-package.ts";
import { faultLine } from "#lib/formats/data-package/package-fault.ts";
import { DESCRIPTOR_FILE } from "#lib/formats/data-package/schema.ts";
import { readPackage } from "#lib/formats/data-package/read-package.ts";
import { writePackage } from "#lib/formats/data-package/write-package.ts";
import { describeUnresolved, matchText } from "#lib/formats/texts.ts";
import { normaliseText, sha256 } from "#lib/text.ts";

const data = import.meta.dirname;
const packages = readdirSync(data, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const seeds = join(data, "../../shared/seeds");

async function readFaultless(name: string): Promise<Dossier> {
  const files = openPackage(join(data, name));
  if (!files.ok) throw new Error(files.fault.message);
  const read = await readPackage(files.value);
  if (!read.ok) throw new Error(read.fault.faults.map(faultLine).join("\n"));
  return read.value;
}

describe.each(packages.map(({ name }) => name))("data/%s", (name) => {
  test("is a package without a fault, called as its folder is", async () => {
    expect((await readFaultless(name)).name).toBe(name);
  });

  test("has its tables and texts byte for byte as they would be exported", async () => {
    const written = new Map(writePackage(await readFaultless(name)));
    const differing = [...written].filter(([path, bytes]) => !readFileSync(join(data, name, path)).equals(bytes));
    expect(differing.map(([path]) => path)).toEqual([]);
    const tables = readdirSync(join(data, name)).filter((file) => file.endsWith(".csv"));
    expect(tables.filter((file) => !written.has(file))).toEqual([]);
  });
});

describe("data/south-caucasus", () => {
  test.skipIf(!existsSync(seeds))("has every quote exactly where its texts do (skipped where they are not at hand)", async () => {
    const dossier = await readFaultless("south-caucasus");
    const matches = [];
    for (const name of readdirSync(seeds)) {
      const text = normaliseText(readFileSync(join(seeds, name)));
      if (text.ok) matches.push(...matchText([dossier], { name, text: text.value, sha256: await sha256(text.value) }));
    }
    expect(matches.filter(({ by }) => by === "sha256").map(({ document }) => document.id).toSorted()).toEqual(
      dossier.documents.map(({ id }) => id).toSorted(),
    );
    expect(matches.flatMap(({ unresolved }) => unresolved.map((quote) => `${quote.claim} ${describeUnresolved(quote)}`))).toEqual([]);
  });
});
