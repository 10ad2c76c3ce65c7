import { mkdirSync, readdirSync, readFileSync, realpathSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";

import { failed, ok, type Result } from "#lib/result.ts";

import { isInnerPath } from "./cell-checks.ts";
import type { PackageFiles } from "./package-files.ts";

/** The files of a folder, read when they are asked for. What lies outside it, by a link too, is not there. */
export function folderFiles(folder: string): PackageFiles {
  const root = realpathSync(folder);
  return {
    get: (path) => (isInnerPath(path) ? readInside(root, path) : undefined),
    keys: () => listFiles(root),
  };
}

/** Writes a package into a folder that is new or empty. Fails with `folder-not-empty` or `not-a-folder`. */
export function writeFolder(folder: string, files: ReadonlyMap<string, Uint8Array>): Result<null> {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === false) {
    return failed("not-a-folder", `${folder} is a file. Name a folder that is new or empty, or a .zip file.`);
  }
  mkdirSync(folder, { recursive: true });
  if (readdirSync(folder).length > 0) {
    return failed("folder-not-empty", `${folder} is not empty. Name a folder that is new or empty, or a .zip file.`);
  }
  for (const [path, bytes] of files) {
    if (!isInnerPath(path)) throw new Error(`A package would write outside its folder: ${path}`);
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return ok(null);
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
