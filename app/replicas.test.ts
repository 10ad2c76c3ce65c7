import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

import { openCluster } from "#cli/setup/cluster.ts";
import { stateFolder } from "#cli/setup/folders.ts";
import { bringUpToDate } from "#cli/setup/migrations.ts";
import { findFreePort } from "#cli/setup/ports.ts";
import { clusterUrl, startPostgres } from "#cli/setup/postgres.ts";
import { templateVariable } from "#cli/testing/database-variable.ts";
import { allowStandbys, copyAsStandby, ordering } from "#cli/testing/standby.ts";
import { checkReplicas } from "#lib/db/check-replicas.ts";
import { disconnect } from "#lib/db/client.ts";
import { findRevision } from "#lib/db/find-revision.ts";
import { layTombstone } from "#lib/db/lay-tombstone.ts";
import { makeSql } from "#lib/db/make-sql.ts";
import { replicas } from "#lib/db/probe-replicas.ts";
import { readDossier } from "#lib/db/read-dossier.ts";
import { currentReader, enterReader, type Reader } from "#lib/db/reader.ts";
import { primaryPosition, readers } from "#lib/db/replicas.ts";
import { edited, stored } from "#lib/db/testing/stored.ts";
import { aClaim, aDossier } from "#lib/testing/factories.ts";
import { WHOLE_VIEW } from "#lib/view.ts";
import { log } from "#lib/watching/log.ts";

import { GET as snapshot } from "./api/v1/snapshots/[id]/route.ts";
import { openDossier } from "./dossier.ts";
import { freezeView } from "./freeze-view.ts";

// Pages are asked here outside of Next.
vi.mock("next/headers", () => ({ headers: () => Promise.resolve(new Headers()) }));

/** What reads for those who only read, by GET: the making of pages, and answers of other kinds. */
const READ = {
  ...import.meta.glob<Asked>(["./page.tsx", "./search/page.tsx", "./{c,d}/**/{page.tsx,route.ts}"]),
  ...import.meta.glob<Asked>("./api/v1/{dossiers,claims,snapshots,search}/**/route.ts"),
};
/** What is for those who are signed in, follow changes or are sent by POST. */
const NOT_READ = /\/(?:live|freeze|v1\/snapshots|history\/\[kind\]\/.*)\/(?:route|page)|\.png\//u;

interface Asked {
  readonly default?: (props: object) => Promise<unknown>;
  readonly GET?: (request: Request, context: object) => Promise<Response>;
}

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
  const [replica] = await Promise.all([startPostgres(copy, flags), bringUpToDate(clusterUrl(cluster, port))]);
  return { cluster, copy, primary, replica };
}

beforeAll(async () => {
  world = await open();
  vi.stubEnv("DATABASE_URL", clusterUrl(world.cluster, world.primary.port));
  vi.stubEnv("DATABASE_REPLICA_URLS", clusterUrl(world.copy, world.replica.port));
  await stored(aDossier({ name: "port", claims: [aClaim({ id: "one" })] }));
});

