import "server-only";

import { join } from "node:path";
import { Worker } from "node:worker_threads";

interface Limits {
  /** Milliseconds after which it is given up. */
  readonly longest: number;
  /** Of V8's heap. */
  readonly megabytes: number;
}

/**
 * Lets a file of this folder work on some data in a thread that ends with its answer: what takes long, or leaves memory
 * behind, stays off the server's own. What its code throws is thrown.
 */
export async function runWorker<Answer>(file: string, data: unknown, limits: Limits): Promise<Answer> {
  const path = join(/* turbopackIgnore: true */ process.cwd(), "app", file);
  const worker = new Worker(path, {
    workerData: data,
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
  });
  try {
    return await new Promise((resolve, reject) => {
      worker.once("message", resolve).once("error", reject);
      worker.once("exit", () => reject(new Error(`The thread of ${file} ended without an answer.`)));
      setTimeout(() => reject(new Error(`The thread of ${file} took too long.`)), limits.longest).unref();
    });
  } finally {
    await worker.terminate();
  }
}
