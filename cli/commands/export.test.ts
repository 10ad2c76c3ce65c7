import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

import { ownDatabase } from "#cli/testing/database.ts";
import { recapture } from "#lib/capture.ts";
import { addCapture } from "#lib/db/add-capture.ts";
import { readDossier } from "#lib/db/read-dossier.ts";
import { storedPerson } from "#lib/db/testing/people.ts";
import { stored } from "#lib/db/testing/stored.ts";
import { openPackage } from "#lib/formats/data-package/open-package.ts";
import { readPackage } from "#lib/formats/data-package/read-package.ts";
import { writePackage } from "#lib/formats/data-package/write-package.ts";
import { isZip, readZip } from "#lib/formats/zip.ts";
import { describePassage } from "#lib/passage.ts";
import { aClaim, aDocument, aDossier } from "#lib/testing/factories.ts";
import { sha256 } from "#lib/text.ts";

import { exportDossier } from "./export.ts";

const databaseUrl = ownDatabase();
let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "parallax-export-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function asHeld(name: string): Promise<ReadonlyMap<string, Buffer>> {
  const found = await readDossier(name);
  if (found === null) throw new Error(`There is no ${name}.`);
  return new Map([...writePackage(found.dossier)].map(([path, bytes]) => [path, Buffer.from(bytes)]));
}

test("a dossier is exported byte for byte as it is written from memory, as a zip and as a folder", async () => {
  const files = openPackage(join(import.meta.dirname, "../../data/port-lisse"));
  const ours = files.ok ? await readPackage(files.value) : files;
  if (!ours.ok) throw new Error(ours.fault.message);
  await stored(ours.value);
  const held = await asHeld("port-lisse");
  expect(held.has("passages.csv") && [...held.keys()].some((path) => path.startsWith("texts/"))).toBe(true);

  expect(await exportDossier(databaseUrl(), "port-lisse", join(folder, "a.zip"))).toEqual({ ok: true, value: 1 });
  const bytes = readFileSync(join(folder, "a.zip"));
  expect(isZip(bytes)).toBe(true);
  const read = readZip(bytes);
  expect(read.ok && new Map([...read.value].map(([path, each]) => [path, Buffer.from(each)]))).toEqual(held);

  expect(await exportDossier(databaseUrl(), "port-lisse", join(folder, "a"))).toEqual({ ok: true, value: 1 });
  for (const [path, each] of held) expect(readFileSync(join(folder, "a", path))).toEqual(each);

  await exportDossier(databaseUrl(), "port-lisse", join(folder, "b.zip"));
  expect(readFileSync(join(folder, "b.zip"))).toEqual(bytes);
});

test("a text in which a claim’s words stand no longer is left out, as it is from memory", async () => {
  const text = "The fire began at nine. The harbour master said that 613 crates of oranges were lost that night.";
  const words = (exact: string) => describePassage(text, text.indexOf(exact), text.indexOf(exact) + exact.length);
  const document = aDocument({ text, textPath: "texts/a.txt", sha256: await sha256(text), length: text.length });
  const claims = [aClaim({ id: "crates", passages: [words("613 crates")] })];
  await stored(aDossier({ name: "burnt", documents: [document], claims }));
  expect([...(await asHeld("burnt")).keys()]).toContain("texts/a.txt");
  const person = (await storedPerson("ed@example.org", "editor")).id;
  const newer = { document: "a", seen: 1, text: text.replace("613", "630") };
  expect(await addCapture("burnt", newer, person, async (...given) => recapture(...given))).toMatchObject({ ok: true });

  const held = await asHeld("burnt");
  await exportDossier(databaseUrl(), "burnt", join(folder, "burnt"));
  expect(readdirSync(join(folder, "burnt")).toSorted()).toEqual([...held.keys()].toSorted());
  expect(held.has("texts/a.txt")).toBe(false);
  for (const [path, each] of held) expect(readFileSync(join(folder, "burnt", path))).toEqual(each);
});

test("a dossier that is not there is said to be none", async () => {
  expect(await exportDossier(databaseUrl(), "nothing", join(folder, "nothing.zip"))).toMatchObject({
    ok: false,
    fault: { kind: "no-dossier" },
  });
});
