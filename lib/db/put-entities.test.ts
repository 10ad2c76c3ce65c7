import { beforeAll, describe, expect, test } from "vitest";

import { ownDatabase } from "#cli/testing/database.ts";
import { aClaim, aDocument, aDossier, anEvent, anOutlet, aQuestion } from "#lib/testing/factories.ts";

import { listChanges } from "./list-changes.ts";
import { type EntityChange, putEntities } from "./put-entities.ts";
import { readDossier } from "./read-dossier.ts";
import { readEntity } from "./read-entity.ts";
import { readEntityHistory } from "./read-entity-history.ts";
import { storedPerson } from "./testing/people.ts";
import { edited, stored } from "./testing/stored.ts";

ownDatabase();

const people = new Map<string, string>();
const words = { exact: "613 people", prefix: "", suffix: " died", start: null, end: null };
const more = { exact: "more than 600", prefix: "", suffix: "", start: null, end: null };

beforeAll(async () => {
  for (const name of ["anna", "ben"]) people.set(name, (await storedPerson(`${name}@example.org`, "editor")).id);
  people.set("reader", (await storedPerson("reader@example.org", "reader")).id);
  for (const name of ["port", "kinds", "race", "captures"]) {
    await stored(aDossier({ name, documents: [aDocument(), aDocument({ id: "b" })], claims: [aClaim({ id: "old" })] }));
  }
});

function put(dossier: string, changes: readonly EntityChange[], by = "anna") {
  return putEntities(dossier, { person: people.get(by) ?? "", action: "edit-codebook", reason: "a reason" }, changes);
}

const fire = aQuestion({ id: "cause", answer: "category", unit: null, options: [{ id: "fire", label: "A fire" }] });

/** Something new of each kind, and the same changed. */
const KINDS: readonly (readonly [EntityChange, EntityChange["value"]])[] = [
  [
    { kind: "outlet", id: "gazette", value: anOutlet({ id: "gazette" }), seen: null },
    anOutlet({ id: "gazette", name: "The Gazette", type: "state", reliability: "C" }),
  ],
  [
    { kind: "document", id: "c", value: aDocument({ id: "c" }), seen: null },
    aDocument({ id: "c", title: "Another title", origin: "a", textPath: "texts/c.txt" }),
  ],
  [
    { kind: "event", id: "trial", value: anEvent({ id: "trial" }), seen: null },
    anEvent({ id: "trial", title: "The trial", date: "2024-02", parent: "shooting" }),
  ],
  [
    { kind: "concept", id: "dead", value: { id: "dead", label: "The dead", note: null }, seen: null },
    { id: "dead", label: "Those who died", note: "In wording of both." },
  ],
  [
    {
      kind: "term",
      id: "dead/martyrs/victims",
      value: { concept: "dead", term: "martyrs/victims", variants: ['"martyrs"', "{}"], connotation: null },
      seen: null,
    },
    { concept: "dead", term: "martyrs/victims", variants: [], connotation: "approving" },
  ],
  [
    { kind: "question", id: "cause", value: fire, seen: null },
    { ...fire, options: [{ id: "fire", label: "Fire" }], facets: ["who, where"], definition: "What began it." },
  ],
  [
    {
      kind: "claim",
      id: "new",
      value: aClaim({ id: "new", passages: [words, more], scope: { where: "port", who: "all" } }),
      seen: null,
    },
    aClaim({ id: "new", value: "614", passages: [more], asOf: "2024" }),
  ],
  [
    {
      kind: "silence",
      id: "killed/b",
      value: { question: "killed", document: "b", state: "silent", note: null },
      seen: null,
    },
    { question: "killed", document: "b", state: "not-covered", note: "An earlier text." },
  ],
  [
    {
      kind: "adjudication",
      id: "killed",
      value: { question: "killed", verdict: "613", reason: "The register.", by: "Anna", at: "2026-11-22" },
      seen: null,
    },
    { question: "killed", verdict: "614", reason: "The register.", by: "Anna", at: "2026-11-23" },
  ],
];

/** The change with another value, made from another version. */
function changed(change: EntityChange, value: EntityChange["value"], seen: number | null): EntityChange {
  return Object.assign({ ...change }, { value, seen });
}

describe.each(KINDS.map(([made, value]) => [made.kind, made, value] as const))("%s", (kind, made, value) => {
  const versions = () => readEntityHistory("kinds", kind, made.id);
  const latest = async () => {
    const version = await readEntity("kinds", kind, made.id);
    if (version === null) throw new Error(`There is no ${kind} ${made.id}.`);
    return version;
  };

  test("is made once, last of its kind, and the same again changes nothing", async () => {
    expect(await put("kinds", [made])).toMatchObject({ ok: true, value: [{ state: made.value, retracted: false }] });
    const before = (await readDossier("kinds"))?.revision;
    expect(await put("kinds", [made])).toMatchObject({ ok: true, value: [{ revision: before }] });
    expect((await readDossier("kinds"))?.revision).toBe(before);
    expect((await listChanges("kinds", 1))[0]).toMatchObject({ revision: before, actor: "anna", reason: "a reason" });
  });

  test("is changed from what was seen, and from nothing older", async () => {
    const { version } = await latest();
    expect(await put("kinds", [changed(made, value, version)], "ben")).toMatchObject({
      ok: true,
      value: [{ state: value, actor: "ben" }],
    });
    const stale = await put("kinds", [changed(made, made.value, version)]);
    expect(stale).toMatchObject({
      ok: false,
      fault: {
        kind: "stale",
        message: expect.stringMatching(/^ben changed this /),
        entity: { kind, id: made.id },
        current: { state: value, actor: "ben" },
      },
    });
    expect((await latest()).state).toEqual(value);
  });

  test("is withdrawn, and every version comes back as it was", async () => {
    expect(await put("kinds", [changed(made, null, (await latest()).version)])).toMatchObject({
      ok: true,
      value: [{ retracted: true, state: value }],
    });
    expect(await put("kinds", [changed(made, null, 1)])).toMatchObject({ ok: true });
    for (const { state, revision } of (await versions()).toReversed()) {
      const back = await put("kinds", [changed(made, state, (await latest()).version)]);
      expect(back, `revision ${revision}`).toMatchObject({ ok: true, value: [{ state, retracted: false }] });
    }
    expect(await latest()).toMatchObject({ state: value, retracted: false });
  });
});

