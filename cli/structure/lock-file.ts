import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

import type { Source } from "./sources.ts";

const lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      resolved: z.string().optional(),
      optionalDependencies: z.record(z.string(), z.string()).optional(),
    }),
  ),
});

/** A lock file that names a registry's host, or leaves out a package of another platform, which `npm ci` then misses. */
export async function checkLockFile(_sources: readonly Source[], root: string): Promise<string[]> {
  const { packages } = lock.parse(JSON.parse(await readFile(join(root, "package-lock.json"), "utf8")));
  const hosts = Object.entries(packages).filter(([, entry]) => entry.resolved?.includes("://"));
  const missing = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
    Object.keys(optionalDependencies).filter(
      (name) => !Object.keys(packages).some((path) => path.endsWith(`node_modules/${name}`)),
    ),
  );
  return [
    ...hosts.map(([path, { resolved }]) => `package-lock.json names a host for ${path}: ${resolved}`),
    ...missing.map((name) => `package-lock.json has no entry for ${name}`),
  ];
}
