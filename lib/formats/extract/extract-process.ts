import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";

import { MOST_MEMORY, tooMuchMemory } from "./memory.ts";

// Run by Node itself in a process of its own, one for each file (extract-document.ts): answers bytes with a document or a
// fault. The reading is done in a second thread, since the first could not look at the memory in the middle of a loop.

/** Milliseconds between two looks at the reader's buffers, which V8 does not hold to its own limit. */
const LOOK = 50;

function readAndWatch(bytes: Uint8Array): void {
  const reader = new Worker(import.meta.filename, {
    workerData: bytes,
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY / 1024 ** 2 },
  });
  // The process ends with its answer, once that is on its way.
  const answer = (message: unknown): void => {
    process.send?.(message, () => process.exit());
  };
  reader.once("message", answer);
  reader.once("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "ERR_WORKER_OUT_OF_MEMORY") answer(tooMuchMemory());
    else throw error;
  });
  setInterval(() => {
    reader.getHeapStatistics().then(
      ({ external_memory }) => (external_memory > MOST_MEMORY ? answer(tooMuchMemory()) : undefined),
      // It has ended by itself, which says more than this could.
      () => undefined,
    );
  }, LOOK);
}

if (isMainThread) {
  process.once("message", readAndWatch);
  // Whoever asked is gone, and nobody else would stop this.
  process.once("disconnect", () => process.exit());
} else {
  // Nothing here fetches; should a library come to, it finds no way.
  for (const name of ["fetch", "WebSocket", "EventSource", "XMLHttpRequest"]) Reflect.deleteProperty(globalThis, name);
  // pdf.js leaves promises behind that fail in a damaged file and that nobody waits for: the answer, which says that it is
  // damaged, must not be overtaken by them.
  process.on("unhandledRejection", () => undefined);
  const bytes: Uint8Array = workerData;
  // Here alone: the thread that watches needs none of the readers.
  const { extract } = await import("./extract.ts");
  parentPort?.postMessage(await extract(bytes));
}
