import { expect, test } from "vitest";

import { ownDatabase } from "#cli/testing/database.ts";
import { aClaim, aDocument, aDossier } from "#lib/testing/factories.ts";
import { sha256 } from "#lib/text.ts";

import { listClaimRevisions } from "./list-claim-revisions.ts";
import { readClaimHistory } from "./read-claim-history.ts";
import { readDocumentText } from "./read-document-text.ts";
import { edited, stored } from "./testing/stored.ts";

ownDatabase();

test("each claim of a document has the revision that a later save is held against", async () => {
  const documents = [aDocument(), aDocument({ id: "b" })];
  const claims = [aClaim({ id: "one" }), aClaim({ id: "two" }), aClaim({ id: "far", document: "b" })];
  await stored(aDossier({ name: "port", documents, claims }));
  await edited(
    "port",
    (sql, dossier) => sql`update claim set value = '614' where dossier_id = ${dossier} and id = 'one'`,
  );
  await edited(
    "port",
    (sql, dossier) => sql`update passage set suffix = ' more' where dossier_id = ${dossier} and claim_id = 'two'`,
  );
  const revisions = await listClaimRevisions("port", "a");
  expect([...revisions.keys()].toSorted()).toEqual(["one", "two"]);
  for (const [claim, revision] of revisions)
    expect(revision).toBe((await readClaimHistory("port", claim))[0]?.revision);
  expect(await listClaimRevisions("port", "no-such")).toEqual(new Map());
  expect(await listClaimRevisions("No Such", "a")).toEqual(new Map());
});

test("editors get a document’s text where it is held", async () => {
  const text = "In all 613 people died.";
  const held = aDocument({ text, length: 23, sha256: await sha256(text) });
  await stored(aDossier({ name: "held", documents: [held, aDocument({ id: "b" })] }));
  expect(await readDocumentText("held", "a")).toBe(text);
  expect(await readDocumentText("held", "b")).toBeNull();
  expect(await readDocumentText("held", "no-such")).toBeNull();
  expect(await readDocumentText("No Such", "a")).toBeNull();
});
