/** One figure: what was measured, how fast, and how it stands to its floor. */
export interface Figure {
  readonly name: string;
  /** In a unit that `show` writes; larger is better unless it is a time. */
  readonly shown: string;
  /** The ratio that there is an aim for. */
  readonly ratio: number;
  /** `>= 0.25`, `<= 50 x a bare loop`; `none` where there is none. */
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

/** Whether a figure meets its aim; null where it has none. */
export function meetsAim({ ratio, aim }: Figure): boolean | null {
  const [, sign, limit] = /^([<>]=) ([\d.]+)/u.exec(aim) ?? [];
  if (sign === undefined) return null;
  return sign === "<=" ? ratio <= Number(limit) : ratio >= Number(limit);
}

/** A ratio as it is told. */
export function showRatio(ratio: number): string {
  return String(Number(ratio.toPrecision(3)));
}

/** One figure on a line: name, measured, ratio to the floor, aim, whether it is met, what was recorded before. */
export function tellFigure(figure: Figure, before: string | undefined): string {
  const { name, shown, ratio, aim } = figure;
  const isMet = meetsAim(figure);
  const met = { true: "met", false: "BELOW", null: "" }[String(isMet)] ?? "";
  const was = before === undefined ? "new" : `was ${before}`;
  return `${name.padEnd(66)} ${shown.padStart(34)}  ratio ${showRatio(ratio).padStart(7)}  aim ${aim.padEnd(22)} ${met.padEnd(5)}  ${was}`;
}
