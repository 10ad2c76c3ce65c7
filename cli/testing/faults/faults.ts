import { randomInt } from "node:crypto";
import { setTimeout } from "node:timers/promises";

import { canMislead, type World } from "./world.ts";
import { RECOVERY } from "./writer.ts";

/** A way to break a world and to mend it again, as often as is told. */
export interface FaultKind {
  readonly name: string;
  /** Why it cannot be made here; null where it can. */
  readonly hindrance: (world: World) => Promise<string | null> | string | null;
  /** Breaks and mends; gives how many faults that were. */
  readonly strike: (world: World) => Promise<number>;
}

const nothing = () => null;

/** Milliseconds of writing around a fault: writes begin, and are met at whatever step they are. */
const spell = () => setTimeout(randomInt(100, 400));

/** All kinds, in the order of a short run. */
export const FAULT_KINDS: readonly FaultKind[] = [
  {
    name: "server killed",
    hindrance: nothing,
    strike: async ({ sites: [site] }) => {
      site.signal("SIGKILL");
      await site.ended();
      await site.start();
      return 1;
    },
  },
  {
    name: "database killed",
    hindrance: nothing,
    strike: async (world) => {
      process.kill(await world.postmaster(), "SIGKILL");
      await spell();
      await world.startDatabase();
      return 1;
    },
  },
  {
    name: "both killed",
    hindrance: nothing,
    strike: async (world) => {
      const [site] = world.sites;
      process.kill(await world.postmaster(), "SIGKILL");
      site.signal("SIGKILL");
      await site.ended();
      await world.startDatabase();
      await site.start();
      return 1;
    },
  },
  {
    name: "one process of the database killed",
    hindrance: nothing,
    strike: async () => {
      const [pid] = await backends();
      if (pid === undefined) return 0;
      process.kill(pid, "SIGKILL");
      return 1;
    },
  },
  {
    name: "connections ended by the database",
    hindrance: nothing,
    strike: async () => {
      const ended = await backends("pg_terminate_backend(pid)");
      return ended.length > 0 ? 1 : 0;
    },
  },
  {
    name: "connections cut",
    hindrance: nothing,
    strike: async ({ wire }) => {
      wire.cutAll();
      await spell();
      const isCut = wire.cutAt(randomInt(2) === 0 ? "answer" : "question", randomInt(1, 30));
      await spell();
      return isCut() ? 2 : 1;
    },
  },
  {
    name: "disk full",
    hindrance: ({ disk }) => (disk === null ? "only root may mount a small file system" : null),
    strike: async (world) => {
      await world.disk?.fill();
      await setTimeout(randomInt(300, 1200));
      await world.disk?.free();
      // What found no room for its log has ended, or is about to: it is over when something is kept again.
      const begun = performance.now();
      while (!(await keepsSomething())) {
        if (performance.now() - begun > RECOVERY)
          throw new Error("There is room on the disk again, and nothing is kept.");
        if (!world.isDatabaseRunning()) await world.startDatabase();
        await setTimeout(20);
      }
      return 1;
    },
  },
  {
    name: "clock of the server set back",
    hindrance: nothing,
    strike: async ({ sites: [site] }) => {
      site.signal("SIGUSR2");
      await spell();
      return 1;
    },
  },
  {
    name: "clock of the database set back",
    hindrance: async () => ((await canMislead()) ? null : "libfaketime is not installed"),
    strike: async (world) => {
      await world.stopDatabase();
      await world.startDatabase("an hour behind");
      await spell();
      await world.stopDatabase();
      await world.startDatabase();
      return 1;
    },
  },
  {
    name: "two servers, one ended in order or killed",
    hindrance: nothing,
    strike: async ({ sites: [, second] }) => {
      await second.start();
      await spell();
      if (randomInt(2) === 0) await second.stop();
      else second.signal("SIGKILL");
      await second.ended();
      return 1;
    },
  },
];

/** Whether the database keeps what is written now. */
async function keepsSomething(): Promise<boolean> {
  const { sql } = await import("#lib/db/testing/stored.ts");
  const { disconnect } = await import("#lib/db/client.ts");
  try {
    await sql().run("create table if not exists probe ()");
    await sql().run("drop table probe");
    return true;
  } catch {
    return false;
  } finally {
    await disconnect();
  }
}

/** Processes of the database that serve a site, after something was done to each. */
async function backends(act = "true"): Promise<readonly number[]> {
  const [{ sql }, { disconnect }] = await Promise.all([
    import("#lib/db/testing/stored.ts"),
    import("#lib/db/client.ts"),
  ]);
  const rows = await sql().run<{ pid: number }>(
    `select pid, ${act} from pg_stat_activity
     where application_name = 'parallax' and pid <> pg_backend_pid() order by state = 'idle', random()`,
  );
  await disconnect();
  return rows.map(({ pid }) => pid);
}
