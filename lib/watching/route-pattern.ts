import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const route = z.object({ page: z.string(), regex: z.string() });
const manifest = z.object({ staticRoutes: z.array(route), dynamicRoutes: z.array(route) });

interface Pattern {
  readonly page: string;
  readonly regex: RegExp;
}

/** What the pattern of an address is called that none of ours is like. */
export const NO_ROUTE = "none";

let known: readonly Pattern[] | null = null;

/**
 * The route that answers an address, as `/d/[dossier]/compare`: there are as many as the build has, whatever is asked
 * for, and none tells who or what was looked for. Scripts and styles are `/_next`.
 */
export function routePattern(url: string): string {
  const path = url.split("?", 1)[0] ?? "";
  if (path.startsWith("/_next/")) return "/_next";
  // Longer ones are no route's; expressions of the build stay linear in the rest.
  if (path.length > MOST_LENGTH) return NO_ROUTE;
  known ??= readPatterns();
  return known.find(({ regex }) => regex.test(path))?.page ?? NO_ROUTE;
}

const MOST_LENGTH = 2_000;

/** The routes of the build, those that are spelt out first; none while developing, where there is no build. */
function readPatterns(): readonly Pattern[] {
  const folder = process.env["NEXT_DIST_DIR"] ?? ".next";
  try {
    const text = readFileSync(join(/* turbopackIgnore: true */ process.cwd(), folder, "routes-manifest.json"), "utf8");
    const { staticRoutes, dynamicRoutes } = manifest.parse(JSON.parse(text));
    return [...staticRoutes, ...dynamicRoutes].map(({ page, regex }) => ({ page, regex: new RegExp(regex, "u") }));
  } catch {
    return [];
  }
}
