import { expect, test, vi } from "vitest";

import { ownDatabase } from "#cli/testing/database.ts";
import { openCuttingProxy } from "#cli/testing/faults/cutting-proxy.ts";
import { permalinkId } from "#lib/permalink.ts";
import { aDossier } from "#lib/testing/factories.ts";

import { disconnect } from "./client.ts";
import { isOutcomeUnknown } from "./is-outcome-unknown.ts";
import { isViewFrozen } from "./is-view-frozen.ts";
import { readSnapshot } from "./read-snapshot.ts";
import { runTransaction } from "./run-transaction.ts";
import { sql, stored } from "./testing/stored.ts";
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

test("a view is known to have been frozen by how a body ends", async () => {
  const body = '{"questions":[],"view":{"words":"é%_\\\\"}}';
  await writeSnapshot({ id: await permalinkId(body), body, dossier: "frozen", revision: 1 });
  expect(await isViewFrozen("frozen", ',"view":{"words":"é%_\\\\"}}')).toBe(true);
  expect(await isViewFrozen("frozen", ',"view":{"words":"é"}}')).toBe(false);
  expect(await isViewFrozen("other", ',"view":{"words":"é%_\\\\"}}')).toBe(false);
});

test("to know it, no body is unpacked: one index is asked, whatever words somebody searched for", async () => {
  const ending = ',"view":{"words":",\\"view\\":{}"}}';
  const body = `{"questions":[]${ending}`;
  await writeSnapshot({ id: await permalinkId(body), body, dossier: "frozen", revision: 1 });
  expect(await isViewFrozen("frozen", ending)).toBe(true);
  const plan = await runTransaction("reading", async ({ sql: inside }) => {
    await inside.run("set local enable_seqscan = off");
    return inside.run<object>(
      "explain select from snapshot where dossier_id = 1 and snapshot_view(body) = snapshot_view('x')",
    );
  });
  expect(JSON.stringify(plan)).toMatch(/snapshot_view_idx.*Index Cond: .*snapshot_view\(body\) = /u);
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

test("wherever the connection is cut, what was not kept, and nothing else, is said not to be", async () => {
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  await disconnect();
  const url = process.env["DATABASE_URL"] ?? "";
  const proxy = await openCuttingProxy(Number(new URL(url).port));
  process.env["DATABASE_URL"] = Object.assign(new URL(url), { port: String(proxy.port) }).href;
  const isKept = async (id: string) => (await sql()`select from snapshot where id = ${id}`).length > 0;
  let isCut = () => true;
  let [cuts, unknown] = [0, 0];
  for (let nth = 1; isCut(); nth += 1) {
    const body = JSON.stringify({ nth });
    const id = await permalinkId(body);
    isCut = proxy.cutAt("answer", nth);
    const error: unknown = await writeSnapshot({ id, body, dossier: "frozen", revision: 1 }).catch((lost) => lost);
    proxy.spare();
    if (isCut()) cuts += 1;
    if (isOutcomeUnknown(error)) unknown += 1;
    if (!isOutcomeUnknown(error)) expect(await isKept(id), `cut at ${nth}: ${String(error)}`).toBe(error === true);
  }
  expect(cuts).toBeGreaterThan(2);
  expect(unknown).toBeGreaterThan(0);
  await disconnect();
  process.env["DATABASE_URL"] = url;
  await proxy.close();
});
