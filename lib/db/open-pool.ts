import pg from "pg";

import { log } from "#lib/watching/log.ts";

import { isPooled } from "./env.ts";
import { SESSION_SETTINGS } from "./session-settings.ts";

/** One process rarely has more statements under way at once, and PostgreSQL has 100 connections for all. */
const CONNECTIONS = 10;

/** Milliseconds that opening a connection, or waiting for a free one, may take. */
const PATIENCE = 5_000;

/**
 * A connection behind a pooler that hands them out by transaction: what one transaction prepares, the next does not find,
 * so that nothing is prepared by name.
 */
class UnnamedClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    const ask: (...given: unknown[]) => unknown = this.query.bind(this);
    Object.defineProperty(this, "query", {
      value: (first: unknown, ...rest: unknown[]) => ask(unnamed(first), ...rest),
    });
  }
}

function unnamed(query: unknown): unknown {
  const isPlain = typeof query === "object" && query !== null && "name" in query && "text" in query;
  // What is not plain, as COPY's streams, runs as it is.
  return isPlain && !("submit" in query) ? { ...query, name: undefined } : query;
}

/** Connections to one PostgreSQL, opened as they are asked for. `limits` are those of a database that there is another for. */
export function openPool(
  url: string,
  limits: Pick<pg.PoolConfig, "connectionTimeoutMillis" | "query_timeout" | "max"> = {},
): pg.Pool {
  const settings = Object.entries(SESSION_SETTINGS).map(([name, value]) => `-c ${name}=${value}`);
  const opened = new pg.Pool({
    connectionString: url,
    application_name: "parallax",
    max: CONNECTIONS,
    connectionTimeoutMillis: PATIENCE,
    keepAlive: true,
    ...limits,
    // A pooler would refuse these, and sets them itself.
    ...(isPooled() ? { Client: UnnamedClient } : { options: settings.join(" ") }),
  });
  // Without a listener an idle connection that the server closes would end the process; the pool replaces it.
  opened.on("error", (error) => log().warn({ error }, "The database closed a connection."));
  return opened;
}
