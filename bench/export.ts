import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";

import { dumpTable } from "#lib/db/dump-table.ts";
import { listTables } from "#lib/db/list-tables.ts";
import { withSnapshot } from "#prisma/upgrade.ts";

import { fillMillion } from "./fill-claims.ts";
import { type Figure, median, timedAsync } from "./measure.ts";

const ROUNDS = 3;
/** What a package holds most of, as PostgreSQL keeps it. */
const TABLES: readonly string[] = ["claim", "passage"];

/** In a process of its own, so that its memory is its own: prints milliseconds and the most bytes that it held. */
const PROGRAM = `const [cli, url, name, file] = process.argv.slice(1);
  const { exportDossier } = await import(cli + "/commands/export.ts");
  const start = performance.now(); const done = await exportDossier(url, name, file);
  if (!done.ok) throw new Error(done.fault.message);
  console.log(JSON.stringify({ ms: performance.now() - start, rss: process.resourceUsage().maxRSS * 1024 })); process.exit();`;

/** The package of a dossier of a million claims, as a zip and as a folder, beside COPY of their rows and of their passages'. */
export async function benchExport(template: string): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), "parallax-bench-"));
  const source = await fillMillion(template);
  try {
    const figures: Figure[] = [];
    for (const [form, file] of [
      ["a zip", "all.zip"],
      ["a folder", "all"],
    ] as const)
      figures.push(await exported(source, form, join(folder, file)));
    return figures;
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function exported(url: string, form: string, file: string): Promise<Figure> {
  const rounds: { readonly ms: number; readonly rss: number; readonly floor: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const floor = await timedAsync(() => copyOut(url));
    const spent = await inProcess(url, file);
    rounds.push({ ...spent, floor });
    await rm(file, { recursive: true });
  }
  const seconds = median(rounds.map(({ ms }) => ms)) / 1000;
  const held = Math.max(...rounds.map(({ rss }) => rss)) / 1e6;
  return {
    name: `export of 1,000,000 claims as ${form}`,
    shown: `${seconds.toFixed(1)} s, at most ${Math.round(held)} MB held`,
    ratio: median(rounds.map(({ ms, floor }) => floor / ms)),
    aim: ">= 0.2 of COPY out, in bounded memory",
  };
}

function copyOut(url: string): Promise<void> {
  return withSnapshot(url, async (client) => {
    for (const table of (await listTables(client)).filter(({ name }) => TABLES.includes(name)))
      for await (const _chunk of dumpTable(client, table).rows);
  });
}

async function inProcess(url: string, file: string): Promise<{ readonly ms: number; readonly rss: number }> {
  const args = ["--input-type=module", "-e", PROGRAM, join(import.meta.dirname, "../cli"), url, "million", file];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return z.object({ ms: z.number(), rss: z.number() }).parse(JSON.parse(stdout));
}
