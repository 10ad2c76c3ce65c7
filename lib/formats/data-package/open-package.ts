import { readFileSync, statSync } from "node:fs";

import { failed, ok, type Result } from "#lib/result.ts";

import { isZip, readZip } from "../zip.ts";
import type { PackageFiles } from "./package-files.ts";
import { folderFiles } from "./package-folder.ts";
import { DESCRIPTOR_FILE } from "./schema.ts";

/** Opens the package in a folder or a zip. Fails with `not-found`, `not-a-package` or as `readZip` does. */
export function openPackage(path: string): Result<PackageFiles> {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return failed("not-found", `There is no ${path}. Give a data package's folder or its zip.`);
  if (found.isDirectory()) return ok(folderFiles(path));
  if (!found.isFile()) return failed("not-a-package", `${path} is neither a folder nor a file.`);
  const bytes = readFileSync(path);
  if (!isZip(bytes))
    return failed(
      "not-a-package",
      `${path} is neither a folder nor a zip. Give the folder that holds ${DESCRIPTOR_FILE}.`,
    );
  return openZip(bytes);
}

/** Opens the package in a zip, in its one top folder if that is where it lies. Fails as `readZip` does. */
export function openZip(bytes: Uint8Array): Result<PackageFiles> {
  const files = readZip(bytes);
  return files.ok ? ok(withoutTopFolder(files.value)) : files;
}

function withoutTopFolder(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  if (files.has(DESCRIPTOR_FILE)) return files;
  const tops = [...files.keys()].filter((path) => path.split("/").length === 2 && path.endsWith(`/${DESCRIPTOR_FILE}`));
  const [top] = tops;
  if (top === undefined || tops.length > 1) return files;
  const folder = top.slice(0, -DESCRIPTOR_FILE.length);
  return new Map(
    [...files]
      .filter(([path]) => path.startsWith(folder))
      .map(([path, bytes]) => [path.slice(folder.length), bytes] as const),
  );
}
