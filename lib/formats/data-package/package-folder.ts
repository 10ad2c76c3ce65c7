import { mkdirSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";

import { failed, ok, type Result } from "#lib/result.ts";

import { isInnerPath } from "./cell-checks.ts";
import type { PackageFiles, WrittenFile, WrittenFiles } from "./package-files.ts";
import { DESCRIPTOR_FILE } from "./schema.ts";

/** The files of a folder, read when they are asked for. What lies outside it, by a link too, is not there. */
export function folderFiles(folder: string): PackageFiles {
  const root = realpathSync(folder);
  return {
    get: (path) => (isInnerPath(path) ? readInside(root, path) : undefined),
    keys: () => listFiles(root),
  };
}

/**
 * Writes a package into a folder that is new or empty, as it is made; what makes the folder a package comes last, so that
 * half of one is none. Fails with `folder-not-empty` or `not-a-folder`.
 */
export async function writeFolder(folder: string, files: WrittenFiles): Promise<Result<null>> {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === false) {
    return failed("not-a-folder", `${folder} is a file. Name a folder that is new or empty, or a .zip file.`);
  }
  mkdirSync(folder, { recursive: true });
  if (readdirSync(folder).length > 0) {
    return failed("folder-not-empty", `${folder} is not empty. Name a folder that is new or empty, or a .zip file.`);
  }
  const last: WrittenFile[] = [];
  for await (const file of files) {
    if (file[0] === DESCRIPTOR_FILE) last.push(file);
    else await writeInside(folder, file);
  }
  for (const file of last) await writeInside(folder, file);
  return ok(null);
}

async function writeInside(folder: string, [path, bytes]: WrittenFile): Promise<void> {
  if (!isInnerPath(path)) throw new Error(`A package would write outside its folder: ${path}`);
  await mkdir(join(folder, dirname(path)), { recursive: true });
  await writeFile(join(folder, path), bytes);
}

function readInside(root: string, path: string): Uint8Array | undefined {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  if (!found?.isFile()) return undefined;
  const real = realpathSync(join(root, path));
  return real.startsWith(root + sep) ? readFileSync(real) : undefined;
}

function listFiles(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"));
}
