import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";

import { log } from "#lib/watching/log.ts";
import { PrismaClient } from "#prisma/generated/client.ts";

import { readDatabaseUrl } from "./env.ts";

/**
 * What holds for every connection: times in UTC, whatever the database's zone (adapter-pg writes
 * no offset, prisma/orm#28629), and no statement, lock or forgotten transaction that keeps others
 * waiting. In milliseconds.
 */
const SETTINGS = {
  TimeZone: "UTC",
  statement_timeout: 5_000,
  lock_timeout: 2_000,
  idle_in_transaction_session_timeout: 10_000,
} as const;

/** One process rarely has more statements under way at once, and PostgreSQL has 100 connections for all. */
const CONNECTIONS = 10;

interface Clients {
  pool?: pg.Pool;
  prisma?: PrismaClient;
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
export function pool(): pg.Pool {
  const shared = clients();
  shared.pool ??= openPool();
  return shared.pool;
}

/** Prisma, for typed reads and writes: one for the process. */
export function prisma(): PrismaClient {
  const shared = clients();
  shared.prisma ??= new PrismaClient({ adapter: new PrismaPg(pool()) });
  return shared.prisma;
}

/** Closes all connections. What is asked afterwards opens new ones. */
export async function disconnect(): Promise<void> {
  const { pool: open, prisma: client } = clients();
  globalThis.parallaxClients = {};
  await client?.$disconnect();
  // What the server says to connections that are closing matters to nobody.
  open?.removeAllListeners("error").on("error", () => undefined);
  await open?.end();
}

function openPool(): pg.Pool {
  const opened = new pg.Pool({
    connectionString: readDatabaseUrl(),
    application_name: "parallax",
    max: CONNECTIONS,
    connectionTimeoutMillis: 5_000,
    options: Object.entries(SETTINGS)
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(" "),
  });
  // Without a listener an idle connection that the server closes would end the process; the pool replaces it.
  opened.on("error", (error) => log().warn({ error }, "The database closed a connection."));
  return opened;
}
