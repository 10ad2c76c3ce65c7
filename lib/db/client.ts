import { connect, type Socket } from "node:net";
import { PrismaPg } from "@prisma/adapter-pg";
import postgres from "postgres";

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

/** Connections of each kind. One process rarely has more statements under way at once, and PostgreSQL has 100 for all. */
const CONNECTIONS = 5;

interface Clients {
  prisma?: PrismaClient;
  sql?: postgres.Sql;
}

declare global {
  /** Bundles that hold this module more than once share their connections here. */
  var parallaxClients: Clients | undefined;
}

function clients(): Clients {
  globalThis.parallaxClients ??= {};
  return globalThis.parallaxClients;
}

/** Prisma, for typed reads and writes: one for the process, connected when first asked. */
export function prisma(): PrismaClient {
  const shared = clients();
  shared.prisma ??= new PrismaClient({ adapter: adapter() });
  return shared.prisma;
}

/** The `postgres` driver, for COPY, LISTEN and hot reads: one for the process, connected when first asked. */
export function sql(): postgres.Sql {
  const shared = clients();
  const options = {
    max: CONNECTIONS,
    connect_timeout: 5,
    connection: { application_name: "parallax", ...SETTINGS },
    onnotice: () => undefined,
    socket: promptSocket,
  };
  shared.sql ??= postgres(readDatabaseUrl(), options);
  return shared.sql;
}

/** Closes all connections. What is asked afterwards opens new ones. */
export async function disconnect(): Promise<void> {
  const { prisma: open, sql: driver } = clients();
  globalThis.parallaxClients = {};
  await Promise.all([open?.$disconnect(), driver?.end({ timeout: 5 })]);
}

/**
 * A socket that sends at once. The driver's own waits for the server to acknowledge the rows of a COPY
 * before it says that they were all: 90 ms for every table, however small (postgres 3.4).
 */
function promptSocket({ host, port, path }: { host: string[]; port: number[]; path: string | false }): Socket {
  const [name, number] = [host[0] ?? "localhost", port[0] ?? 5432];
  const socket = path ? connect({ path }) : connect({ host: name, port: number, noDelay: true });
  // The driver reads the name from here to check the server's certificate.
  return Object.assign(socket, { host: name, port: number });
}

function adapter(): PrismaPg {
  const options = Object.entries(SETTINGS).map(([name, value]) => `-c ${name}=${value}`);
  // Without a listener an idle connection that the server closes would end the process; the pool replaces it.
  const onPoolError = (error: Error) => console.warn(`The database closed a connection: ${error.message}`);
  return new PrismaPg(
    {
      connectionString: readDatabaseUrl(),
      max: CONNECTIONS,
      connectionTimeoutMillis: 5_000,
      options: options.join(" "),
    },
    { onPoolError },
  );
}
