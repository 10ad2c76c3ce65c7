import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

import { Failure } from "#cli/failure.ts";
import { type Held, type Refused, takeLock } from "#cli/lock.mjs";

import { appAddress } from "./app-role.ts";
import { addAppRole, openCluster } from "./cluster.ts";
import { checkDatabase, checkPooler } from "./external.ts";
import { root, stateFolder } from "./folders.ts";
import { clusterUrl, startPostgres } from "./postgres.ts";
import { readPostmaster } from "./postmaster.ts";
import { superviseCluster } from "./supervise.ts";

/** A database ready for use. `lost` settles when it cannot be brought back; `close` stops what this process started. */
export type Database = {
  readonly url: string;
  /** As the server connects: in a database of ours as a role that owns nothing. */
  readonly appUrl: string;
  /** Whether it is the clone's own. */
  readonly isOurs: boolean;
  readonly said: string;
  readonly lost: Promise<Failure>;
  readonly close: () => Promise<void>;
};

/** Who asks: the one start of this clone, or a command that may use the database of a start beside it. */
export type Purpose = "start" | "dev" | "command";

const clusterFolder = join(stateFolder, "postgres");
const never = new Promise<Failure>(() => undefined);

/** Opens the database DATABASE_URL names, or else the clone's own, starting it unless another process has. */
export async function openDatabase(purpose: Purpose, warn: (line: string) => void): Promise<Database> {
  const named = process.env["DATABASE_URL"];
  if (named) return openNamed(named, process.env["DATABASE_DIRECT_URL"] || named);
  const lock = await takeLock(`database ${root}`, `${purpose} (process ${process.pid})`);
  if (lock.held) return openOwn(lock, warn);
  if (lock.holder.startsWith("command")) {
    warn(`Waiting for another ${lock.holder} to leave the database.`);
    await lock.untilReleased();
    return openDatabase(purpose, warn);
  }
  if (purpose === "start")
    throw new Failure(
      `Parallax already runs from this folder: ${lock.holder}; stop that first, or start another clone.`,
    );
  return share(purpose, warn, lock);
}

/** `direct` leads past the pooler, where there is one: to what changes the schema, or takes long. */
async function openNamed(named: string, direct: string): Promise<Database> {
  const version = await checkDatabase("DATABASE_URL", named);
  if (direct !== named) {
    await checkDatabase("DATABASE_DIRECT_URL", direct);
    await checkPooler(named);
  }
  return {
    url: direct,
    appUrl: named,
    isOurs: false,
    said: `PostgreSQL ${version} of DATABASE_URL`,
    lost: never,
    close: () => Promise.resolve(),
  };
}

async function openOwn(lock: Held, warn: (line: string) => void): Promise<Database> {
  try {
    await mkdir(stateFolder, { recursive: true });
    const cluster = await openCluster(clusterFolder);
    await addAppRole(cluster);
    const server = await startPostgres(cluster);
    const { lost, stop } = superviseCluster(cluster, server, warn);
    const url = clusterUrl(cluster, server.port);
    return {
      url,
      appUrl: appAddress(url),
      isOurs: true,
      said: `PostgreSQL 18 on port ${server.port}`,
      lost,
      close: async () => {
        await stop();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Uses the server another process runs, once it is ready; opens the database itself when that process leaves. */
async function share(purpose: Purpose, warn: (line: string) => void, lock: Refused): Promise<Database> {
  let isGone = false;
  void lock.released.then(() => {
    isGone = true;
  });
  while (!isGone) {
    const postmaster = await readPostmaster(clusterFolder);
    if (postmaster?.isReady === true) return borrow(postmaster.port);
    await setTimeout(100);
  }
  return openDatabase(purpose, warn);
}

async function borrow(port: number): Promise<Database> {
  const cluster = await openCluster(clusterFolder);
  const url = clusterUrl(cluster, port);
  return {
    url,
    appUrl: appAddress(url),
    isOurs: true,
    said: `PostgreSQL 18 on port ${port}, already running`,
    lost: never,
    close: () => Promise.resolve(),
  };
}
