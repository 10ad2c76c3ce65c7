import { appendFile, chown, cp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import postgres, { type Sql } from "postgres";

import { type Cluster, runAsSuperuser } from "#cli/setup/cluster.ts";
import { clusterUrl } from "#cli/setup/postgres.ts";

/** The role that replicas follow the primary as, and that whoever tries them orders them about by. */
const FOLLOWER = "parallax_follower";

/** Lets replicas follow a cluster, which must not be running. */
export async function allowStandbys(cluster: Cluster): Promise<void> {
  await runAsSuperuser(
    cluster,
    `CREATE ROLE ${FOLLOWER} SUPERUSER REPLICATION LOGIN PASSWORD '${cluster.password}';\n`,
  );
  const letIn = ["all", "replication"].map((what) => `host ${what} ${FOLLOWER} 127.0.0.1/32 scram-sha-256\n`);
  await appendFile(join(cluster.folder, "pg_hba.conf"), letIn.join(""));
}

/** Copies a cluster that is not running, to follow it by streaming under a name once it runs on the given port. */
export async function copyAsStandby(cluster: Cluster, folder: string, name: string, port: number): Promise<Cluster> {
  await cp(cluster.folder, folder, { recursive: true });
  await giveAll(folder, cluster);
  await writeFile(join(folder, "standby.signal"), "");
  await appendFile(join(folder, "postgresql.auto.conf"), `primary_conninfo = '${followed(cluster, name, port)}'\n`);
  return { ...cluster, folder };
}

/** How a replica reaches the server that it follows. */
export function followed({ password }: Cluster, name: string, port: number): string {
  return `host=127.0.0.1 port=${port} user=${FOLLOWER} password=${password} application_name=${name}`;
}

async function giveAll(folder: string, { account: { uid, gid } }: Cluster): Promise<void> {
  if (uid === undefined || gid === undefined) return;
  const { readdir } = await import("node:fs/promises");
  await chown(folder, uid, gid);
  const entries = await readdir(folder, { recursive: true });
  for (const entry of entries) await chown(join(folder, entry), uid, gid);
}

/** Does something as who may order a server about. */
export async function ordering<Value>(
  cluster: Cluster,
  port: number,
  act: (sql: Sql) => Promise<Value>,
  database?: string,
): Promise<Value> {
  const url = Object.assign(new URL(clusterUrl(cluster, port, database)), { username: FOLLOWER });
  const sql = postgres(url.href, { max: 1, fetch_types: false, onnotice: () => undefined });
  return await act(sql).finally(() => sql.end({ timeout: 1 }));
}
