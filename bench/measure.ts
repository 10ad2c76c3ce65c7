/** One figure: what was measured, how fast, and how it stands to its floor. */
export interface Figure {
  readonly name: string;
  /** In a unit that `show` writes; larger is better unless it is a time. */
  readonly shown: string;
  /** The ratio that performance.md names an aim for. */
  readonly ratio: number;
  readonly aim: string;
}

/** Milliseconds that a piece of work takes. */
export function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Milliseconds that a piece of work takes until it is settled. */
export async function timedAsync(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The middle of some numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Prints figures as a table: name, measured, ratio to the floor, aim. */
export function printFigures(figures: readonly Figure[]): void {
  for (const { name, shown, ratio, aim } of figures) {
    console.log(`${name.padEnd(58)} ${shown.padStart(34)}  ratio ${ratio.toPrecision(3).padStart(6)}  (aim ${aim})`);
  }
}
