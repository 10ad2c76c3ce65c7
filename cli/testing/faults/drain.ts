import { once } from "node:events";
import { request } from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";

import { askingAs, send } from "./asking.ts";
import { DOSSIER, type People } from "./people.ts";
import type { RunningSite, World } from "./world.ts";

/**
 * Tells a site to stop while a write waits for the database and a page follows its changes: the write must be answered,
 * the page let go, nobody new let in, and the process end with 0. Gives what is otherwise.
 */
export async function drainSite(
  world: World,
  site: RunningSite,
  { writers: [writer] }: People,
): Promise<readonly string[]> {
  if (writer === undefined) return [];
  const asks = askingAs(writer, world);
  const stream = followPage(site);
  await stream.begun;
  const readiness = await askReadinessLater(site);
  const held = await holdDossier();
  const answered = send(site.url, asks.record("q-0", "mark-drained"));
  await held.untilWaitedFor();
  site.signal("SIGTERM");
  const streamEnded = await stream.ended;
  const isOpen = await acceptsAnother(site);
  const ready = await readiness();
  await held.release();
  const answer = await answered;
  const code = await site.exitCode();
  return [
    ...(answer?.status === 201 ? [] : [`What was under way was answered ${answer?.status ?? "nothing"}.`]),
    ...(streamEnded === "ended" ? [] : [`A page that followed was ${streamEnded}.`]),
    ...(ready.startsWith("HTTP/1.1 503") && ready.includes('"kind":"stopping"')
      ? []
      : [`Whether it is ready was answered: ${ready}`]),
    ...(isOpen ? ["A server that was told to stop let somebody new in."] : []),
    ...(code === 0 ? [] : [`The server ended with ${code}.`]),
  ];
}

/** A page's stream of changes; `ended` says how it ended. */
function followPage({ url }: RunningSite): { readonly begun: Promise<void>; readonly ended: Promise<"ended" | "cut"> } {
  const begun = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<"ended" | "cut">();
  const asked = request(`${url}/d/${DOSSIER}/live`, { headers: { accept: "text/event-stream" } }, (answer) => {
    answer.once("data", () => begun.resolve());
    answer.once("end", () => ended.resolve("ended")).once("error", () => ended.resolve("cut"));
  });
  asked.on("error", () => ended.resolve("cut")).end();
  return { begun: begun.promise, ended: ended.promise };
}

/** Opens a connection, as a proxy keeps some ready; gives what asks on it whether the server is ready, and how it answers. */
async function askReadinessLater({ url }: RunningSite): Promise<() => Promise<string>> {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port) });
  await once(socket, "connect");
  return () => {
    socket.write(`GET /api/v1/health/ready HTTP/1.1\r\nHost: ${hostname}\r\n\r\n`);
    return text(socket).catch(String);
  };
}

/** Whether a new connection is taken. */
function acceptsAnother({ url }: RunningSite): Promise<boolean> {
  return new Promise((resolve) => {
    request(`${url}/api/v1/health/live`, { agent: false }, (answer) => {
      answer.resume();
      resolve(true);
    })
      .on("error", () => resolve(false))
      .end();
  });
}

/** Holds the dossier in the database, so that a write of it waits. */
async function holdDossier() {
  const [{ pool, disconnect }, { beginChange }, { makeSql }] = await Promise.all([
    import("#lib/db/client.ts"),
    import("#lib/db/begin-change.ts"),
    import("#lib/db/make-sql.ts"),
  ]);
  const connection = await pool().connect();
  await connection.query("begin");
  await beginChange(makeSql(connection), DOSSIER, { actor: "command line", reason: null, imported: false });
  const isWaitedFor = async () => {
    const { rowCount } = await pool().query("select from pg_locks where not granted");
    return (rowCount ?? 0) > 0;
  };
  return {
    untilWaitedFor: async () => {
      while (!(await isWaitedFor())) await new Promise((resolve) => setTimeout(resolve, 10));
    },
    release: async () => {
      await connection.query("rollback");
      connection.release();
      await disconnect();
    },
  };
}
