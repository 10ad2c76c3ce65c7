import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

import { writePackage } from "#lib/formats/data-package/write-package.ts";

import { inDossier, readOurs } from "./testing.ts";

const dossiers = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory());

describe.each(dossiers.map(({ name }) => name))("data/%s", (name) => {
  test("is a package without a fault, called as its folder is", async () => {
    expect((await readOurs(name)).name).toBe(name);
  });

  test("has its tables and texts byte for byte as they would be exported", async () => {
    const written = new Map(writePackage(await readOurs(name)));
    const differing = [...written].filter(([path, bytes]) => !readFileSync(inDossier(name, path)).equals(bytes));
    expect(differing.map(([path]) => path)).toEqual([]);
    const tables = readdirSync(inDossier(name)).filter((file) => file.endsWith(".csv"));
    expect(tables.filter((file) => !written.has(file))).toEqual([]);
  });
});
