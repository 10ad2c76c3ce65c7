import "server-only";

import { join } from "node:path";
import { Worker } from "node:worker_threads";

/** Milliseconds after which a picture is given up; one takes a tenth of a second. */
const LONGEST = 10_000;

let last: Promise<unknown> = Promise.resolve();

/** Draws SVG of our own making as PNG, one picture at a time: each takes a core for as long as it lasts. */
export function drawPicture(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const drawn = last.then(() => drawApart(svg));
  last = drawn.catch(() => undefined);
  return drawn;
}

/**
 * Draws in a thread that ends with its picture: within one that goes on, resvg's memory (3 MB a picture)
 * stays until V8, which cannot see it, happens to tidy up.
 */
async function drawApart(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const file = join(/* turbopackIgnore: true */ process.cwd(), "app", "picture-worker.ts");
  const worker = new Worker(file, {
    workerData: svg,
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 64 },
  });
  try {
    return await new Promise((resolve, reject) => {
      worker.once("message", resolve).once("error", reject);
      worker.once("exit", () => reject(new Error("The picture's thread ended without a picture.")));
      setTimeout(() => reject(new Error("The picture took too long.")), LONGEST).unref();
    });
  } finally {
    await worker.terminate();
  }
}
