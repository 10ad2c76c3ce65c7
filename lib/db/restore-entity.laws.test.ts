import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";

import { ownDatabase } from "#cli/testing/database.ts";
import { type EntityKind, type EntityTypes, entityKey } from "#lib/entity.ts";
import { aDocument, aDossier, anEvent, anOutlet, aQuestion } from "#lib/testing/factories.ts";

import { entityChange } from "./entity-change.ts";
import { putEntities } from "./put-entities.ts";
import { readEntity } from "./read-entity.ts";
import { readEntityHistory } from "./read-entity-history.ts";
import { restoreEntity } from "./restore-entity.ts";
import { storedPerson } from "./testing/people.ts";
import { stored } from "./testing/stored.ts";

ownDatabase();

let person = "";
let dossiers = 0;

beforeAll(async () => {
  person = (await storedPerson("anna@example.org", "editor")).id;
});

/** Words with what arrays, COPY and JSON must escape. */
const words = fc.constantFrom("The port", 'a "b"', "{c,d}", "e\\f", "g\th\nl", "میان", "🙂", "null");
const maybe = fc.option(words, { nil: null });

/** A life: the states that a thing is brought to one after another, null for withdrawn, and which version comes back. */
function life<Kind extends EntityKind>(kind: Kind, state: fc.Arbitrary<EntityTypes[Kind]>) {
  const states = fc.array(fc.option(state, { nil: null, freq: 3 }), { minLength: 1, maxLength: 5 });
  return fc.tuple(state, states, fc.nat()).map(([first, others, pick]) => {
    return () => live(kind, [first, ...others], pick);
  });
}

async function live<Kind extends EntityKind>(
  kind: Kind,
  states: readonly [EntityTypes[Kind], ...(EntityTypes[Kind] | null)[]],
  pick: number,
): Promise<void> {
  dossiers += 1;
  const name = `d-${dossiers}`;
  const concepts = [{ id: "dead", label: "The dead", note: null }];
  await stored(aDossier({ name, documents: [aDocument({ id: "b" })], codebook: { concepts, terms: [] } }));
  const id = entityKey(kind, states[0]);
  const edit = { person, action: "edit-codebook", reason: "a reason" } as const;
  for (const state of states) {
    const seen = (await readEntity(name, kind, id))?.version ?? null;
    expect(await putEntities(name, edit, [entityChange(kind, id, state, seen)])).toMatchObject({ ok: true });
    const now = await readEntity(name, kind, id);
    expect([now?.retracted, state === null ? null : now?.state]).toEqual([state === null, state]);
  }
  const versions = await readEntityHistory(name, kind, id);
  const kept = versions.filter(({ retracted }) => !retracted);
  const wanted = kept[pick % kept.length];
  const wish = { kind, id, revision: wanted?.revision ?? 0, seen: versions[0]?.version ?? 0 };
  expect(await restoreEntity(name, edit, wish)).toEqual({ ok: true, value: "restored" });
  expect(await readEntity(name, kind, id)).toMatchObject({ retracted: false, state: wanted?.state });
  expect((await readEntityHistory(name, kind, id)).slice(-versions.length)).toEqual(versions);
}

const lives = fc.oneof(
  life(
    "outlet",
    fc.record({ name: words, camp: maybe, note: maybe }).map((given) => anOutlet({ id: "new", ...given })),
  ),
  life(
    "document",
    fc
      .record({ title: words, author: maybe, textPath: fc.constantFrom(null, "texts/new.txt") })
      .map((given) => aDocument({ id: "new", ...given })),
  ),
  life(
    "event",
    fc
      .record({ title: words, parent: fc.constantFrom(null, "shooting"), summary: maybe })
      .map((given) => anEvent({ id: "new", ...given })),
  ),
  life(
    "question",
    fc
      .record({ question: words, facets: fc.uniqueArray(words, { maxLength: 3 }), definition: maybe })
      .map((given) => aQuestion({ id: "new", ...given })),
  ),
  life(
    "concept",
    fc.record({ label: words, note: maybe }).map((given) => ({ id: "new", ...given })),
  ),
  life(
    "term",
    fc
      .record({ variants: fc.array(words, { maxLength: 3 }), connotation: fc.constantFrom(null, "neutral" as const) })
      .map((given) => ({ concept: "dead", term: "a/b", ...given })),
  ),
  life(
    "silence",
    fc
      .record({ state: fc.constantFrom("silent" as const, "not-covered" as const), note: maybe })
      .map((given) => ({ question: "killed", document: "b", ...given })),
  ),
  life(
    "adjudication",
    fc
      .record({ verdict: words, reason: words, by: maybe })
      .map((given) => ({ question: "killed", at: null, ...given })),
  ),
);

test("any version of anything that is no claim, brought back, is what it was, and its history only grows", async () => {
  await fc.assert(
    fc.asyncProperty(lives, (live) => live()),
    { numRuns: 40 },
  );
}, 60_000);
