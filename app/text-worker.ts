import { parentPort, workerData } from "node:worker_threads";

import { recapture } from "#lib/capture.ts";
import { resemblance, wordRows } from "#lib/resemblance.ts";

import type { TextWork } from "./text-work.ts";

// Run by Node itself in a thread of its own, one for each comparison (compare-apart.ts): long texts take seconds.
function work(given: TextWork): unknown {
  if (given.kind === "recapture") {
    // The texts themselves need not come back.
    const { difference, fates } = recapture(given.before, given.after, given.passages);
    return { runs: difference.runs, fates };
  }
  const rows = wordRows(given.text);
  return given.others.map((other) => resemblance(rows, wordRows(other)));
}

const given: TextWork = workerData;
parentPort?.postMessage(work(given));
