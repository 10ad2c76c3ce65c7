import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { z } from "zod";

/** How much of a page is sent, in bytes. */
export interface PageSize {
  readonly raw: number;
  readonly gzipped: number;
  /** Of its scripts, gzipped, beyond those that Next sends with an empty page. */
  readonly script: number;
}

/** Measures a page of a site, whose build is in a folder of the clone's. */
export async function measurePage(address: string, distDir: string): Promise<PageSize> {
  const answer = await fetch(address);
  if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}.`);
  const page = await answer.text();
  const empty = await emptyPageScripts(distDir);
  const scripts = new Set([...page.matchAll(/<script[^>]*? src="([^"]+)"/gu)].map(([, src = ""]) => src));
  if (scripts.size === 0) throw new Error(`${address} has no script that could be measured.`);
  const own = [...scripts].filter((src) => !empty.some((file) => src.endsWith(file)));
  const sizes = await Promise.all(own.map(async (src) => gzipped(await (await fetch(new URL(src, address))).text())));
  return {
    raw: Buffer.byteLength(page),
    gzipped: gzipped(page),
    script: sizes.reduce((sum, size) => sum + size, 0),
  };
}

function gzipped(text: string): number {
  return gzipSync(text).length;
}

const manifest = z.object({ rootMainFiles: z.array(z.string()), polyfillFiles: z.array(z.string()) });

/** The scripts that every page of a build has, whatever is on it. */
async function emptyPageScripts(distDir: string): Promise<readonly string[]> {
  const text = await readFile(join(distDir, "build-manifest.json"), "utf8");
  const { rootMainFiles, polyfillFiles } = manifest.parse(JSON.parse(text));
  return [...rootMainFiles, ...polyfillFiles];
}
