import { randomBytes } from "node:crypto";
import { chmod, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { appAddress, grantToApp } from "#cli/setup/app-role.ts";
import { type Cluster, openCluster } from "#cli/setup/cluster.ts";
import { exists } from "#cli/setup/files.ts";
import { bringUpToDate } from "#cli/setup/migrations.ts";
import { addressOf, type Place } from "#cli/setup/place.ts";
import { findFreePort } from "#cli/setup/ports.ts";
import { clusterUrl, type Postgres, startPostgres } from "#cli/setup/postgres.ts";
import { readPostmaster } from "#cli/setup/postmaster.ts";
import { type Site, serve } from "#cli/setup/server.ts";

import { runFolder } from "../cluster.ts";
import { type CuttingProxy, openCuttingProxy } from "./cutting-proxy.ts";
import { mountSmallDisk, type SmallDisk } from "./small-disk.ts";

/** A real server on a real PostgreSQL, both to be broken: one or two sites, and between them and the database a wire that can be cut. */
export interface World {
  /** The database's own address, past the wire. */
  readonly database: string;
  readonly wire: CuttingProxy;
  /** Null where this system lets us make none. */
  readonly disk: SmallDisk | null;
  readonly sites: readonly [RunningSite, RunningSite];
  /** What pages of this installation name as their origin, whichever site gave them. */
  readonly origin: string;
  readonly postmaster: () => Promise<number>;
  readonly isDatabaseRunning: () => boolean;
  /** Starts PostgreSQL, after what was left of it has ended. */
  readonly startDatabase: (clock?: "an hour behind") => Promise<void>;
  readonly stopDatabase: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A site that can be killed and started again at its address. */
export interface RunningSite {
  readonly url: string;
  readonly isRunning: () => boolean;
  readonly start: () => Promise<void>;
  readonly signal: (signal: NodeJS.Signals) => void;
  readonly ended: () => Promise<void>;
  /** What it exits with, once it does; null where a signal ended it. */
  readonly exitCode: () => Promise<number | null>;
  readonly stop: () => Promise<void>;
}

/** By which a world's sites tell their metrics. */
export const METRICS_TOKEN = randomBytes(32).toString("base64url");

/** Opens a world on a build of the site. The first site runs; the second is for who needs two. */
export async function openWorld(distDir: string): Promise<World> {
  const disk = await mountSmallDisk();
  const own = disk?.folder ?? join(runFolder, "faults");
  await mkdir(own, { recursive: true });
  const folder = join(own, "postgres");
  const cluster = await openCluster(folder, ["--no-sync"]);
  let postgres: Postgres = await startPostgres(cluster);
  let isRunning = true;
  const watch = (started: Postgres): void => {
    isRunning = true;
    void started.ended.then(() => {
      if (postgres === started) isRunning = false;
    });
  };
  watch(postgres);
  const { port } = postgres;
  const database = clusterUrl(cluster, port);
  await bringUpToDate(database);
  await grantToApp(database);
  const wire = await openCuttingProxy(port);
  const first = { host: "127.0.0.1", port: await findFreePort() };
  const origin = addressOf(first);
  const env = {
    DATABASE_URL: appAddress(clusterUrl(cluster, wire.port)),
    NEXT_DIST_DIR: distDir,
    NODE_OPTIONS: `--import=${pathToFileURL(join(import.meta.dirname, "clock.mjs")).href}`,
    PARALLAX_METRICS_TOKEN: METRICS_TOKEN,
    PARALLAX_SECRET: randomBytes(32).toString("base64url"),
    PARALLAX_URL: origin,
  };
  const sites = [siteAt(first, env), siteAt({ host: "127.0.0.1", port: await findFreePort() }, env)] as const;
  const startDatabase = async (clock?: "an hour behind"): Promise<void> => {
    await postgres.ended;
    postgres = await startPostgres(clock === undefined ? cluster : await misled(cluster), [], port);
    watch(postgres);
  };
  await sites[0].start();
  return {
    database,
    wire,
    disk,
    sites,
    origin,
    postmaster: async () => (await readPostmaster(folder))?.pid ?? 0,
    startDatabase,
    isDatabaseRunning: () => isRunning,
    stopDatabase: () => postgres.stop(),
    close: async () => {
      for (const site of sites) await site.stop();
      await wire.close();
      await postgres.stop();
      await disk?.unmount();
      await rm(own, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}

/** What a site complains of while it is broken is no news: it is printed with PARALLAX_DEBUG=1. */
function tell(text: string): void {
  if (process.env["PARALLAX_DEBUG"]) process.stderr.write(text);
}

function siteAt(place: Place, env: Readonly<Record<string, string>>): RunningSite {
  let site: Site | null = null;
  return {
    url: addressOf(place),
    isRunning: () => site !== null,
    start: async () => {
      const started = await serve("start", place, env, tell);
      site = started;
      void started.ended.then(() => {
        if (site === started) site = null;
      });
    },
    signal: (signal) => {
      if (site !== null) process.kill(site.pid, signal);
    },
    ended: async () => {
      await site?.ended;
    },
    exitCode: async () => (await site?.code) ?? null,
    stop: async () => {
      await site?.stop();
    },
  };
}

/** Where Debian keeps libfaketime. */
const LIBRARY = `/usr/lib/${process.arch === "arm64" ? "aarch64" : "x86_64"}-linux-gnu/faketime/libfaketime.so.1`;

/** Whether PostgreSQL can be told a wrong time here. */
export function canMislead(): Promise<boolean> {
  return exists(LIBRARY);
}

/** The cluster, its server seeing a clock that is an hour behind. */
async function misled(cluster: Cluster): Promise<Cluster> {
  const program = join(cluster.folder, "..", "late-postgres.sh");
  const faked = `LD_PRELOAD=${LIBRARY} FAKETIME=-1h DONT_FAKE_MONOTONIC=1`;
  await writeFile(program, `#!/bin/sh\nexec env ${faked} '${cluster.programs.postgres}' "$@"\n`);
  await chmod(program, 0o755);
  return { ...cluster, programs: { ...cluster.programs, postgres: program } };
}
