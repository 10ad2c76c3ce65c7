import { subscribe } from "node:diagnostics_channel";
import { Server, ServerResponse } from "node:http";

import { disconnect } from "#lib/db/client.ts";
import { log } from "#lib/watching/log.ts";

/** Milliseconds that answers under way are given to end. Statements end after five seconds (lib/db/client.ts). */
const PATIENCE = 8_000;

interface Stopping {
  isStopping: boolean;
  /** What else is to be ended first, as streams, which never end by themselves. */
  readonly ending: Set<() => void>;
}

declare global {
  /** Bundles that hold this module more than once share it here. */
  var parallaxStopping: Stopping | undefined;
}

function stopping(): Stopping {
  globalThis.parallaxStopping ??= { isStopping: false, ending: new Set() };
  return globalThis.parallaxStopping;
}

/** Whether this server has been told to stop. */
export function isStopping(): boolean {
  return stopping().isStopping;
}

/** Ends something when this server is told to stop. */
export function whenStopping(end: () => void): void {
  stopping().ending.add(end);
}

/**
 * Stops this server in order on SIGTERM or SIGINT: it takes no new connections, ends its streams, lets what is under way
 * end, but not for longer than `PATIENCE`, closes its connections to the database, and exits with 0. Only where Next
 * leaves signals alone (NEXT_MANUAL_SIG_HANDLE): by itself Next waits without end, exits with 143, and cuts what the
 * database is doing.
 */
export function heedStop(): void {
  const isOurs = process.env["NEXT_MANUAL_SIG_HANDLE"] !== undefined;
  const { servers, underWay } = isOurs ? followAnswers() : NOTHING;
  const stop = (): void => {
    const state = stopping();
    if (state.isStopping) return;
    state.isStopping = true;
    for (const server of servers) server.close();
    for (const answer of underWay) lastOnConnection(answer);
    for (const end of state.ending) end();
    if (isOurs) void finish({ servers, underWay });
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, stop);
}

interface Answers {
  readonly servers: Set<Server>;
  readonly underWay: Set<ServerResponse>;
}

const NOTHING: Answers = { servers: new Set(), underWay: new Set() };

/** The answers under way, and the servers that they are given by; Next tells nobody of its own. */
function followAnswers(): Answers {
  const servers = new Set<Server>();
  const underWay = new Set<ServerResponse>();
  const told = (message: unknown, act: (response: ServerResponse) => void): void => {
    if (typeof message !== "object" || message === null) return;
    if ("server" in message && message.server instanceof Server) servers.add(message.server);
    if ("response" in message && message.response instanceof ServerResponse) act(message.response);
  };
  subscribe("http.server.request.start", (message) =>
    told(message, (response) => {
      underWay.add(response);
      response.once("close", () => underWay.delete(response));
      if (stopping().isStopping) lastOnConnection(response);
    }),
  );
  // The first request of all began before this was loaded.
  subscribe("http.server.response.finish", (message) => told(message, () => undefined));
  return { servers, underWay };
}

/** Whoever asked asks elsewhere next. */
function lastOnConnection(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader("connection", "close");
}

async function finish({ servers, underWay }: Answers): Promise<void> {
  const until = performance.now() + PATIENCE;
  while (underWay.size > 0 && performance.now() < until) await pause();
  if (underWay.size > 0) log().warn({ answers: underWay.size }, "stopped with answers still under way");
  for (const server of servers) server.closeAllConnections();
  await Promise.race([disconnect().catch(() => undefined), pause(1_000)]);
  process.exit(0);
}

function pause(milliseconds = 10): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