describe("changes together", () => {
  const trial: EntityChange = { kind: "event", id: "trial", value: anEvent({ id: "trial" }), seen: null };
  const when: EntityChange = {
    kind: "question",
    id: "when",
    value: aQuestion({ id: "when", event: "trial", answer: "date", unit: null }),
    seen: null,
  };

  test("are one revision, in whatever order they are named", async () => {
    const before = (await readDossier("port"))?.revision ?? 0;
    expect(await put("port", [when, trial])).toMatchObject({ ok: true });
    const after = await readDossier("port");
    expect(after?.revision).toBe(before + 1);
    expect(after?.dossier.questions.map(({ id }) => id)).toEqual(["killed", "when"]);
  });

  test("are all made or none", async () => {
    const court: EntityChange = { ...trial, id: "court", value: anEvent({ id: "court" }) };
    const { revision } = (await readDossier("port")) ?? {};
    const faults = [
      { change: { ...trial, value: anEvent({ id: "trial", title: "Mine" }) }, kind: "id-taken" },
      { change: { ...trial, id: "none", value: null, seen: 1 }, kind: "unknown-entity" },
      { change: { ...trial, id: "none", value: anEvent({ id: "none" }), seen: 1 }, kind: "unknown-entity" },
      { change: { ...trial, value: null, seen: 1 }, kind: "refused" },
      { change: { ...trial, id: "No", value: anEvent({ id: "No" }) }, kind: "refused" },
    ];
    for (const { change, kind } of faults)
      expect(await put("port", [court, change])).toMatchObject({ ok: false, fault: { kind } });
    expect(await put("port", [court], "reader")).toMatchObject({ ok: false, fault: { kind: "forbidden" } });
    expect((await readDossier("port"))?.revision).toBe(revision);
    expect(await readEntityHistory("port", "event", "court")).toEqual([]);
  });

  test("with a withdrawn id are refused where it names the thing itself, and not where it names what it is about", async () => {
    const silence: EntityChange = {
      kind: "silence",
      id: "when/b",
      value: { question: "when", document: "b", state: "silent", note: null },
      seen: null,
    };
    await put("port", [silence, { ...trial, id: "past", value: anEvent({ id: "past" }) }]);
    const gone = await put("port", [
      { ...silence, value: null, seen: 1 },
      { ...trial, id: "past", value: null, seen: 1 },
    ]);
    expect(gone).toMatchObject({ ok: true, value: [{ retracted: true }, { retracted: true }] });
    const again = { ...trial, id: "past", value: anEvent({ id: "past", title: "Another" }) };
    expect(await put("port", [again])).toMatchObject({
      fault: { kind: "id-taken", message: expect.stringContaining("withdrawn"), current: { retracted: true } },
    });
    expect(await put("port", [silence])).toMatchObject({ ok: true, value: [{ retracted: false }] });
  });
});

test("a document's captures stay, and its newest is told of", async () => {
  await edited("captures", async (own, id) => {
    await own`insert into capture (dossier_id, document_id, number, sha256, length) values (${id}, 'a', 2, ${"0".repeat(64)}, 9)`;
  });
  const document = await readEntity("captures", "document", "a");
  expect(document).toMatchObject({ version: 1, revision: 2, state: { length: 9 } });
  const titled: EntityChange = { kind: "document", id: "a", value: aDocument({ title: "Mended" }), seen: 1 };
  expect(await put("captures", [titled])).toMatchObject({
    ok: true,
    value: [{ state: { title: "Mended", length: 9 } }],
  });
});

test("of two who save at the same instant, fifty times, one is written and the other told with both versions", async () => {
  let seen = 1;
  for (let round = 0; round < 50; round += 1) {
    const wish = (title: string): EntityChange => ({
      kind: "event",
      id: "shooting",
      value: anEvent({ title: `${title} ${round}` }),
      seen,
    });
    const saved = await Promise.all([put("race", [wish("Mine")]), put("race", [wish("Theirs")], "ben")]);
    const [winner] = saved.flatMap((each) => (each.ok ? each.value : []));
    const [loser] = saved.flatMap((each) => (each.ok ? [] : [each.fault]));
    expect(loser).toMatchObject({ kind: "stale", current: { version: winner?.version, state: winner?.state } });
    seen = winner?.version ?? 0;
  }
  expect((await readEntityHistory("race", "event", "shooting")).length).toBe(51);
});

test("a history that nobody has is empty", async () => {
  expect(await readEntityHistory("nowhere", "event", "shooting")).toEqual([]);
  for (const id of ["none", "\0", ""]) expect(await readEntityHistory("port", "event", id)).toEqual([]);
  expect(await readEntity("port", "silence", "killed")).toBeNull();
});
