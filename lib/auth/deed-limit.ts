import { hasReplicas } from "#lib/db/probe-replicas.ts";

import { countedAs, limitOfReaders, limitOn, secondsOf } from "./rate-limit.ts";

/** What may be done so many times in a minute: by one, from an address or with an account; and by all together, where readers share what it costs. */
const LIMITS = {
  freeze: { own: 30, all: 600 },
  search: { own: 120, all: 3_000 },
  edit: { own: 600, all: null },
  // In milliseconds: one may have a sixth of what a server has, and all together as much as one has.
  compute: { own: 10_000, all: 60_000 },
} as const;

/** What is counted: readers' deeds by their address, what editors' pages send by the account. Once each, but what is computed by its time. */
type Deed = keyof typeof LIMITS;

/** What replicas answer: it goes on while the primary, which counts, is away. */
const READ: readonly Deed[] = ["search", "compute"];

/** Counts a deed, for all servers together: null where it may go on, else the seconds to wait. */
export async function secondsUntilDeed(deed: Deed, who: string, times = 1): Promise<number | null> {
  const limit = READ.includes(deed) && hasReplicas() ? limitOfReaders : limitOn;
  const count = (name: string, points: number) => limit({ table: "deed_count", name, points, seconds: 60 });
  const { own, all } = LIMITS[deed];
  try {
    await count(deed, own).consume(countedAs(who), times);
    // Only what one may still do counts for all: nobody uses up the others' share alone.
    if (all !== null) await count(`${deed}-all`, all).consume("all", times);
    return null;
  } catch (refusal) {
    return secondsOf(refusal);
  }
}
