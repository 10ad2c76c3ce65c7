import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";

import { openPackage } from "#lib/formats/data-package/open-package.ts";
import { readPackage } from "#lib/formats/data-package/read-package.ts";
import { freeze } from "#lib/permalink.ts";
import { compareView, sheetOf } from "#lib/sheet.ts";
import { readView } from "#lib/view.ts";

test("the permanent links of reading.md are those that its readings give, in their order", async () => {
  const files = openPackage("data/south-caucasus");
  if (!files.ok) throw new Error(files.fault.message);
  const read = await readPackage(files.value);
  if (!read.ok) throw new Error(read.fault.message);
  const dossier = read.value;
  const queries: readonly string[] = JSON.parse(await readFile("data/south-caucasus/readings.json", "utf8"));
  const ids: string[] = [];
  for (const query of queries) {
    const { view, ignored } = readView(new URLSearchParams(query), dossier);
    expect(ignored, query).toEqual([]);
    const sheet = sheetOf(dossier, view, compareView(dossier, view));
    expect(sheet.questions.length, query).toBeGreaterThan(0);
    ids.push((await freeze(sheet)).id);
  }
  const text = await readFile("docs/reading.md", "utf8");
  expect([...text.matchAll(/\/c\/([a-z2-7]{16})\b/gu)].map(([, id]) => id)).toEqual(ids);
});
