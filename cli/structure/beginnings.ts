import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

import type { Source } from "./sources.ts";

const scripts = z.object({ scripts: z.record(z.string(), z.string()) });

/** Programs of package.json that cannot begin on a bare clone: what they load first is generated later, by themselves. */
export async function checkBeginnings(sources: readonly Source[], root: string): Promise<string[]> {
  const loads = new Map(sources.map((source) => [source.path, source.loads]));
  const named = scripts.parse(JSON.parse(await readFile(join(root, "package.json"), "utf8"))).scripts;
  const entries = Object.values(named).flatMap((script) => /bootstrap\.mjs (\S+)/u.exec(script)?.[1] ?? []);
  return entries.flatMap((entry) => {
    const trail = trailToGenerated(entry, loads);
    return trail === null ? [] : [`begins with what is not generated yet: ${trail.join(" -> ")}`];
  });
}

function trailToGenerated(entry: string, loads: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const seen = new Set([entry]);
  const trails: (readonly string[])[] = [[entry]];
  for (const trail of trails) {
    const last = trail.at(-1) ?? "";
    if (last.startsWith("prisma/generated/")) return trail;
    for (const target of loads.get(last) ?? []) {
      if (!seen.has(target)) trails.push([...trail, target]);
      seen.add(target);
    }
  }
  return null;
}
