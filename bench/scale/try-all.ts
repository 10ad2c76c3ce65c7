import { loadDossiers } from "#cli/setup/dossiers.ts";
import { settle } from "#cli/testing/faults/people.ts";

import { tryBreaking } from "./breaking.ts";
import { tryHearing } from "./hearing.ts";
import { tryOwnWrites } from "./own-writes.ts";
import type { Kept } from "./promise.ts";
import { tryPromoting } from "./promoting.ts";
import { trySharing } from "./sharing.ts";
import type { World } from "./world.ts";

const WRITERS = 6;

/** Tries every promise, and measures before the primary is killed, which comes last. */
export async function tryAll(
  world: World,
  tell: (kept: readonly Kept[]) => void,
  measure: () => Promise<void>,
): Promise<void> {
  await loadDossiers(world.primaryUrl);
  const people = await settle(world, WRITERS);
  tell(await trySharing(world, people));
  tell(await tryOwnWrites(world, people));
  tell([await tryHearing(world, people)]);
  tell(await tryBreaking(world));
  await measure();
  await world.readFrom(2);
  tell(await tryPromoting(world, people));
}
