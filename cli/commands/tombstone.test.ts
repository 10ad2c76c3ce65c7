import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";

import { ownDatabase } from "#cli/testing/database.ts";
import { readTombstone } from "#lib/db/read-tombstone.ts";
import { stored } from "#lib/db/testing/stored.ts";
import { writeSnapshot } from "#lib/db/write-snapshot.ts";
import { permalinkId } from "#lib/permalink.ts";
import { aDossier } from "#lib/testing/factories.ts";

const databaseUrl = ownDatabase();

function tombstone(...args: readonly string[]) {
  const env = { ...process.env, DATABASE_URL: databaseUrl() };
  const command = [join(import.meta.dirname, "../parallax.ts"), "tombstone", ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { env, encoding: "utf8" });
  return { status, stdout, stderr };
}

test("a permanent link is removed once, with a reason", async () => {
  await stored(aDossier({ name: "frozen" }));
  const id = await permalinkId("{}");
  await writeSnapshot({ id, body: "{}", dossier: "frozen", revision: 1 });
  expect(tombstone(id).status).toBe(2);
  expect(tombstone(id, "--reason", " ")).toMatchObject({ status: 1, stderr: expect.stringContaining("Say why") });
  const removed = tombstone(id, "--reason", "A court asked for it.");
  expect(removed).toMatchObject({ status: 0, stdout: expect.stringContaining(`Removed ${id}`) });
  expect(await readTombstone(id)).toMatchObject({ reason: "A court asked for it." });
  expect(tombstone(id, "--reason", "Again.")).toMatchObject({
    status: 1,
    stderr: expect.stringContaining("was removed on"),
  });
});
