import "server-only";

import { countClaims } from "#lib/db/count-claims.ts";

/** Claims of a dossier above which its package is written while it is read, and not kept in memory. */
const MOST_HELD = 20_000;
/** Claims above which nothing is made of a whole dossier in memory. */
export const MOST_LAID_OUT = 100_000;

/** How large a dossier is: `large` ones are taken away as a stream, of `too-large` ones nothing else is made. */
export async function sizeOf(name: string): Promise<"small" | "large" | "too-large"> {
  const claims = await countClaims(name, MOST_LAID_OUT + 1);
  if (claims <= MOST_HELD) return "small";
  return claims <= MOST_LAID_OUT ? "large" : "too-large";
}
