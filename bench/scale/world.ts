import { randomBytes } from "node:crypto";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { APP_ROLE, appAddress, appPassword, grantToApp } from "#cli/setup/app-role.ts";
import { type Cluster, openCluster, roleName } from "#cli/setup/cluster.ts";
import { bringUpToDate } from "#cli/setup/migrations.ts";
import { findFreePort } from "#cli/setup/ports.ts";
import { clusterUrl, type Postgres, startPostgres } from "#cli/setup/postgres.ts";
import { readPostmaster } from "#cli/setup/postmaster.ts";
import { type Site, serve } from "#cli/setup/server.ts";
import { runFolder } from "#cli/testing/cluster.ts";
import { allowStandbys, copyAsStandby, followed, ordering } from "#cli/testing/standby.ts";

import { adapted, type Between, startBetween } from "./between.ts";
import { findPrograms } from "./packages.ts";

/** One PostgreSQL of the three, which can be killed and started again on its port. */
export interface Database {
  readonly name: string;
  readonly cluster: Cluster;
  readonly port: number;
  readonly url: string;
  readonly pid: () => Promise<number>;
  readonly start: () => Promise<void>;
  readonly kill: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** One server of the app. */
export interface Server {
  readonly url: string;
  readonly pid: () => number;
  readonly start: () => Promise<void>;
  readonly signal: (signal: NodeJS.Signals) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** All that runs: three servers behind nginx, PgBouncer, a primary and two replicas. */
export interface World {
  /** Where readers ask: nginx. */
  readonly origin: string;
  readonly sites: readonly [{ readonly url: string }];
  readonly servers: readonly Server[];
  readonly databases: readonly Database[];
  readonly nginx: Between;
  readonly pgbouncer: Between;
  /** The primary's own address, past PgBouncer. */
  readonly primaryUrl: string;
  /** As servers reach it: through PgBouncer. */
  readonly pooledUrl: string;
  /** Which servers nginx sends to. */
  readonly balance: (servers: number) => Promise<void>;
  /** Starts all servers anew, reading from so many replicas. */
  readonly readFrom: (replicas: number) => Promise<void>;
  /** Sends PgBouncer to another database. */
  readonly pointAt: (database: Database) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A commit is acknowledged once one replica has it on its disk too. */
const FLAGS = ["synchronous_standby_names=ANY 1 (zero, one, two)", "wal_keep_size=256MB", "hot_standby_feedback=on"];
const NAMES = ["zero", "one", "two"] as const;

export async function openWorld(): Promise<World> {
  const programs = await findPrograms();
  const own = join(runFolder, "scale");
  await mkdir(own, { recursive: true });
  const ports = await freePorts(8);
  const [nginxPort = 0, poolPort = 0] = ports.slice(6);
  const databases = await openDatabases(own, ports.slice(0, 3));
  const [primary] = databases;
  if (primary === undefined) throw new Error("There is no primary.");
  const { cluster } = primary;
  for (const database of databases) await database.start();
  await bringUpToDate(primary.url);
  await grantToApp(primary.url);
  const pgbouncer = await openPgbouncer(primary, join(own, "pgbouncer"), programs.pgbouncer, poolPort);
  const origin = `http://127.0.0.1:${nginxPort}`;
  const pooled = (name: string) => appAddress(clusterUrl(cluster, poolPort, name));
  let replicas = 2;
  const env = () => ({
    DATABASE_URL: pooled("parallax"),
    DATABASE_DIRECT_URL: pooled("parallax_direct"),
    DATABASE_REPLICA_URLS: databases
      .slice(1, 1 + replicas)
      .map(({ url }) => appAddress(url))
      .join(" "),
    PARALLAX_URL: origin,
    PARALLAX_SECRET: secret,
  });
  const servers = ports.slice(3, 6).map((port) => serverAt(port, env));
  for (const server of servers) await server.start();
  const { balanced, nginx } = await openNginx(cluster, join(own, "nginx"), programs.nginx, nginxPort, servers);
  return {
    origin,
    sites: [{ url: origin }],
    servers,
    databases,
    nginx,
    pgbouncer,
    primaryUrl: primary.url,
    pooledUrl: pooled("parallax"),
    balance: async (count) => nginx.reload(await balanced(count)),
    readFrom: async (count) => {
      replicas = count;
      for (const server of servers) await server.stop();
      for (const server of servers) await server.start();
    },
    pointAt: async (database) => pgbouncer.reload(await pgbouncerText(database, poolPort)),
    close: async () => {
      for (const server of servers) await server.stop();
      await nginx.stop();
      await pgbouncer.stop();
      for (const database of databases) await database.stop();
      await rm(own, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}

/** The same on every server. */
const secret = randomBytes(32).toString("base64url");

async function freePorts(count: number): Promise<readonly number[]> {
  const ports = new Set<number>();
  while (ports.size < count) ports.add(await findFreePort());
  return [...ports];
}

async function openDatabases(folder: string, ports: readonly number[]): Promise<readonly Database[]> {
  const [port = 0, ...others] = ports;
  const cluster = await openCluster(join(folder, "zero"), ["--no-sync"]);
  await allowStandbys(cluster);
  const copies: Database[] = [];
  for (const [index, other] of others.entries()) {
    const name = NAMES[index + 1] ?? "";
    copies.push(databaseAt(name, await copyAsStandby(cluster, join(folder, name), name, port), other));
  }
  return [databaseAt("zero", cluster, port), ...copies];
}

function databaseAt(name: string, cluster: Cluster, port: number): Database {
  let running: Postgres | null = null;
  const pid = async () => (await readPostmaster(cluster.folder))?.pid ?? 0;
  return {
    name,
    cluster,
    port,
    url: clusterUrl(cluster, port),
    pid,
    start: async () => {
      running = await startPostgres(
        cluster,
        FLAGS.flatMap((flag) => ["-c", flag]),
        port,
      );
    },
    kill: async () => {
      process.kill(await pid(), "SIGKILL");
      await running?.ended;
      running = null;
    },
    stop: async () => {
      await running?.stop();
      running = null;
    },
  };
}

/** Makes a replica primary, and lets the other follow it; who was primary is gone. */
export async function promote(world: World, chosen: Database, other: Database): Promise<void> {
  await ordering(chosen.cluster, chosen.port, (sql) => sql`select pg_promote(true, 30)`);
  await ordering(other.cluster, other.port, async (sql) => {
    await sql.unsafe(`alter system set primary_conninfo = '${followed(other.cluster, other.name, chosen.port)}'`);
    await sql`select pg_reload_conf()`;
  });
  await world.pointAt(chosen);
}

function pgbouncerText(primary: Database, port: number): Promise<string> {
  return adapted("pgbouncer.ini", [
    [/port=5432/u, `port=${primary.port}`],
    [/listen_port = 6432/u, `listen_port = ${port}`],
  ]);
}

async function openPgbouncer(primary: Database, folder: string, program: string, port: number): Promise<Between> {
  const { cluster } = primary;
  await mkdir(folder, { recursive: true });
  const people = [
    [roleName, cluster.password],
    [APP_ROLE, appPassword(cluster.password)],
  ];
  const list = join(folder, "userlist.txt");
  await writeFile(list, people.map((pair) => `${pair.map((word) => `"${word}"`).join(" ")}\n`).join(""));
  const text = (await pgbouncerText(primary, port)).replace("auth_file = userlist.txt", `auth_file = ${list}`);
  const command = [program, "-q", join(folder, "pgbouncer.ini")] as const;
  const started = await startBetween({ cluster, folder, port, file: "pgbouncer.ini", command: [...command], text });
  const reload = (changed: string) =>
    started.reload(changed.replace("auth_file = userlist.txt", `auth_file = ${list}`));
  return { ...started, reload };
}

async function openNginx(cluster: Cluster, folder: string, program: string, port: number, servers: readonly Server[]) {
  const balanced = (count: number) =>
    adapted("nginx.conf", [
      [/listen 127\.0\.0\.1:8080/u, `listen 127.0.0.1:${port}`],
      ...servers.map(({ url }, index): [RegExp, string] => [
        new RegExp(`server 127\\.0\\.0\\.1:${3001 + index} (.*)$`, "mu"),
        index < count ? `server ${new URL(url).host} $1` : "",
      ]),
    ]);
  const command = [program, "-p", folder, "-c", "nginx.conf", "-g", "daemon off;"] as const;
  const text = await balanced(servers.length);
  const nginx = await startBetween({ cluster, folder, port, file: "nginx.conf", command: [...command], text });
  return { balanced, nginx };
}

/** What a server complains of while it is broken is no news: it is printed with PARALLAX_DEBUG=1. */
function tell(text: string): void {
  if (process.env["PARALLAX_DEBUG"]) process.stderr.write(text);
}

function serverAt(port: number, env: () => Readonly<Record<string, string>>): Server {
  let site: Site | null = null;
  const place = { host: "127.0.0.1", port };
  return {
    url: `http://127.0.0.1:${port}`,
    pid: () => site?.pid ?? 0,
    start: async () => {
      site = await serve("start", place, env(), tell);
    },
    signal: async (signal) => {
      if (site === null) return;
      process.kill(site.pid, signal);
      await site.ended;
    },
    stop: async () => {
      await site?.stop();
      site = null;
    },
  };
}
