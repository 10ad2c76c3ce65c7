import { expect, test } from "vitest";

import { ownDatabase } from "#cli/testing/database.ts";
import { permalinkId } from "#lib/permalink.ts";
import { aDossier } from "#lib/testing/factories.ts";

import { readSnapshot } from "./read-snapshot.ts";
import { stored } from "./testing/stored.ts";
import { writeSnapshot } from "./write-snapshot.ts";

ownDatabase();

test("a snapshot is kept once, under the id of its body, to the character", async () => {
  await stored(aDossier({ name: "frozen" }));
  const body = '{"a":"é 🙂 \\u2028 ܐ","b":[1,2.50]}';
  const id = await permalinkId(body);
  const snapshot = { id, body, dossier: "frozen", revision: 1 };
  expect(await Promise.all([writeSnapshot(snapshot), writeSnapshot(snapshot)])).toEqual(
    expect.arrayContaining([true, false]),
  );
  expect(await writeSnapshot(snapshot)).toBe(false);
  expect(await readSnapshot(id)).toEqual({ ...snapshot, createdAt: expect.any(Date) });
});

test("another body under an id is refused", async () => {
  const id = await permalinkId("{}");
  await expect(writeSnapshot({ id, body: '{"other":1}', dossier: "frozen", revision: 1 })).rejects.toThrow(
    "snapshot_id_of_body",
  );
});

test("an id under which nothing was kept is none", async () => {
  for (const id of ["aaaaaaaaaaaaaaaa", "", "'", "x".repeat(1_000)]) expect(await readSnapshot(id)).toBeNull();
});
