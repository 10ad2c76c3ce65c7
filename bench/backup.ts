import { execFile } from "node:child_process";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { Client } from "pg";
import { from } from "pg-copy-streams";
import { z } from "zod";

import { dumpTable } from "#lib/db/dump-table.ts";
import { listTables } from "#lib/db/list-tables.ts";
import { notBackedUp } from "#lib/db/not-backed-up.ts";
import { withSnapshot } from "#prisma/upgrade.ts";

import { databaseAt, fillMillion } from "./fill-claims.ts";
import { type Figure, timedAsync } from "./measure.ts";

/** Each in a process of its own, so that its memory is its own: prints milliseconds and the most bytes that it held. */
const PROGRAMS = {
  backup: `const { createWriteStream } = await import("node:fs");
    const { takeBackup } = await import(cli + "/backup/take-backup.ts");
    work = () => takeBackup(url, createWriteStream(file));`,
  restore: `const { checkBackup } = await import(cli + "/../lib/formats/backup/read-backup.ts");
    const { restoreBackup } = await import(cli + "/backup/restore-backup.ts");
    work = async () => restoreBackup(url, (await checkBackup(file)).value);`,
};

/** Backup and restore of a million claims with their history and all that search knows of them, beside COPY of the same rows. */
export async function benchBackup(template: string): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), "parallax-bench-"));
  const file = join(folder, "all.backup");
  const source = await fillMillion(template);
  const target = await databaseAt(template, "bench_restored");
  try {
    const copied = await timedAsync(() => copyOut(source));
    const taken = await inProcess("backup", source, file);
    const bytes = (await stat(file)).size;
    const restored = await inProcess("restore", target, file);
    const crossed = await timedAsync(() => copyAcross(source, target));
    return [
      figure(
        `backup of 1,000,000 claims (${Math.round(bytes / 1e6)} MB)`,
        taken,
        copied,
        ">= 0.2 of COPY out, in bounded memory",
      ),
      figure("restore of 1,000,000 claims, proved", restored, crossed, ">= 0.2 of COPY out and in"),
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

interface Spent {
  readonly ms: number;
  readonly rss: number;
}

function figure(name: string, { ms, rss }: Spent, floor: number, aim: string): Figure {
  return {
    name,
    shown: `${(ms / 1000).toFixed(1)} s, at most ${Math.round(rss / 1e6)} MB held`,
    ratio: floor / ms,
    aim,
  };
}

async function inProcess(name: keyof typeof PROGRAMS, url: string, file: string): Promise<Spent> {
  const program = `const [cli, url, file] = process.argv.slice(1); let work; ${PROGRAMS[name]}
    const start = performance.now(); const done = await work(); if (done?.ok === false) throw new Error(done.fault.message);
    console.log(JSON.stringify({ ms: performance.now() - start, rss: process.resourceUsage().maxRSS * 1024 })); process.exit();`;
  const args = ["--input-type=module", "-e", program, join(import.meta.dirname, "../cli"), url, file];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return z.object({ ms: z.number(), rss: z.number() }).parse(JSON.parse(stdout));
}

function copyOut(url: string): Promise<void> {
  return withSnapshot(url, async (client) => {
    for (const table of (await listTables(client)).filter(({ name }) => !(name in notBackedUp())))
      for await (const _chunk of dumpTable(client, table).rows);
  });
}

/** Out of one database and into tables with the same keys and indexes in the other, in one transaction. */
function copyAcross(source: string, target: string): Promise<void> {
  return withSnapshot(source, async (client) => {
    const other = new Client({ connectionString: target });
    await other.connect();
    await other.query("begin");
    for (const table of await listTables(client)) {
      await other.query(`create table "bare_${table.name}" (like "${table.name}" including indexes)`);
      await pipeline(dumpTable(client, table).rows, other.query(from(`copy "bare_${table.name}" from stdin`)));
    }
    await other.query("rollback");
    await other.end();
  });
}
