import { isTest, type Source } from "./sources.ts";

/** Where one word must mean one thing. */
const rooms = /^(lib|components)\//;

/** Names that more than one file exports. */
export function checkNames(sources: readonly Source[]): string[] {
  const files = new Map<string, Set<string>>();
  for (const { path, exports } of sources) {
    if (!rooms.test(path) || isTest(path)) continue;
    for (const name of exports) files.set(name, (files.get(name) ?? new Set()).add(path));
  }
  return [...files]
    .filter(([, paths]) => paths.size > 1)
    .map(([name, paths]) => `${name} is exported by ${[...paths].join(" and ")}`);
}
