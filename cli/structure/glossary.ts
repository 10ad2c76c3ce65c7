import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { isCore, isTest, type Source } from "./sources.ts";

/** Core modules without a row in the glossary, and rows without a module. */
export async function checkGlossary(sources: readonly Source[], root: string): Promise<string[]> {
  const text = await readFile(join(root, "lib", "README.md"), "utf8").catch(() => "");
  const rows = [...text.matchAll(/^\|\s*`([^`]+\.tsx?)`/gm)].map(([, file]) => `lib/${file}`);
  const modules = sources
    .map(({ path }) => path)
    .filter((path) => isCore(path) && !isTest(path) && !path.endsWith(".d.ts"));
  return [
    ...modules.filter((path) => !rows.includes(path)).map((path) => `lib/README.md has no row for ${path}`),
    ...rows
      .filter((path) => !modules.includes(path))
      .map((path) => `lib/README.md has a row for ${path}, which is not there`),
  ];
}
