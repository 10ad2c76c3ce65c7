import { describe, expect, test } from "vitest";

import { ownDatabase } from "#cli/testing/database.ts";
import { aClaim, aDocument, aDossier, anEvent, aQuestion } from "#lib/testing/factories.ts";

import { findRevision } from "./find-revision.ts";
import { importPackage } from "./import-package.ts";
import { readDossier } from "./read-dossier.ts";
import { storedPerson } from "./testing/people.ts";
import { edited, stored } from "./testing/stored.ts";

ownDatabase();

const by = { actor: "anna", reason: null };

describe("a new dossier", () => {
  test("is read back as it was brought, at revision 1", async () => {
    const dossier = aDossier({ name: "new", claims: [aClaim({ scope: { counted: "civilians", area: "port" } })] });
    expect(await stored(dossier)).toMatchObject({ revision: 1, changed: [], retracted: [], kept: [] });
    expect(await readDossier("new")).toEqual({ dossier, revision: 1, actor: "anna" });
  });

  test("that breaks a rule leaves nothing", async () => {
    const claims = [aClaim(), aClaim({ id: "without-words", value: "600", passages: [] })];
    const done = await importPackage(aDossier({ name: "broken", claims }), by);
    expect(done).toMatchObject({
      ok: false,
      fault: { kind: "refused", message: expect.stringContaining("without-words rests on no passage") },
    });
    expect(await findRevision("broken")).toBeNull();
  });

  test("that fails in the middle leaves nothing", async () => {
    const claims = [aClaim(), aClaim({ id: "of-nothing", question: "no-such-question" })];
    expect(await importPackage(aDossier({ name: "half", claims }), by)).toMatchObject({
      ok: false,
      fault: { kind: "refused" },
    });
    expect(await readDossier("half")).toBeNull();
  });

  test("is not there after a dry run", async () => {
    const done = await importPackage(aDossier({ name: "dry", claims: [aClaim()] }), by, { dryRun: true });
    expect(done).toMatchObject({ ok: true, value: { revision: 1 } });
    expect(await findRevision("dry")).toBeNull();
  });
});

describe("the same package again", () => {
  test("changes nothing", async () => {
    const dossier = aDossier({ name: "twice", claims: [aClaim(), aClaim({ value: "600" })] });
    await stored(dossier);
    expect(await stored(dossier)).toEqual({ revision: 1, added: [], changed: [], retracted: [], kept: [] });
  });

  test("by several at once is imported once", async () => {
    const dossier = aDossier({ name: "at-once", claims: [aClaim()] });
    const reports = await Promise.all(Array.from({ length: 8 }, () => stored(dossier)));
    expect(reports.map(({ revision }) => revision)).toEqual(Array.from({ length: 8 }, () => 1));
    expect(reports.filter(({ added }) => added.length > 0)).toHaveLength(1);
  });
});

describe("a newer package", () => {
  const first = aDossier({
    name: "newer",
    questions: [aQuestion(), aQuestion({ id: "hurt" })],
    claims: [aClaim({ id: "one" }), aClaim({ id: "two", value: "600" }), aClaim({ id: "three", question: "hurt" })],
  });
  const second = {
    ...first,
    title: "The port, again",
    claims: [aClaim({ id: "two", value: "601" }), aClaim({ id: "four" }), aClaim({ id: "three", question: "hurt" })],
  };

  test("adds, changes and retracts, in its own order, in one revision", async () => {
    await stored(first);
    expect(await stored(second)).toEqual({
      revision: 2,
      added: [{ kind: "claim", id: "four" }],
      changed: [
        { kind: "dossier", id: "newer" },
        { kind: "claim", id: "two" },
      ],
      retracted: [{ kind: "claim", id: "one" }],
      kept: [],
    });
    expect(await readDossier("newer")).toEqual({ dossier: second, revision: 2, actor: "anna" });
  });

  test("brings back what an earlier one retracted", async () => {
    expect(await stored(first)).toMatchObject({ revision: 3, added: [{ kind: "claim", id: "one" }] });
    expect(await readDossier("newer")).toEqual({ dossier: first, revision: 3, actor: "anna" });
  });

  test("of another order alone is a new revision", async () => {
    const turned = { ...first, claims: first.claims.toReversed() };
    expect(await stored(turned)).toMatchObject({ revision: 4, added: [], changed: [], retracted: [] });
    expect(await readDossier("newer")).toEqual({ dossier: turned, revision: 4, actor: "anna" });
  });

  test("may turn a silence into a claim, and a claim into a silence", async () => {
    const silence = { question: "killed", document: "a", state: "silent", note: null } as const;
    const silent = aDossier({ name: "turned", documents: [aDocument()], silences: [silence] });
    const speaking = { ...silent, silences: [], claims: [aClaim()] };
    for (const dossier of [silent, speaking, silent]) {
      await stored(dossier);
      expect((await readDossier("turned"))?.dossier).toEqual(dossier);
    }
  });

  test("of a text that was corrected keeps both captures", async () => {
    const capture = (letter: string) => [aDocument({ sha256: letter.repeat(64), length: 40 })];
    const dossier = aDossier({ name: "corrected", claims: [aClaim()], documents: capture("a") });
    await stored(dossier);
    const corrected = { ...dossier, documents: capture("b") };
    expect(await stored(corrected)).toMatchObject({
      changed: [
        { kind: "document", id: "a" },
        { kind: "claim", id: "a-613" },
      ],
    });
    expect(await readDossier("corrected")).toEqual({ dossier: corrected, revision: 2, actor: "anna" });
  });
});

