import { PrismaPg } from "@prisma/adapter-pg";
import type { Pool } from "pg";

import { PrismaClient } from "#prisma/generated/client.ts";

import { readDatabaseUrl, readReplicaUrls } from "./env.ts";
import { openPool } from "./open-pool.ts";

interface Clients {
  pool?: Pool;
  prisma?: PrismaClient;
  replicas?: readonly Pool[];
  probes?: readonly Pool[];
}

declare global {
  /** Bundles that hold this module more than once share their connections here. */
  var parallaxClients: Clients | undefined;
}

function clients(): Clients {
  globalThis.parallaxClients ??= {};
  return globalThis.parallaxClients;
}

/** The connections to the database: one pool for the process, for Prisma and for SQL, filled as it is asked. */
export function pool(): Pool {
  const shared = clients();
  shared.pool ??= openPool(readDatabaseUrl());
  return shared.pool;
}

/** Milliseconds, of replicas: the primary has the answer too. A machine that has lost its power closes no connection. */
const REPLICA_LIMITS = { connectionTimeoutMillis: 1_000, query_timeout: 6_000 };

/** The connections to each replica, in the order of the settings; readers ask them by `readers` (replicas.ts). */
export function replicaPools(): readonly Pool[] {
  const shared = clients();
  shared.replicas ??= readReplicaUrls().map((url) => openPool(url, REPLICA_LIMITS));
  return shared.replicas;
}

/** One connection to each, by itself, so that pools whose connections are all in use are not taken for dead databases. */
const PROBE_LIMITS = { connectionTimeoutMillis: 1_000, query_timeout: 1_000, max: 1 };

/** What asks the primary, and then each replica in the order of the settings, where it is. */
export function probePools(): readonly Pool[] {
  const shared = clients();
  shared.probes ??= [readDatabaseUrl(), ...readReplicaUrls()].map((url) => openPool(url, PROBE_LIMITS));
  return shared.probes;
}

/** Prisma, for typed reads and writes: one for the process. */
export function prisma(): PrismaClient {
  const shared = clients();
  shared.prisma ??= new PrismaClient({ adapter: new PrismaPg(pool()) });
  return shared.prisma;
}

/** Closes all connections. What is asked afterwards opens new ones. */
export async function disconnect(): Promise<void> {
  const { pool: open, prisma: client, replicas = [], probes = [] } = clients();
  globalThis.parallaxClients = {};
  await client?.$disconnect();
  // What the server says to connections that are closing matters to nobody.
  for (const closing of [open, ...replicas, ...probes]) {
    closing?.removeAllListeners("error").on("error", () => undefined);
    await closing?.end();
  }
}
