import { expect, test } from "vitest";

import { ownDatabase } from "#cli/testing/database.ts";
import { aClaim, aDossier, aQuestion } from "#lib/testing/factories.ts";

import { listLatestChanges } from "./list-latest-changes.ts";
import { edited, stored } from "./testing/stored.ts";

ownDatabase();

test("the latest change of each, passages included, and only what was asked for since", async () => {
  await stored(
    aDossier({ name: "port", questions: [aQuestion()], claims: [aClaim({ id: "one" }), aClaim({ id: "two" })] }),
  );
  await edited("port", (sql) => sql`update claim set note = 'x' where id in ('one', 'two')`);
  await edited("port", (sql) => sql`update passage set exact = 'others' where claim_id = 'one'`);
  await edited("port", (sql) => sql`update question set tolerance = '1'`);
  const asked = { questions: ["killed"], claims: ["one"] };
  const told = async (since: number) =>
    (await listLatestChanges("port", since, asked)).map(({ kind, id, revision, actor }) => [kind, id, revision, actor]);
  expect(await told(1)).toEqual([
    ["claim", "one", 3, "ben"],
    ["question", "killed", 4, "ben"],
  ]);
  expect(await told(3)).toEqual([["question", "killed", 4, "ben"]]);
  expect(await told(4)).toEqual([]);
  expect(await listLatestChanges("no such", 0, asked)).toEqual([]);
});
