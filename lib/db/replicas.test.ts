import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

import { openCluster } from "#cli/setup/cluster.ts";
import { stateFolder } from "#cli/setup/folders.ts";
import { bringUpToDate } from "#cli/setup/migrations.ts";
import { findFreePort } from "#cli/setup/ports.ts";
import { clusterUrl, startPostgres } from "#cli/setup/postgres.ts";
import { allowStandbys, copyAsStandby, ordering } from "#cli/testing/standby.ts";
import { aClaim, aDossier } from "#lib/testing/factories.ts";
import { log } from "#lib/watching/log.ts";

import { disconnect } from "./client.ts";
import { findRevision } from "./find-revision.ts";
import { makeSql } from "./make-sql.ts";
import { readDossier } from "./read-dossier.ts";
import { currentReader, enterReader, type Reader } from "./reader.ts";
import { primaryPosition, readers, tellReplicas } from "./replicas.ts";
import { edited, stored } from "./testing/stored.ts";

const folder = join(stateFolder, `test-${process.pid}`);
const flags = ["fsync=off", "wal_receiver_status_interval=1"].flatMap((flag) => ["-c", flag]);
let world: Awaited<ReturnType<typeof open>>;

/** A primary, and one replica that follows it. */
async function open() {
  await mkdir(folder, { recursive: true });
  const cluster = await openCluster(join(folder, "postgres"), ["--no-sync"]);
  await allowStandbys(cluster);
  const port = await findFreePort();
  const copy = await copyAsStandby(cluster, join(folder, "replica"), "one", port);
  const primary = await startPostgres(cluster, flags, port);
  await bringUpToDate(clusterUrl(cluster, port));
  const replica = await startPostgres(copy, flags);
  return { cluster, copy, primary, replica };
}

beforeAll(async () => {
  world = await open();
  vi.stubEnv("DATABASE_URL", clusterUrl(world.cluster, world.primary.port));
  vi.stubEnv("DATABASE_REPLICA_URLS", clusterUrl(world.copy, world.replica.port));
  await stored(aDossier({ name: "port", claims: [aClaim()] }));
});

afterAll(async () => {
  await disconnect();
  await world.replica.stop();
  await world.primary.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Does something as a request of its own. */
function asking<Value>(given: Partial<Reader>, act: () => Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    setImmediate(() => {
      enterReader({ mayBeBehind: true, seen: null, wrote: null, ...given });
      act().then(resolve, reject);
    });
  });
}

const isReplica = async () => (await makeSql(readers)<{ is: boolean }>`select pg_is_in_recovery() as is`)[0]?.is;
const retitle = (title: string) =>
  edited("port", async (sql, dossier) => {
    await sql`update event set title = ${title} where dossier_id = ${dossier}`;
    return currentReader();
  });
const titleNow = async () => (await readDossier("port"))?.dossier.events[0]?.title;
const pause = (what: "pause" | "resume") =>
  ordering(world.copy, world.replica.port, (sql) => sql.unsafe(`select pg_wal_replay_${what}()`));
/** The replica has what is written by now. */
const caughtUp = async () => {
  const seen = await primaryPosition();
  await vi.waitFor(async () => expect(await asking({ seen }, isReplica)).toBe(true), 20_000);
};

test("only who is not signed in and only reads is answered by a replica, and nobody outside a request", async () => {
  await caughtUp();
  expect(await isReplica()).toBe(false);
  expect(await asking({ mayBeBehind: false }, isReplica)).toBe(false);
  expect(await asking({}, isReplica)).toBe(true);
  expect(await asking({}, titleNow)).toBe("The shooting");
});

test("who has written, or was told of what was written, sees it, though every replica is behind", async () => {
  await caughtUp();
  await pause("pause");
  const wrote = await asking({ mayBeBehind: false }, () => retitle("Seen at once"));
  expect(wrote?.wrote).toMatch(/^[0-9A-F]+\/[0-9A-F]+$/u);
  expect(await asking({ seen: wrote?.wrote ?? null }, titleNow)).toBe("Seen at once");
  expect(await asking({}, titleNow)).toBe("The shooting");
  await pause("resume");
  await vi.waitFor(async () => expect(await asking({ seen: wrote?.wrote ?? null }, isReplica)).toBe(true), 20_000);
  expect(await asking({}, titleNow)).toBe("Seen at once");
});

test("what a replica does not have yet is looked for at the primary, and then all of the request is", async () => {
  await caughtUp();
  await pause("pause");
  await stored(aDossier({ name: "young" }));
  const read = () => Promise.all([readDossier("young"), findRevision("young")]).then(() => readDossier("young"));
  expect(await asking({}, read)).toMatchObject({ revision: 1 });
  expect(await asking({}, () => readDossier("young"))).toBeNull();
  await pause("resume");
});

test("a replica that dies meanwhile is not noticed, and is read from again when it is back", async () => {
  vi.spyOn(log(), "warn").mockReturnValue();
  await caughtUp();
  const reading = Array.from({ length: 200 }, () => asking({}, titleNow));
  await world.replica.stop();
  reading.push(...Array.from({ length: 20 }, () => asking({}, titleNow)));
  expect(new Set(await Promise.all(reading))).toEqual(new Set(["Seen at once"]));
  expect(await tellReplicas()).toEqual([{ answers: false, lag: 0 }]);
  world = { ...world, replica: await startPostgres(world.copy, flags, world.replica.port) };
  await caughtUp();
  expect(await asking({}, isReplica)).toBe(true);
});

test("while the primary is away readers read on, also where no replica had been heard of", async () => {
  vi.spyOn(log(), "warn").mockReturnValue();
  await caughtUp();
  await world.primary.stop();
  for (const replica of globalThis.parallaxReplicas?.all ?? []) replica.heardAt = null;
  expect(await asking({}, titleNow)).toBe("Seen at once");
  await expect(asking({ mayBeBehind: false }, titleNow)).rejects.toThrow();
});
