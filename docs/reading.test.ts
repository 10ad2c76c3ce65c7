import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";

import { documentPairs } from "#lib/agreement.ts";
import type { Dossier } from "#lib/dossier.ts";
import { openPackage } from "#lib/formats/data-package/open-package.ts";
import { readPackage } from "#lib/formats/data-package/read-package.ts";
import { freeze } from "#lib/permalink.ts";
import { compareView, sheetOf } from "#lib/sheet.ts";
import { readView, WHOLE_VIEW } from "#lib/view.ts";

async function readDossierOfPage(): Promise<Dossier> {
  const files = openPackage("data/south-caucasus");
  if (!files.ok) throw new Error(files.fault.message);
  const read = await readPackage(files.value);
  if (!read.ok) throw new Error(read.fault.message);
  return read.value;
}

test("the permanent links of reading.md are those that its readings give, in their order", async () => {
  const dossier = await readDossierOfPage();
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

test("the figures of reading.md are those of the dossier", async () => {
  const dossier = await readDossierOfPage();
  const text = await readFile("docs/reading.md", "utf8");
  const comparisons = compareView(dossier, WHOLE_VIEW);
  const ids = dossier.documents.map(({ id }) => id);
  const pairs = new Map(documentPairs(ids, comparisons).map((pair) => [`${pair.a} ${pair.b}`, pair]));
  const [apart, opposed] = [pairs.get("air-center-2024 undated-article"), pairs.get("air-center-2024 crescent-2020")];
  expect(text).toContain(`more than half of the ${apart?.questions} questions that both answer`);
  expect(2 * (apart?.disjoint ?? 0)).toBeGreaterThan(apart?.questions ?? 0);
  expect(text).toContain(`answer ${opposed?.questions} questions in common`);
  const agreed = await readFile("data/south-caucasus/readings.json", "utf8").then((queries) => JSON.parse(queries)[4]);
  const { view } = readView(new URLSearchParams(agreed), dossier);
  expect(text).toContain(
    `These are the ${sheetOf(dossier, view, compareView(dossier, view)).questions.length} on which`,
  );
});
