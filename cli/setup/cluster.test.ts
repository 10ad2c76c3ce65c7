import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import { appAddress } from "./app-role.ts";
import { addAppRole, type Cluster, openCluster } from "./cluster.ts";
import { stateFolder } from "./folders.ts";
import { clusterUrl, startPostgres } from "./postgres.ts";
import { clearOrphan, readPostmaster } from "./postmaster.ts";
import { superviseCluster } from "./supervise.ts";

let folder = "";
let cluster: Cluster;

beforeAll(async () => {
  folder = await mkdtemp(join(stateFolder, "cluster-"));
  cluster = await openCluster(join(folder, "data"), ["--no-sync"]);
});

afterAll(() => rm(folder, { recursive: true }));

async function ask(url: string): Promise<unknown> {
  const sql = postgres(url, { max: 1, fetch_types: false, onnotice: () => undefined });
  const [row] = await sql`select rolsuper as super from pg_roles where rolname = current_user`.finally(() => sql.end());
  return row;
}

describe("a cluster", () => {
  it("lets in its owner and the app, which are no superusers, and nobody without the password", async () => {
    // As a version made it that had the owner alone.
    await writeFile(join(cluster.folder, "pg_hba.conf"), "host all parallax 127.0.0.1/32 scram-sha-256\n");
    await addAppRole(cluster);
    await addAppRole(cluster);
    const server = await startPostgres(cluster);
    expect(await ask(clusterUrl(cluster, server.port))).toEqual({ super: false });
    const url = clusterUrl(cluster, server.port);
    expect(await ask(appAddress(url))).toEqual({ super: false });
    await expect(ask(url.replace("//parallax", "//parallax_app"))).rejects.toThrow("password authentication failed");
    await expect(ask(url.replace(cluster.password, "guessed"))).rejects.toThrow("password authentication failed");
    await expect(ask(url.replace("//parallax", "//postgres"))).rejects.toThrow("no pg_hba.conf entry");
    await server.stop();
  });

  it("keeps its password when opened again, readable by its owner only", async () => {
    expect((await openCluster(cluster.folder)).password).toBe(cluster.password);
    expect((await stat(join(cluster.folder, "parallax-password"))).mode & 0o077).toBe(0);
  });

  it("leaves a folder alone that it did not make", async () => {
    await expect(openCluster(folder)).rejects.toThrow("was not made by Parallax");
  });

  it("stops a server that was left behind", async () => {
    const orphan = await startPostgres(cluster);
    expect(await clearOrphan(cluster.folder)).toBe(true);
    await orphan.ended;
    expect(await readPostmaster(cluster.folder)).toBeUndefined();
  });

  it("starts although another process has the number of a server that is gone", async () => {
    const text = `${process.pid}\n${cluster.folder}\n1\n1\n\n\n\nready\n`;
    await writeFile(join(cluster.folder, "postmaster.pid"), text);
    const server = await startPostgres(cluster);
    await vi.waitUntil(async () => (await readPostmaster(cluster.folder))?.isReady);
    expect(await readPostmaster(cluster.folder)).toMatchObject({ port: server.port });
    await server.stop();
  });

  it("starts its server again when it dies, on the same port", async () => {
    const warned: string[] = [];
    const server = await startPostgres(cluster);
    const supervised = superviseCluster(cluster, server, (line) => warned.push(line));
    process.kill(Number((await readFile(join(cluster.folder, "postmaster.pid"), "utf8")).split("\n")[0]), "SIGKILL");
    await vi.waitUntil(() => warned.length === 2, { timeout: 20_000 });
    expect(await ask(clusterUrl(cluster, server.port))).toEqual({ super: false });
    await supervised.stop();
    expect(warned).toEqual(["PostgreSQL ended by itself; starting it again.", "PostgreSQL is back."]);
  });
});
