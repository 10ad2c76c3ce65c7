import { randomInt } from "node:crypto";
import { setTimeout } from "node:timers/promises";

import { interruption } from "#cli/setup/interruption.ts";

import type { askingAs } from "./asking.ts";
import { compareRecords, NO_PAST, type Past } from "./compare.ts";
import type { FaultReport, FaultTally } from "./fault-report.ts";
import type { FaultKind } from "./faults.ts";
import { type SWEPT_WRITES, sweepWrite } from "./sweep.ts";
import type { World } from "./world.ts";
import { type Records, untilServed, type Write, type Writer } from "./writer.ts";

/** One fault after another, and what came of each kind. */
export class FaultRun {
  readonly records: Records = { writes: [], frozen: new Map(), odd: [] };
  readonly #world: World;
  readonly #reviewer: ReturnType<typeof askingAs>;
  readonly #say: (line: string) => void;
  readonly #tallies = new Map<string, FaultTally>();
  /** What has been found before: what is wrong once stays wrong. */
  readonly #found = new Set<string>();
  #past: Past = NO_PAST;

  constructor(world: World, reviewer: ReturnType<typeof askingAs>, say: (line: string) => void) {
    this.#world = world;
    this.#reviewer = reviewer;
    this.#say = say;
  }

  /** How many faults there have been. */
  count(): number {
    return [...this.#tallies.values()].reduce((sum, { faults }) => sum + faults, 0);
  }

  /** Makes a fault while all write, and lets them write on until it is mended. */
  async strike({ name, hindrance, strike }: FaultKind, writers: readonly Writer[]): Promise<void> {
    interruption.throwIfAborted();
    const reason = await hindrance(this.#world);
    if (reason !== null) {
      this.#tallies.set(name, { name, faults: 0, hindrance: reason, slowest: 0, problems: [] });
      return;
    }
    let isOver = false;
    const writing = writers.map(async (writer) => {
      while (!isOver) await this.write(writer);
    });
    await setTimeout(randomInt(100, 400));
    const faults = await strike(this.#world);
    const took = await untilServed(this.#world);
    await setTimeout(randomInt(100, 300));
    isOver = true;
    await Promise.all(writing);
    await untilServed(this.#world);
    await this.note(name, faults, took);
  }

  /** Only one writer writes while the wire is cut at each message, so that the messages are theirs. */
  async sweep(kind: (typeof SWEPT_WRITES)[number], writer: Writer): Promise<void> {
    await this.note("cut at each message of a write", await sweepWrite(this.#world, kind, writer, this.#reviewer), 0);
  }

  /** Compares, and keeps what came of it. */
  async note(name: string, faults: number, took: number, found: readonly string[] = []): Promise<void> {
    const compared = await compareRecords(this.#world, this.records, this.#past);
    this.#past = compared.past;
    const known = this.#tallies.get(name);
    const problems = [...found, ...compared.problems].filter((problem) => !this.#found.has(problem));
    for (const problem of problems) this.#found.add(problem);
    this.#tallies.set(name, {
      name,
      faults: (known?.faults ?? 0) + faults,
      hindrance: null,
      slowest: Math.max(known?.slowest ?? 0, took),
      problems: [...(known?.problems ?? []), ...problems],
    });
    const said = problems.length === 0 ? "all as it was acknowledged" : problems.slice(0, 5).join(" ");
    this.#say(`${this.count()} faults, ${this.records.writes.length} writes: ${name}: ${said}`);
  }

  /** What came of all, once the comparison has shown that it can see a lie. */
  async report(): Promise<Pick<FaultReport, "kinds" | "writes">> {
    const count = (state: string) => this.records.writes.filter((write) => write.state === state).length;
    const writes = {
      acknowledged: count("acknowledged"),
      denied: count("denied"),
      unknown: count("unknown"),
      links: this.records.frozen.size,
    };
    await this.#lie();
    return { kinds: [...this.#tallies.values()], writes };
  }

  async #lie(): Promise<void> {
    const told = this.records.writes.find(({ state }) => state === "acknowledged");
    const lies: readonly Write[] = [
      { kind: "event", writer: 0, mark: "mark-never-made", state: "acknowledged" },
      ...(told === undefined ? [] : [{ ...told, state: "denied" } as const]),
    ];
    const { problems } = await compareRecords(
      this.#world,
      { writes: [...lies], frozen: new Map([["a", ""]]), odd: [] },
      NO_PAST,
    );
    const name = "lies of a writer";
    const found = problems.length >= 3 ? [] : ["The comparison does not see what is wrong."];
    this.#tallies.set(name, { name, faults: lies.length, hindrance: null, slowest: 0, problems: found });
  }

  /** A write of any kind. */
  async write(writer: Writer): Promise<void> {
    const dice = randomInt(10);
    if (dice < 3) await writer.record();
    else if (dice < 6) await writer.change(this.#reviewer);
    else if (dice < 9) await writer.event();
    else await writer.freeze();
  }
}
