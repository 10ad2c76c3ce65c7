import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import postgres from "postgres";

import { grantToApp } from "#cli/setup/app-role.ts";
import { openCluster } from "#cli/setup/cluster.ts";
import { stateFolder } from "#cli/setup/folders.ts";
import { bringUpToDate } from "#cli/setup/migrations.ts";
import { clusterUrl, startPostgres } from "#cli/setup/postgres.ts";
import { clearOrphan } from "#cli/setup/postmaster.ts";

/** A PostgreSQL for one run of tests: the address of its migrated template, and how to be rid of it. */
export type TestCluster = { readonly template: string; readonly close: () => Promise<void> };

/**
 * Nothing here outlives the run, so nothing waits for the disk, and nothing is cleaned up: a database that autovacuum is
 * in could not be dropped either, since who tests may not end what is a superuser's.
 */
const careless = ["fsync", "synchronous_commit", "full_page_writes", "autovacuum"].flatMap((name) => [
  "-c",
  `${name}=off`,
]);

/** The folder of this run, which nothing else uses. */
export const runFolder = join(stateFolder, `test-${process.pid}`);

/** Starts a PostgreSQL of the run's own on a free port and migrates the database that all others are copies of. */
export async function startTestCluster(): Promise<TestCluster> {
  await mkdir(runFolder, { recursive: true });
  const cluster = await openCluster(join(runFolder, "postgres"), ["--no-sync"]);
  const server = await startPostgres(cluster, careless);
  const template = clusterUrl(cluster, server.port, "template_parallax");
  const close = async (): Promise<void> => {
    await server.stop();
    await rm(runFolder, { recursive: true, force: true, maxRetries: 10 });
  };
  try {
    await createTemplate(clusterUrl(cluster, server.port), template);
    return { template, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function createTemplate(maintenance: string, template: string): Promise<void> {
  const sql = postgres(maintenance, { max: 1, fetch_types: false });
  await sql`create database template_parallax`.finally(() => sql.end());
  await bringUpToDate(template);
  await grantToApp(template);
}

/** Removes what runs left that were killed. */
export async function clearDeadRuns(): Promise<void> {
  const names = await readdir(stateFolder).catch(() => []);
  for (const name of names) {
    const pid = /^test-(\d+)$/.exec(name)?.[1];
    if (pid === undefined || isAlive(Number(pid))) continue;
    for (const place of ["postgres", "faults/postgres", "scale/zero", "scale/one", "scale/two", "replica"])
      await clearOrphan(join(stateFolder, name, place));
    await rm(join(stateFolder, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