afterAll(async () => {
  await disconnect();
  await Promise.all([world.replica.stop(), world.primary.stop()]);
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
const frozen = async () => {
  const dossier = await openDossier("port");
  const made = dossier === null ? null : await freezeView(dossier, WHOLE_VIEW);
  if (made === null || "tombstone" in made) throw new Error("It was not frozen.");
  return made.id;
};
/** What a route answers, to the end, for who only reads. */
const asks = (
  route: (
    request: Request,
    context: { readonly params: Promise<{ id: string; dossier: string }> },
  ) => Promise<Response>,
  { id = "", method = "GET" },
) =>
  asking({}, async () => {
    const params = Promise.resolve({ id, dossier: "port" });
    const answer = await route(new Request("http://parallax.example/x", { method }), { params });
    return { status: answer.status, text: await answer.text() };
  });

test("who reads is answered by a replica, and whoever was told of what it does not have, by the primary", async () => {
  await caughtUp();
  expect([await isReplica(), await asking({ mayBeBehind: false }, isReplica)]).toEqual([false, false]);
  expect([await asking({}, isReplica), await asking({}, titleNow)]).toEqual([true, "The shooting"]);
  await pause("pause");
  const wrote = await asking({ mayBeBehind: false }, () => retitle("Seen at once"));
  expect(wrote?.wrote).toMatch(/^[0-9A-F]+\/[0-9A-F]+$/u);
  expect(await asking({ seen: wrote?.wrote ?? null }, titleNow)).toBe("Seen at once");
  expect(await asking({}, titleNow)).toBe("The shooting");
  await pause("resume");
  await vi.waitFor(async () => expect(await asking({}, titleNow)).toBe("Seen at once"), 20_000);
});

test("what a replica does not have yet is there, and what it still has is gone", async () => {
  const id = await frozen();
  await caughtUp();
  await pause("pause");
  await stored(aDossier({ name: "young" }));
  const read = () => Promise.all([readDossier("young"), findRevision("young")]).then(() => readDossier("young"));
  expect(await asking({}, read)).toMatchObject({ revision: 1 });
  expect(await asking({}, () => readDossier("young"))).toBeNull();
  expect((await asks(snapshot, { id, method: "HEAD" })).status).toBe(200);
  await layTombstone(id, { actor: "anna", reason: "A court asked for it." });
  expect((await asks(snapshot, { id, method: "HEAD" })).status).toBe(410);
  expect((await asks(snapshot, { id })).text).toContain("A court asked for it.");
  await pause("resume");
});

test("doctor tells of a replica how closely it follows, and of one that is away, of another cluster, or follows nobody", async () => {
  const told = async () => (await checkReplicas()).map(({ name, ok, problems }) => (ok ? name : problems.join()));
  expect(await told()).toEqual([expect.stringMatching(/^replica 1 follows the primary, \d+ ms behind at most$/u)]);
  await disconnect();
  const known = process.env["DATABASE_REPLICA_URLS"] ?? "";
  const other = process.env[templateVariable] ?? "";
  const own = process.env["DATABASE_URL"] ?? "";
  vi.stubEnv("DATABASE_REPLICA_URLS", `postgres://nobody@127.0.0.1:1/nothing ${other} ${own}`);
  expect(await told()).toEqual([
    "Replica 1 does not answer. Readers are answered by the others and the primary.",
    "Replica 2 was not made from this primary: what it holds is another's.",
    "Replica 3 follows nobody: it takes writes, or is the primary itself.",
  ]);
  await disconnect();
  vi.stubEnv("DATABASE_REPLICA_URLS", known);
});

test("a replica that dies meanwhile is not noticed, and is read from again when it is back", async () => {
  vi.spyOn(log(), "warn").mockReturnValue();
  await caughtUp();
  const reading = Array.from({ length: 60 }, () => asking({}, titleNow));
  await world.replica.stop();
  reading.push(...Array.from({ length: 20 }, () => asking({}, titleNow)));
  expect(new Set(await Promise.all(reading))).toEqual(new Set(["Seen at once"]));
  world = { ...world, replica: await startPostgres(world.copy, flags, world.replica.port) };
  await caughtUp();
});

test("while the primary is away readers read on, whatever they read, also where the replica had just not been heard of", async () => {
  vi.spyOn(log(), "warn").mockReturnValue();
  await retitle("Kept");
  const id = await frozen();
  await caughtUp();
  await world.primary.stop();
  for (const replica of replicas().all) replica.heardAt = null;
  expect(await asking({}, titleNow)).toBe("Kept");
  const wanted = Object.entries(READ).filter(([path]) => !NOT_READ.test(path));
  expect(wanted.length).toBeGreaterThan(30);
  for (const [path, load] of wanted) expect([path, await read(await load(), id)]).toEqual([path, 200]);
  await expect(asking({ mayBeBehind: false }, titleNow)).rejects.toThrow();
  // Whether there is such a dossier is not for the replica to say.
  await expect(asking({}, () => findRevision("unknown"))).rejects.toThrow();
  // Forty pages and routes are loaded for it, beside other work.
}, 60_000);

/** 200 where a page is made, or a route answers so. */
function read(asked: Asked, id: string): Promise<number> {
  const parts = { dossier: "port", question: "killed", document: "a", claim: "one", revision: "1", kind: "claim", id };
  const params = Promise.resolve(parts);
  const searchParams = { q: "people", since: "1", of: "map" };
  return asking({}, async () => {
    if (asked.default !== undefined) {
      await asked.default({ params, searchParams: Promise.resolve(searchParams) });
      return 200;
    }
    const address = `http://parallax.example/x?${new URLSearchParams(searchParams).toString()}`;
    const answer = await asked.GET?.(new Request(address), { params });
    await answer?.arrayBuffer();
    return answer?.status ?? 0;
  });
}
