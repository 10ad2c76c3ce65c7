import { randomInt } from "node:crypto";

import { askingAs } from "./asking.ts";
import { drainSite } from "./drain.ts";
import type { FaultReport } from "./fault-report.ts";
import { FaultRun } from "./fault-run.ts";
import { FAULT_KINDS } from "./faults.ts";
import { settle, THINGS } from "./people.ts";
import { runCrowd } from "./run-crowd.ts";
import { SWEPT_WRITES } from "./sweep.ts";
import { openWorld } from "./world.ts";
import { Writer } from "./writer.ts";

/** How long a run is. */
export interface FaultPlan {
  /** How many write together at first, and for how many milliseconds. */
  readonly crowd: { readonly writers: number; readonly milliseconds: number };
  /** The writes whose every message is cut. */
  readonly swept: typeof SWEPT_WRITES | readonly [(typeof SWEPT_WRITES)[number]];
  /** Faults of random kinds are made, after one of each, until there are so many. */
  readonly faults: number;
}

/** What `npm test` does. */
export const SHORT_PLAN: FaultPlan = { crowd: { writers: 8, milliseconds: 2_000 }, swept: ["event"], faults: 0 };

/** What `npm run faults` does. */
export const LONG_PLAN: FaultPlan = { crowd: { writers: 32, milliseconds: 60_000 }, swept: SWEPT_WRITES, faults: 400 };

/**
 * Starts a site, built in `distDir`, and a database, both real; lets many write to two servers at once; then breaks them
 * while writers write, and compares what the writers remember with the database after each time. `say` gets a line for each.
 */
export async function runFaults(distDir: string, plan: FaultPlan, say: (line: string) => void): Promise<FaultReport> {
  const world = await openWorld(distDir);
  const { disconnect } = await import("#lib/db/client.ts");
  process.env["DATABASE_URL"] = world.database;
  try {
    const people = await settle(world, plan.crowd.writers);
    await world.sites[1].start();
    const crowd = await runCrowd(world, people, plan.crowd.milliseconds);
    say(`${crowd.writers} writers at once: ${crowd.changes} changes, ${crowd.conflicts} conflicts`);
    const run = new FaultRun(world, askingAs(people.reviewer, world), say);
    await run.note("server told to stop", 1, 0, await drainSite(world, world.sites[1], people));
    const writers = people.writers
      .slice(0, THINGS)
      .map((identity, number) => new Writer(world, run.records, number, identity));
    for (const kind of FAULT_KINDS) await run.strike(kind, writers);
    // Each by another, since a token may write only so much in a minute.
    for (const [index, kind] of plan.swept.entries()) {
      const writer = writers[index % writers.length];
      if (writer !== undefined) await run.sweep(kind, writer);
    }
    while (run.count() < plan.faults) {
      const kind = FAULT_KINDS[randomInt(FAULT_KINDS.length)];
      if (kind !== undefined) await run.strike(kind, writers);
    }
    return { crowd, ...(await run.report()) };
  } finally {
    await disconnect();
    await world.close();
  }
}
