import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** A package of the lock file, and under what it may be used: an SPDX expression, or null where nothing is said. */
export interface LicensedPackage {
  readonly name: string;
  readonly version: string;
  readonly licence: string | null;
  /** Needed only to work on the project; no part of what is served. */
  readonly isDev: boolean;
}

const lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().optional(),
      devOptional: z.boolean().optional(),
    }),
  ),
});

const manifest = z.object({ license: z.string() });

/** Every package that is ever installed, of any platform, by name: as the lock file has it, else as the package says itself. */
export function licensedPackages(root: string): readonly LicensedPackage[] {
  const { packages } = lock.parse(JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")));
  return Object.entries(packages)
    .filter(([path]) => path !== "")
    .map(([path, { version = "", license, dev = false, devOptional = false }]) => ({
      name: path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length),
      version,
      licence: license ?? saidBy(join(root, path, "package.json")),
      isDev: dev || devOptional,
    }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** A few packages are locked without their licence; those that are installed say it themselves. */
function saidBy(file: string): string | null {
  try {
    return manifest.parse(JSON.parse(readFileSync(file, "utf8"))).license;
  } catch {
    return null;
  }
}
