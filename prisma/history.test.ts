import { beforeEach, expect, test } from "vitest";

import { ownDatabase } from "#cli/testing/database.ts";
import { pool } from "#lib/db/client.ts";
import { findRevision } from "#lib/db/find-revision.ts";
import { edited, sql, stored } from "#lib/db/testing/stored.ts";
import { aClaim, aDossier } from "#lib/testing/factories.ts";

ownDatabase();

let count = 0;
let name = "";

beforeEach(async () => {
  count += 1;
  name = `history-${count}`;
  await stored(aDossier({ name, claims: [aClaim({ id: "one" }), aClaim({ id: "two" })] }));
});

function historyOf(entity: string) {
  return sql()<{ version: number; revision: number; value: string | null; actor: string }>`
    select history.version, history.revision, old ->> 'value' as value, actor, reason, imported
    from history join dossier on dossier.id = history.dossier_id and slug = ${name}
    join revision on revision.dossier_id = dossier.id and revision.number = history.revision
    where kind = 'claim' and entity = ${entity} order by history.version`;
}

test("every version says who, why, and what stood before", async () => {
  await edited(name, (sql, id) => sql`update claim set value = '614' where dossier_id = ${id} and id = 'one'`);
  expect(await historyOf("one")).toEqual([
    { version: 1, revision: 1, value: null, actor: "anna", reason: "the package", imported: true },
    { version: 2, revision: 2, value: "613", actor: "ben", reason: "a second look", imported: false },
  ]);
});

test("the revision rises once in a transaction, whatever it changes", async () => {
  await edited(name, async (sql, id) => {
    await sql`update claim set value = '614' where dossier_id = ${id}`;
    await sql`update claim set value = '615' where dossier_id = ${id} and id = 'one'`;
    await sql`update question set question = 'How many?' where dossier_id = ${id}`;
  });
  expect(await findRevision(name)).toMatchObject({ revision: 2 });
  expect(await historyOf("one")).toHaveLength(3);
});

test("writing what stands there already is no change", async () => {
  await edited(name, (sql, id) => sql`update claim set value = value where dossier_id = ${id}`);
  expect(await findRevision(name)).toMatchObject({ revision: 1 });
  expect(await historyOf("one")).toHaveLength(1);
});

test("what is taken back leaves no trace", async () => {
  const failing = edited(name, async (sql, id) => {
    await sql`update claim set value = '614' where dossier_id = ${id}`;
    throw new Error("Something else went wrong.");
  });
  await expect(failing).rejects.toThrow("Something else");
  expect(await findRevision(name)).toMatchObject({ revision: 1 });
  expect(await historyOf("one")).toHaveLength(1);
});

test("a change of one dossier leaves the others' revisions", async () => {
  await stored(aDossier({ name: `${name}-other` }));
  await edited(name, (sql, id) => sql`update claim set value = '1' where dossier_id = ${id}`);
  expect(await findRevision(`${name}-other`)).toMatchObject({ revision: 1 });
});

test("many at once follow one another: no revision is lost or made twice", async () => {
  const values = Array.from({ length: 20 }, (_, index) => `${index + 1}`);
  await Promise.all(
    values.map((value) =>
      edited(name, (sql, id) => sql`update claim set value = ${value} where dossier_id = ${id} and id = 'one'`),
    ),
  );
  expect(await findRevision(name)).toMatchObject({ revision: 21 });
  expect((await historyOf("one")).map(({ revision }) => revision)).toEqual(
    Array.from({ length: 21 }, (_, index) => index + 1),
  );
});

test("a hundred retractions of one claim are one", async () => {
  const retract = () =>
    edited(
      name,
      (sql, id) =>
        sql`update claim set retracted_at = now() where dossier_id = ${id} and id = 'one' and retracted_at is null`,
    );
  await Promise.all(Array.from({ length: 100 }, retract));
  expect(await findRevision(name)).toMatchObject({ revision: 2 });
  expect(await historyOf("one")).toHaveLength(2);
});

test("whoever listens is told", async () => {
  const told = Promise.withResolvers<string | undefined>();
  const listener = await pool().connect();
  listener.once("notification", ({ payload }) => told.resolve(payload));
  await listener.query("listen parallax_revision");
  await edited(name, (sql, id) => sql`update claim set value = '1' where dossier_id = ${id}`);
  expect(JSON.parse((await told.promise) ?? "")).toEqual({ dossier: name, revision: 2 });
  listener.release(true);
});
