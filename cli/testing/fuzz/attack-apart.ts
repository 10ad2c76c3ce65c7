import { join } from "node:path";
import { Worker } from "node:worker_threads";

import type { Beat, Outcome } from "./fuzz-target.ts";
import { TARGETS } from "./targets.ts";

/** What the thread that attacks is given. */
export interface Attack {
  readonly seed: number;
  /** Cases for each target, by its name; none for one that is not named. */
  readonly shares: Readonly<Record<string, number>>;
  readonly beat: Beat;
}

/** What the thread says: a target is begun, without an outcome, or done. */
export interface Attacked {
  readonly name: string;
  readonly outcome: Outcome | null;
  /** Milliseconds. */
  readonly took: number;
}

/** Milliseconds without a new case after which a parser hangs. The readers of files have twenty seconds on the server. */
const DEADLINE = 25_000;

/**
 * Attacks targets in a thread of its own, which is ended when a case does not end; that is a failure like any other,
 * and another thread goes on with the next target. `tell` hears of each target that is done.
 */
export async function attackApart(
  { seed, shares }: Omit<Attack, "beat">,
  tell: (done: Attacked) => void,
): Promise<void> {
  const left = { ...shares };
  const done = (one: Attacked): void => {
    left[one.name] = 0;
    tell(one);
  };
  while (Object.values(left).some((count) => count > 0)) await attackOnce({ seed, shares: left }, done);
}

async function attackOnce(attack: Omit<Attack, "beat">, tell: (done: Attacked) => void): Promise<void> {
  const beat: Beat = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(join(import.meta.dirname, "fuzz-worker.ts"), {
    workerData: { ...attack, beat } satisfies Attack,
    execArgv: [],
  });
  let current: Attacked | null = null;
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  worker.on("message", (said: Attacked) => {
    current = said;
    if (said.outcome !== null) tell(said);
  });
  worker.once("error", reject).once("exit", () => resolve());
  let [seen, since] = [-1, performance.now()];
  const watch = setInterval(() => {
    const now = Atomics.load(beat, 0);
    if (now !== seen || current === null) [seen, since] = [now, performance.now()];
    else if (performance.now() - since > DEADLINE) {
      clearInterval(watch);
      tell({ ...current, outcome: hanging(current.name, attack.seed, now), took: performance.now() - since });
      resolve();
    }
  }, 500);
  try {
    await promise;
  } finally {
    clearInterval(watch);
    await worker.terminate();
  }
}

function hanging(name: string, seed: number, number: number): Outcome {
  const given = TARGETS.find((target) => target.name === name)?.replay(seed, number);
  return { cases: number, failures: [`seed ${seed}, case ${number} does not end: ${given}`], slowest: DEADLINE };
}
