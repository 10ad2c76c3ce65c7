import { setTimeout } from "node:timers/promises";

import { DOSSIER } from "#cli/testing/faults/people.ts";

import { type Kept, Trial } from "./promise.ts";
import { type Readings, readWhile } from "./reading.ts";
import type { World } from "./world.ts";

const PATHS = [
  "/",
  `/d/${DOSSIER}`,
  `/d/${DOSSIER}/changes`,
  "/d/south-caucasus",
  "/d/south-caucasus/compare",
  "/d/south-caucasus/changes",
  "/api/v1/dossiers/south-caucasus",
  "/api/v1/dossiers",
];

/** Replicas and servers die and come back under readers, who notice nothing. */
export async function tryBreaking(world: World): Promise<readonly Kept[]> {
  const { databases, servers, origin } = world;
  const replicas = databases.slice(1);
  const replica = await readWhile(origin, PATHS, async () => {
    for (const one of [...replicas, ...replicas]) {
      await one.kill();
      await setTimeout(700);
      await one.start();
      await setTimeout(1_000);
    }
  });
  const both = await readWhile(origin, PATHS, async () => {
    for (const one of replicas) await one.kill();
    await setTimeout(1_500);
    for (const one of replicas) await one.start();
    await setTimeout(1_000);
  });
  const told = await readWhile(origin, PATHS, async () => {
    for (const server of servers) {
      await server.signal("SIGTERM");
      await server.start();
    }
  });
  const killed = await readWhile(origin, PATHS, async () => {
    for (const server of servers) {
      await server.signal("SIGKILL");
      await server.start();
      await setTimeout(300);
    }
  });
  return [
    keptOf("reads while replicas are killed (kill -9), four times", replica),
    keptOf("reads while no replica is left", both),
    keptOf("reads while servers are told to stop, three times", told),
    keptOf("reads while servers are killed (kill -9), three times", killed),
  ];
}

/** Whether all reads came through. */
export function keptOf(name: string, { reads, failed, cut, slowest }: Readings): Kept {
  const trial = new Trial(name);
  for (let read = 0; read < reads; read += 1) trial.try(read >= failed.length, failed[read] ?? "");
  const again = cut === 0 ? "" : `, ${cut} cut off on their way and had at the second asking`;
  return trial.end(`the slowest ${Math.round(slowest)} ms${again}`);
}
