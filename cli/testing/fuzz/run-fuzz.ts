import { availableParallelism } from "node:os";

import { Failure } from "#cli/failure.ts";
import { generateClient } from "#cli/setup/client.ts";
import { heedSignals } from "#cli/setup/interruption.ts";

import { type Attacked, attackApart } from "./attack-apart.ts";
import { TARGETS } from "./targets.ts";

/** What a long run is asked for. */
interface LongRun {
  readonly seed: number;
  readonly cases: number;
  /** The only target; all where none is named. */
  readonly only: string | undefined;
}

/** Attacks all parsers at length and prints a line for each; fails where any breaks its law. */
export async function runFuzz({ seed, cases, only }: LongRun): Promise<void> {
  heedSignals();
  const targets = TARGETS.filter(({ name }) => only === undefined || name === only);
  if (targets.length === 0 && only !== SERVER)
    throw new Failure(
      `There is no target "${only}"; there are ${[...TARGETS.map(({ name }) => name), SERVER].join(", ")}.`,
    );
  const whole = targets.reduce((sum, { share }) => sum + share, 0);
  console.log(`seed ${seed}\n${row(["target", "cases", "seconds", "failures", "slowest ms"])}`);
  const done: Attacked[] = [];
  const lots = dealt(targets, Math.min(availableParallelism(), targets.length));
  await Promise.all(
    lots.map((lot) =>
      attackApart({ seed, shares: sharesOf(lot, cases / whole) }, (one) => {
        done.push(one);
        print(one);
      }),
    ),
  );
  if (only === undefined || only === SERVER) {
    // Not before the client that it imports has been generated.
    await generateClient();
    const { attackServer } = await import("./attack-server.ts");
    const server = await attackServer(seed, Math.min(cases, REQUESTS));
    done.push(server);
    print(server);
  }
  const failures = done.flatMap(({ outcome }) => outcome?.failures ?? []);
  const total = done.reduce((sum, { outcome }) => sum + (outcome?.cases ?? 0), 0);
  console.log(`${total} cases, ${failures.length} failures`);
  if (failures.length > 0)
    throw new Failure("Something broke its law. Mend it, and run it again with the same --seed.");
}

/** The target that is no parser: a running server, and requests that it is sent. */
const SERVER = "server";
const REQUESTS = 4_000;

type Targets = typeof TARGETS;

/** Targets shared out among threads, one after another. */
function dealt(targets: Targets, threads: number): readonly Targets[] {
  return Array.from({ length: threads }, (_, thread) => targets.filter((_target, index) => index % threads === thread));
}

function sharesOf(targets: Targets, times: number): Readonly<Record<string, number>> {
  return Object.fromEntries(targets.map(({ name, share }) => [name, Math.ceil(share * times)]));
}

function print({ name, outcome, took }: Attacked): void {
  if (outcome === null) return;
  const { cases, failures, slowest } = outcome;
  console.log(row([name, String(cases), (took / 1000).toFixed(1), String(failures.length), slowest.toFixed(1)]));
  for (const failure of failures) console.log(failure);
}

const WIDTHS = [26, 10, 10, 10, 12] as const;

function row(cells: readonly string[]): string {
  return cells.map((cell, index) => (index === 0 ? cell.padEnd(26) : cell.padStart(WIDTHS[index] ?? 10))).join("");
}
