import fc from "fast-check";

/** What a parser is attacked with, and what holds whatever it is given. */
interface Target<Case> {
  /** What the report calls it. */
  readonly name: string;
  /** The exported parsers that the law calls; a test holds this list against the code. */
  readonly attacks: readonly string[];
  /** How many of a hundred thousand cases are its own: fewer where one costs more. */
  readonly share: number;
  readonly cases: fc.Arbitrary<Case>;
  /** Throws what is wrong. That it is given back at all, and in time, is seen by whoever runs it. */
  readonly law: (given: Case) => void | Promise<void>;
  /** Milliseconds of processor time for one case, beyond which it counts as a fault: none, unless given. */
  readonly longest?: number;
}

/** How far an attack has come, in memory that whoever watches it shares: the cases that it has begun. */
export type Beat = Int32Array<SharedArrayBuffer>;

/** What an attack came to. */
export interface Outcome {
  readonly cases: number;
  /** Each with what brings it about again. */
  readonly failures: readonly string[];
  /** Milliseconds of processor time. */
  readonly slowest: number;
}

/** A target, whatever its cases are. */
export interface FuzzTarget extends Pick<Target<never>, "name" | "attacks" | "share"> {
  readonly attack: (seed: number, count: number, beat: Beat) => Promise<Outcome>;
  /** The case that an attack with this seed has begun as its `number`-th, from 1, as text. */
  readonly replay: (seed: number, number: number) => string;
}

/** Cases that share a seed; after a failure the next batch goes on. */
const BATCH = 500;

/** A parser of text that takes longer than this for one input, on any machine, is not linear. */
const LONGEST = 1_000;

export function fuzzTarget<Case>({ longest = LONGEST, ...target }: Target<Case>): FuzzTarget {
  return {
    ...target,
    attack: async (seed, count, beat) => {
      const failures: string[] = [];
      const timer = timing(target.law, longest, beat);
      for (let done = 0; done < count; done += BATCH) {
        const runs = Math.min(BATCH, count - done);
        Atomics.store(beat, 0, done);
        timer.begin(runs);
        const property = fc.asyncProperty(target.cases, timer.law);
        const report = await fc.check(property, { seed: seed + done, numRuns: runs, ...SHRINKING });
        if (report.failed) failures.push(tell(seed + done, report));
      }
      return { cases: count, failures, slowest: timer.slowest() };
    },
    replay: (seed, number) => {
      const place = (number - 1) % BATCH;
      const [given] = fc.sample(target.cases, { seed: seed + number - 1 - place, numRuns: place + 1 }).slice(-1);
      return shortened(fc.stringify(given));
    },
  };
}

/** A case is made small only as long as that teaches something. */
const SHRINKING = { interruptAfterTimeLimit: 60_000, markInterruptAsFailure: false } as const;

/** The law with its time taken. Making a failed case smaller costs time too, and no longer counts. */
function timing<Case>(law: Target<Case>["law"], longest: number, beat: Beat) {
  let [slowest, left] = [0, 0];
  return {
    begin: (runs: number) => {
      left = runs;
    },
    slowest: () => slowest,
    law: async (given: Case) => {
      Atomics.add(beat, 0, 1);
      const before = process.threadCpuUsage();
      await law(given);
      const { user, system } = process.threadCpuUsage(before);
      const took = (user + system) / 1000;
      left -= 1;
      if (left >= 0) slowest = Math.max(slowest, took);
      if (took > longest) throw new Error(`took ${Math.round(took)} ms of processor time`);
    },
  };
}

function tell<Case>(seed: number, { counterexample, errorInstance, counterexamplePath }: fc.RunDetails<Case>): string {
  const said = errorInstance instanceof Error ? (errorInstance.stack ?? errorInstance.message) : String(errorInstance);
  return `seed ${seed}, path ${counterexamplePath}: ${shortened(fc.stringify(counterexample))}\n${said}`;
}

const MOST_SHOWN = 2_000;

function shortened(text: string): string {
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}… (${text.length} characters)` : text;
}

/** Says that a law is broken. */
export function broken(why: string): never {
  throw new Error(why);
}
