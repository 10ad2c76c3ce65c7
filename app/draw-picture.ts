import "server-only";

import { runWorker } from "./run-worker.ts";

/** A picture takes a tenth of a second. */
const LIMITS = { longest: 10_000, megabytes: 64 };

let last: Promise<unknown> = Promise.resolve();

/**
 * Draws SVG of our own making as PNG, one picture at a time: each takes a core for as long as it lasts. Each has a
 * thread of its own: within one that goes on, resvg's memory (3 MB a picture) stays until V8, which cannot see it,
 * happens to tidy up.
 */
export function drawPicture(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const drawn = last.then(() => runWorker<Uint8Array<ArrayBuffer>>("picture-worker.ts", svg, LIMITS));
  last = drawn.catch(() => undefined);
  return drawn;
}
