import { setTimeout } from "node:timers/promises";

/** What readers met while something was done. */
export interface Readings {
  readonly reads: number;
  readonly failed: readonly string[];
  /** How many pages were on their way when their server died, so that they were cut off and asked for once more. */
  readonly cut: number;
  /** Milliseconds that the slowest took. */
  readonly slowest: number;
}

const READERS = 8;

/** Lets readers read, each address in turn, all the while that something is done. */
export async function readWhile(
  origin: string,
  paths: readonly string[],
  act: () => Promise<unknown>,
): Promise<Readings> {
  let [reads, cut, slowest, isOver] = [0, 0, 0, false];
  const failed: string[] = [];
  const readOn = async (start: number) => {
    for (let turn = start; !isOver; turn += 1) {
      const path = paths[turn % paths.length] ?? "/";
      const begun = performance.now();
      const first = await readOnce(origin + path);
      if (first === CUT) cut += 1;
      const problem = first === CUT ? await readOnce(origin + path) : first;
      reads += 1;
      slowest = Math.max(slowest, performance.now() - begun);
      if (problem !== null) failed.push(`${path}: ${problem}`);
    }
  };
  const reading = Array.from({ length: READERS }, (_, index) => readOn(index));
  await setTimeout(500);
  await act().finally(() => {
    isOver = true;
  });
  await Promise.all(reading);
  return { reads, failed, cut, slowest };
}

/** That the beginning of a page came, and not its end: nobody can take back what was passed on. */
const CUT = "was cut off";

/** What went wrong, or null where all came, to the last byte. */
async function readOnce(url: string): Promise<string | null> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(20_000) }).catch(String);
  if (typeof answer === "string") return answer;
  const text = await answer.text().catch(() => null);
  if (text === null) return CUT;
  return answer.status === 200 && text.length > 0 ? null : `answered ${answer.status}`;
}
