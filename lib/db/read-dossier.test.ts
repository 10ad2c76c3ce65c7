import { expect, test } from "vitest";

import { ownDatabase } from "#cli/testing/database.ts";
import { aClaim, aDocument, aDossier } from "#lib/testing/factories.ts";
import { lengthOf, sha256 } from "#lib/text.ts";

import { findRevision } from "./find-revision.ts";
import { importPackage } from "./import-package.ts";
import { listDossiers } from "./list-dossiers.ts";
import { readCaptures } from "./read-captures.ts";
import { readDossier } from "./read-dossier.ts";
import { edited, stored } from "./testing/stored.ts";

ownDatabase();

test.each([
  "nothing",
  "",
  "12",
  "-1",
  "9223372036854775808",
  "a b",
  "A",
  "../x",
  "%00",
  "\0",
  "x".repeat(10_000),
  "'; drop table claim; --",
])("a name that no dossier has is none: %j", async (name) => {
  expect(await readDossier(name)).toBeNull();
  expect(await findRevision(name)).toBeNull();
  expect(await readCaptures(name)).toEqual(new Map());
});

test("a text that readers may not see stays out, and is held", async () => {
  const text = "Officials said 613 people were killed.";
  const known = { sha256: await sha256(text), length: lengthOf(text) };
  const shown = aDossier({
    name: "texts",
    claims: [aClaim()],
    documents: [aDocument({ ...known, text, textPath: "texts/a.txt" })],
  });
  await stored(shown);
  expect((await readDossier("texts"))?.dossier).toEqual(shown);
  await edited("texts", (sql, id) => sql`update document set text_public = false where dossier_id = ${id}`);
  expect((await readDossier("texts"))?.dossier.documents).toEqual([aDocument(known)]);
  expect((await readCaptures("texts")).get("a")?.[0]).toEqual({
    document: "a",
    number: 1,
    ...known,
    held: true,
    public: false,
    imported: true,
  });
});

test("a state is read whole, while others write", async () => {
  const of = (value: string) =>
    aDossier({ name: "moving", claims: [aClaim({ id: "one", value }), aClaim({ id: "two", value })] });
  await stored(of("0"));
  const writing = (async () => {
    for (let round = 1; round <= 20; round += 1) await importPackage(of(`${round}`), { actor: "anna", reason: null });
  })();
  const reads = await Promise.all(Array.from({ length: 40 }, () => readDossier("moving")));
  await writing;
  for (const read of reads) {
    const values = new Set(read?.dossier.claims.map(({ value }) => value));
    expect(values).toEqual(new Set([`${(read?.revision ?? 0) - 1}`]));
  }
});

test("a list of dossiers is by title", async () => {
  await stored(aDossier({ name: "last", title: "Z" }));
  const titles = (await listDossiers()).map(({ title }) => title);
  expect(titles).toEqual(titles.toSorted());
  expect((await listDossiers()).at(-1)).toEqual({
    name: "last",
    title: "Z",
    description: "",
    revision: 1,
    archivedAt: null,
  });
});
