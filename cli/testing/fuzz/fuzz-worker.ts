import { parentPort, workerData } from "node:worker_threads";

import type { Attack, Attacked } from "./attack-apart.ts";
import { TARGETS } from "./targets.ts";

// Run by Node itself in a thread of its own, so that whoever watches can end what does not end by itself.
// As in the process that reads files (extract-process.ts), which pdf.js leaves failed promises behind in.
process.on("unhandledRejection", () => undefined);
const { seed, shares, beat }: Attack = workerData;
for (const { name, attack } of TARGETS) {
  const count = shares[name] ?? 0;
  if (count === 0) continue;
  const begun = performance.now();
  parentPort?.postMessage({ name, outcome: null, took: 0 } satisfies Attacked);
  const outcome = await attack(seed, count, beat);
  parentPort?.postMessage({ name, outcome, took: performance.now() - begun } satisfies Attacked);
}
