import "server-only";

import { LRUCache } from "lru-cache";

import { countClaims } from "#lib/db/count-claims.ts";
import { findRevision } from "#lib/db/find-revision.ts";

/** Claims of a dossier above which its package is written while it is read, and not kept in memory. */
const MOST_HELD = 20_000;
/** Claims above which nothing is made of a whole dossier in memory. */
export const MOST_LAID_OUT = 100_000;

type Size = "small" | "large" | "too-large";

/** By the dossier and its revision, so that a large one is counted once, and not by everyone who opens a list with it. */
const sizes = new LRUCache<string, Size>({ max: 1_000 });

/** How large a dossier is: `large` ones are taken away as a stream, of `too-large` ones nothing else is made. */
export async function sizeOf(name: string): Promise<Size> {
  const found = await findRevision(name);
  if (found === null) return "small";
  const state = `${found.id}@${found.revision}`;
  const size = sizes.get(state) ?? sizeOfMany(await countClaims(name, MOST_LAID_OUT + 1));
  sizes.set(state, size);
  return size;
}

function sizeOfMany(claims: number): Size {
  if (claims <= MOST_HELD) return "small";
  return claims <= MOST_LAID_OUT ? "large" : "too-large";
}
