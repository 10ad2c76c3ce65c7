import { beforeEach, expect, test } from "vitest";

import { ownDatabase } from "#cli/testing/database.ts";
import { aClaim, aDocument, aDossier } from "#lib/testing/factories.ts";
import { sha256 } from "#lib/text.ts";

import { attachText } from "./attach-text.ts";
import { readCaptures } from "./read-captures.ts";
import { readDossier } from "./read-dossier.ts";
import { stored } from "./testing/stored.ts";

ownDatabase();

const TEXT = "Officials said 613 people were killed.";
const by = { actor: "ben", reason: "the text was found" };
let name = "";
let count = 0;

beforeEach(() => {
  count += 1;
  name = `attached-${count}`;
});

test("a text proves the passages that rest on it, and stays unseen by readers", async () => {
  await stored(aDossier({ name, claims: [aClaim()] }));
  expect(await attachText({ dossier: name, document: "a", text: TEXT }, by)).toEqual({
    ok: true,
    value: { revision: 2 },
  });
  expect((await readCaptures(name)).get("a")?.[0]).toMatchObject({
    number: 1,
    sha256: await sha256(TEXT),
    length: 38,
    held: true,
    public: false,
  });
  expect((await readDossier(name))?.dossier.documents[0]).toMatchObject({ sha256: await sha256(TEXT), text: null });
});

test("the same text again changes nothing", async () => {
  await stored(aDossier({ name, claims: [aClaim()] }));
  await attachText({ dossier: name, document: "a", text: TEXT }, by);
  expect(await attachText({ dossier: name, document: "a", text: TEXT }, by)).toEqual({
    ok: true,
    value: { revision: 2 },
  });
});

test("attaching is no edit: the package that lacks the text comes again unopposed", async () => {
  const dossier = aDossier({
    name,
    claims: [aClaim()],
    documents: [aDocument({ sha256: await sha256(TEXT), length: 38 })],
  });
  await stored(dossier);
  await attachText({ dossier: name, document: "a", text: TEXT }, by);
  expect(await stored(dossier)).toEqual({ revision: 2, added: [], changed: [], retracted: [], kept: [] });
});

test("another text than the one that was hashed is refused", async () => {
  await stored(aDossier({ name, claims: [aClaim()], documents: [aDocument({ sha256: "0".repeat(64) })] }));
  expect(await attachText({ dossier: name, document: "a", text: TEXT }, by)).toMatchObject({
    ok: false,
    fault: { kind: "other-text" },
  });
});

test("passages that do not stand in it are named, and nothing is attached", async () => {
  const passages = [{ exact: "614 people", prefix: "", suffix: "", start: null, end: null }];
  await stored(aDossier({ name, claims: [aClaim({ id: "one" }), aClaim({ id: "two", passages })] }));
  expect(await attachText({ dossier: name, document: "a", text: TEXT }, by)).toEqual({
    ok: false,
    fault: { kind: "passages-lost", message: "Passage 1 of claim two does not stand in the text of a." },
  });
  expect((await readCaptures(name)).get("a")?.[0]).toMatchObject({ held: false, sha256: null });
});

test("a dossier or document that is not there is said to be unknown", async () => {
  await stored(aDossier({ name }));
  expect(await attachText({ dossier: name, document: "z", text: TEXT }, by)).toMatchObject({
    ok: false,
    fault: { kind: "unknown-document" },
  });
  expect(await attachText({ dossier: "z", document: "a", text: TEXT }, by)).toMatchObject({
    ok: false,
    fault: { kind: "unknown-document" },
  });
});
