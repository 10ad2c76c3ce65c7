import { beforeAll, describe, expect, test } from "vitest";

import { ownDatabase } from "#cli/testing/database.ts";
import type { Facts } from "#lib/facts.ts";
import { aClaim, aDocument, aDossier } from "#lib/testing/factories.ts";
import { sha256 } from "#lib/text.ts";

import { addDocument, type NewDocument } from "./add-document.ts";
import { changeDocument } from "./change-document.ts";
import { findSimilarTexts } from "./find-similar-texts.ts";
import { listChanges } from "./list-changes.ts";
import { readDocument } from "./read-document.ts";
import { readDossier } from "./read-dossier.ts";
import { storedPerson } from "./testing/people.ts";
import { stored } from "./testing/stored.ts";

ownDatabase();

const TEXT = "Eight boats sank in the outer basin.\n\nThe harbour burnt until dawn.";
const FACTS: Facts = {
  title: "The basin",
  outlet: "courier",
  author: "N. Ray",
  published: "2031-05-12",
  language: "en",
  url: "https://courier.example/basin",
  origin: null,
  note: null,
  isShown: true,
};
const GIVEN: NewDocument = { id: "basin", facts: FACTS, newOutlet: null, text: TEXT };
let editor = "";
let reader = "";

beforeAll(async () => {
  editor = (await storedPerson("ed@example.org", "editor")).id;
  reader = (await storedPerson("rea@example.org", "reader")).id;
});

const documentsOf = async (name: string) => (await readDossier(name))?.dossier.documents.map(({ id }) => id);

describe("a document that is brought in", () => {
  test("stands with its text, its outlet and a reason, and the same again is one", async () => {
    await stored(aDossier({ name: "port", documents: [aDocument()] }));
    const newOutlet = { name: "Քաղաք", country: "AM", type: "independent" } as const;
    const given = { ...GIVEN, facts: { ...FACTS, outlet: "kaghak" }, newOutlet };
    const both = await Promise.all([addDocument("port", given, editor), addDocument("port", given, editor)]);
    expect(both.map((done) => done.ok && done.value.again).toSorted()).toEqual([false, true]);
    const dossier = (await readDossier("port"))?.dossier;
    expect(dossier?.documents[1]).toMatchObject({
      id: "basin",
      outlet: "kaghak",
      text: TEXT,
      sha256: await sha256(TEXT),
    });
    expect(dossier?.outlets[1]).toMatchObject({ id: "kaghak", ...newOutlet });
    expect(await listChanges("port", 1)).toMatchObject([{ revision: 2, actor: "ed", reason: "Added “The basin”." }]);
  });

  test("is told of where its text is there already, or nearly as long", async () => {
    const proof = { sha256: await sha256(TEXT), length: TEXT.length };
    expect((await findSimilarTexts("port", proof)).same).toEqual([{ document: "basin", title: "The basin" }]);
    const near = await findSimilarTexts("port", { sha256: "0".repeat(64), length: TEXT.length + 5 });
    expect(near).toMatchObject({ same: [], near: [{ document: "basin", text: TEXT }] });
    expect((await findSimilarTexts("port", { sha256: "0".repeat(64), length: 3 * TEXT.length })).near).toEqual([]);
  });

  test.each<[string, Partial<NewDocument>, string]>([
    ["an id that is none", { id: "Not an id" }, "bad-id"],
    ["the id of another document", { id: "a" }, "id-taken"],
    ["an outlet that is not there", { id: "x", facts: { ...FACTS, outlet: "nobody" } }, "unknown-outlet"],
    ["an origin that is not there", { id: "x", facts: { ...FACTS, origin: "nothing" } }, "unknown-origin"],
    [
      "a new outlet under another’s id",
      { id: "x", newOutlet: { name: "Other", country: null, type: null } },
      "outlet-taken",
    ],
  ])("with %s is refused, and leaves nothing", async (_, given, kind) => {
    expect(await addDocument("port", { ...GIVEN, ...given }, editor)).toMatchObject({ ok: false, fault: { kind } });
    expect(await documentsOf("port")).toEqual(["a", "basin"]);
  });

  test("is not taken from readers", async () => {
    const done = await addDocument("port", { ...GIVEN, id: "mine" }, reader);
    expect(done).toMatchObject({ ok: false, fault: { kind: "forbidden" } });
  });
});

describe("what is stated of a document", () => {
  test("changes once, and a later hand sees both instead of overwriting", async () => {
    await stored(aDossier({ name: "facts", documents: [aDocument()] }));
    await addDocument("facts", GIVEN, editor);
    const wish = { id: "basin", seen: 1, facts: { ...FACTS, title: "The outer basin", isShown: false }, reason: null };
    expect(await changeDocument("facts", wish, editor)).toMatchObject({ ok: true, value: { version: 2 } });
    expect(await changeDocument("facts", wish, editor)).toMatchObject({ ok: true, value: { version: 2 } });
    expect((await readDossier("facts"))?.dossier.documents[1]).toMatchObject({ text: null, title: "The outer basin" });
    const late = await changeDocument("facts", { ...wish, facts: { ...FACTS, title: "Mine" } }, editor);
    expect(late).toMatchObject({
      fault: { kind: "stale", current: { version: 2, facts: { title: "The outer basin" } } },
    });
    const unknown = await changeDocument("facts", { ...wish, id: "nothing" }, editor);
    expect(unknown).toMatchObject({ fault: { kind: "unknown-document" } });
    expect(await changeDocument("facts", wish, reader)).toMatchObject({ fault: { kind: "forbidden" } });
  });

  test("goes with the document, unless something rests on it", async () => {
    const silence = { question: "killed", document: "c", state: "silent", note: null } as const;
    const copy = aDocument({ id: "copy", origin: "b" });
    const documents = [aDocument(), aDocument({ id: "b" }), aDocument({ id: "c" }), copy];
    await stored(aDossier({ name: "gone", documents, claims: [aClaim()], silences: [silence] }));
    const withdraw = (id: string) =>
      changeDocument("gone", { id, seen: 1, facts: null, reason: "a test page" }, editor);
    expect(await withdraw("a")).toMatchObject({
      fault: { kind: "in-use", message: expect.stringContaining("claim a-613") },
    });
    expect(await withdraw("b")).toMatchObject({ fault: { kind: "in-use", message: expect.stringContaining("copy") } });
    expect(await withdraw("c")).toMatchObject({ ok: true, value: { retracted: true } });
    expect(await withdraw("c")).toMatchObject({ ok: true, value: { retracted: true } });
    expect(await documentsOf("gone")).toEqual(["a", "b", "copy"]);
    expect(await readDocument("gone", "c")).toBeNull();
    const again = await addDocument("gone", { ...GIVEN, id: "c" }, editor);
    expect(again).toMatchObject({ fault: { kind: "id-taken", message: expect.stringContaining("withdrawn") } });
  });
});
