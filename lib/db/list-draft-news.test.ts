import { beforeAll, expect, test } from "vitest";

import { ownDatabase } from "#cli/testing/database.ts";
import { aClaim, aDocument, aDossier } from "#lib/testing/factories.ts";

import { acceptDraft } from "./accept-draft.ts";
import { listDraftNews } from "./list-draft-news.ts";
import { listDrafts } from "./list-drafts.ts";
import { listRemarks } from "./list-remarks.ts";
import { moveDraft } from "./move-draft.ts";
import { readHeldTexts } from "./read-held-texts.ts";
import { saveDraft } from "./save-draft.ts";
import { storedPerson } from "./testing/people.ts";
import { edited, stored } from "./testing/stored.ts";

ownDatabase();

const LONG_AGO = new Date(0);
const text = "In all 613 people died.";
const old = aClaim({ id: "old", value: "613" });
const person = { anna: "", ben: "", cleo: "" };

beforeAll(async () => {
  person.anna = (await storedPerson("anna@example.org", "editor")).id;
  person.ben = (await storedPerson("ben@example.org", "reviewer")).id;
  person.cleo = (await storedPerson("cleo@example.org", "editor")).id;
  const sha256 = "091658fb709c87b80bfda1ebe426e1d90dfcb2f8e47e2cd24424487d534a02d4";
  const held = aDocument({ text, length: 23, sha256 });
  await stored(aDossier({ documents: [held, aDocument({ id: "b" })], claims: [old] }));
});

async function saved(value: string, seen: number | null, reason: string) {
  const wish = { id: "old", claim: { ...old, value }, base: 1, seen, send: true };
  const done = await saveDraft("port", wish, { person: person.anna, reason });
  if (!done.ok) throw new Error(done.fault.message);
  return done.value.version;
}

test("what is sent back says by whom and why, keeps its author's reason, and begins a thread", async () => {
  const seen = await saved("614", null, "A slip.");
  expect((await listDraftNews("port", LONG_AGO)).get("old")).toMatchObject({
    actor: "anna",
    reason: "A slip.",
    authorReason: "A slip.",
    published: 1,
  });
  await moveDraft("port", "old", { move: "send-back", seen, reason: " Which page? " }, person.ben);
  expect((await listDraftNews("port", LONG_AGO)).get("old")).toMatchObject({
    person: person.ben,
    actor: "ben",
    authorReason: "A slip.",
  });
  expect(await listRemarks("port", "old")).toMatchObject([
    { by: "ben", body: "Which page?", answers: null, settledAt: null },
  ]);
});

test("what moved along with a text or the codebook is no deed", async () => {
  const { version = 0 } = (await listDrafts("port", { viewer: person.anna }))[0] ?? {};
  await edited("port", async (own, dossier) => {
    await own`select set_config('parallax.person', ${person.cleo}, true)`;
    await own`update draft set base = base where dossier_id = ${dossier}`;
  });
  expect(await listDrafts("port", { viewer: person.anna })).toMatchObject([{ version: version + 1 }]);
  expect((await listDraftNews("port", LONG_AGO)).get("old")).toMatchObject({ person: person.ben, actor: "ben" });
});

test("what ended is told from a time on, with the revision that the claim has now", async () => {
  const seen = await saved("614", 3, "On the second page.");
  const accepted = await acceptDraft("port", "old", { seen, confirmed: true }, person.ben);
  expect(accepted).toMatchObject({ ok: true, value: { revision: 2 } });
  expect((await listDraftNews("port", LONG_AGO)).get("old")).toMatchObject({ actor: "ben", published: 2 });
  const tomorrow = new Date(Date.now() + 86_400_000);
  expect((await listDraftNews("port", tomorrow)).size).toBe(0);
  expect(await listDrafts("port", { viewer: person.ben, since: tomorrow })).toEqual([]);
  expect(await listDrafts("port", { viewer: person.ben, since: LONG_AGO })).toHaveLength(1);
  expect((await listDraftNews("no such", LONG_AGO)).size).toBe(0);
});

test("editors are given the texts that are held", async () => {
  expect(await readHeldTexts("port", ["a", "b", "c"])).toEqual(new Map([["a", text]]));
  expect((await readHeldTexts("port", [])).size).toBe(0);
});
