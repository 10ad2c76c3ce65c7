import { createHash } from "node:crypto";
import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { root } from "./folders.ts";

/** A hash of the contents of files and folders, given relative to the clone; what is missing counts as empty. */
export async function hashInputs(paths: readonly string[], ignore?: RegExp): Promise<string> {
  const hash = createHash("sha256").update(process.version);
  for (const path of paths) {
    for (const file of await listFiles(path)) {
      if (ignore?.test(file)) continue;
      hash.update(`\0${file}\0`).update(await readFile(join(root, file)));
    }
  }
  return hash.digest("hex");
}

async function listFiles(path: string): Promise<string[]> {
  const found = await stat(join(root, path)).catch(() => undefined);
  if (found === undefined) return [];
  if (found.isFile()) return [path];
  const entries = await readdir(join(root, path), { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
  return files.sort();
}

/** Whether the stamp in the file is this one. */
export async function hasStamp(file: string, stamp: string): Promise<boolean> {
  return (await readFile(file, "utf8").catch(() => "")) === stamp;
}

/** Writes the stamp, once what it stands for is whole. */
export function writeStamp(file: string, stamp: string): Promise<void> {
  return writeFile(file, stamp);
}