describe("edits made in the app", () => {
  const base = aDossier({ name: "edited", claims: [aClaim({ id: "one" }), aClaim({ id: "two", value: "600" })] });

  test("are kept and named, whatever the package says of them", async () => {
    await stored(base);
    await edited("edited", (sql, id) => sql`update claim set value = '614' where dossier_id = ${id} and id = 'one'`);
    const kept = [{ kind: "claim", id: "one" }];
    expect(await stored(base)).toEqual({ revision: 2, added: [], changed: [], retracted: [], kept });
    expect(await stored({ ...base, claims: base.claims.slice(1) })).toEqual({
      revision: 2,
      added: [],
      changed: [],
      retracted: [],
      kept,
    });
    const newer = { ...base, claims: [aClaim({ id: "one", value: "620" }), aClaim({ id: "two", value: "601" })] };
    expect(await stored(newer)).toMatchObject({ revision: 3, changed: [{ kind: "claim", id: "two" }], kept });
    expect((await readDossier("edited"))?.dossier.claims.map(({ value }) => value)).toEqual(["614", "601"]);
  });

  test("that agree with the package are no longer named", async () => {
    const agreeing = { ...base, claims: [aClaim({ id: "one", value: "614" }), aClaim({ id: "two", value: "601" })] };
    expect(await stored(agreeing)).toMatchObject({ revision: 3, kept: [] });
  });

  test("keep what they rest on", async () => {
    const dossier = aDossier({
      name: "ground",
      questions: [aQuestion(), aQuestion({ id: "hurt" })],
      claims: [aClaim({ id: "one", question: "hurt" })],
    });
    await stored(dossier);
    await edited("ground", (sql, id) => sql`update claim set value = '1' where dossier_id = ${id}`);
    const without = { ...dossier, questions: [aQuestion()], claims: [] };
    expect((await stored(without)).kept).toEqual([
      { kind: "claim", id: "one" },
      { kind: "question", id: "hurt" },
    ]);
    expect((await readDossier("ground"))?.dossier.questions.map(({ id }) => id)).toEqual(["killed", "hurt"]);
  });

  test("that withdrew something keep it withdrawn, with what the package rests on it", async () => {
    const dossier = aDossier({
      name: "withdrawn",
      questions: [aQuestion(), aQuestion({ id: "hurt" })],
      documents: [aDocument()],
    });
    await stored(dossier);
    await edited(
      "withdrawn",
      (sql, id) => sql`update question set retracted_at = now() where dossier_id = ${id} and id = 'hurt'`,
    );
    const newer = { ...dossier, claims: [aClaim({ id: "one", question: "hurt" })] };
    expect((await stored(newer)).kept).toEqual([
      { kind: "question", id: "hurt" },
      { kind: "claim", id: "one" },
    ]);
  });

  test("that answer a question outlast a silence that a package brings", async () => {
    const dossier = aDossier({ name: "answered", claims: [aClaim({ id: "one" })] });
    await stored(dossier);
    await edited("answered", (sql, id) => sql`update claim set value = '1' where dossier_id = ${id}`);
    const silent = {
      ...dossier,
      claims: [],
      silences: [{ question: "killed", document: "a", state: "silent", note: null }] as const,
    };
    expect((await stored(silent)).kept).toEqual([
      { kind: "claim", id: "one" },
      { kind: "silence", id: "killed/a" },
    ]);
  });
});

describe("open drafts", () => {
  test("keep the question and the document that they rest on, and what these rest on", async () => {
    const dossier = aDossier({
      name: "drafted",
      events: [anEvent(), anEvent({ id: "burial" })],
      questions: [aQuestion(), aQuestion({ id: "buried", event: "burial" })],
      documents: [aDocument(), aDocument({ id: "b" })],
    });
    await stored(dossier);
    const { id: author } = await storedPerson("ed@example.org", "editor");
    const claim = aClaim({ id: "proposed", question: "buried", document: "b" });
    const write = (status: string) =>
      edited("drafted", async (own, id) => {
        await own`select set_config('parallax.person', ${author}, true)`;
        await own`
          insert into draft (dossier_id, claim_id, question_id, document_id, capture, status, body, author_id)
          values (${id}, 'proposed', 'buried', 'b', 1, 'draft', ${JSON.stringify({ ...claim, scope: [] })}, ${author})
          on conflict (dossier_id, claim_id) do update set status = ${status}`;
      });
    await write("draft");
    const without = { ...dossier, events: [anEvent()], questions: [aQuestion()], documents: [aDocument()] };
    const kept = [
      { kind: "question", id: "buried" },
      { kind: "document", id: "b" },
      { kind: "event", id: "burial" },
    ];
    expect(await stored(without)).toMatchObject({ revision: 1, retracted: [] });
    expect(new Set((await stored(without)).kept)).toEqual(new Set(kept));
    await write("dropped");
    expect(new Set((await stored(without)).retracted)).toEqual(new Set(kept));
  });
});
