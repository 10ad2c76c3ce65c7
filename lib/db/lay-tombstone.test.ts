import { beforeAll, expect, test } from "vitest";

import { ownDatabase } from "#cli/testing/database.ts";
import { permalinkId } from "#lib/permalink.ts";
import { aDossier } from "#lib/testing/factories.ts";
import { sha256 } from "#lib/text.ts";

import { checkInstallation } from "./check-installation.ts";
import { layTombstone } from "./lay-tombstone.ts";
import { readSnapshot } from "./read-snapshot.ts";
import { readTombstone } from "./read-tombstone.ts";
import { sql, stored } from "./testing/stored.ts";
import { writeSnapshot } from "./write-snapshot.ts";

ownDatabase();

const BODY = '{"kept":"é 🙂"}';
const WHY = { actor: "command line", reason: "A court asked for it." };

beforeAll(async () => void (await stored(aDossier({ name: "frozen" }))));

test("the contents go, and their hash, dates and the reason stay", async () => {
  const id = await permalinkId(BODY);
  const snapshot = { id, body: BODY, dossier: "frozen", revision: 1 };
  await writeSnapshot(snapshot);
  const kept = await readSnapshot(id);
  expect(await readTombstone(id)).toBeNull();
  const laid = await layTombstone(id, WHY);
  const left = { id, dossier: "frozen", sha256: await sha256(BODY), frozenAt: kept?.createdAt, reason: WHY.reason };
  expect(laid).toMatchObject({ ok: true, value: left });
  expect(await readTombstone(id)).toMatchObject(left);
  expect(await readSnapshot(id)).toBeNull();
  expect(await layTombstone(id, WHY)).toMatchObject({ ok: false, fault: { kind: "removed" } });
  await expect(
    sql()`insert into snapshot (id, body, dossier_id, revision) values (${id}, ${BODY}, 1, 1)`,
  ).rejects.toThrow("a tombstone stands there");
  const [check] = (await checkInstallation([])).filter(({ name }) => name.startsWith("permanent links"));
  expect(check).toMatchObject({ ok: true });
});

test("what was never kept leaves none, and a reason must be given", async () => {
  expect(await layTombstone("aaaaaaaaaaaaaaaa", WHY)).toMatchObject({
    ok: false,
    fault: { kind: "unknown-permalink" },
  });
  const id = await permalinkId("{}");
  await writeSnapshot({ id, body: "{}", dossier: "frozen", revision: 1 });
  await expect(layTombstone(id, { ...WHY, reason: " " })).rejects.toThrow("tombstone_reason_said");
  expect(await readSnapshot(id)).not.toBeNull();
});

test("by hand nothing is removed, and no tombstone is changed", async () => {
  await expect(sql()`delete from snapshot`).rejects.toThrow("leaves a tombstone");
  for (const statement of ["delete from tombstone", "update tombstone set reason = 'x'", "truncate tombstone"])
    await expect(sql().run(statement)).rejects.toThrow("what is written there stays");
  await expect(
    sql().run(`insert into tombstone (id, dossier_id, revision, sha256, frozen_at, actor, reason)
               values ('aaaaaaaaaaaaaaaa', 1, 1, repeat('1', 64), now(), 'me', 'why')`),
  ).rejects.toThrow("tombstone_id_of_hash");
});
