import { makeSql } from "./make-sql.ts";
import { findSomewhere } from "./replicas.ts";

/** What is left of a permanent link whose contents had to go. */
export interface Tombstone {
  readonly id: string;
  /** The dossier's name. */
  readonly dossier: string;
  /** Of what was kept, in lower-case hex. */
  readonly sha256: string;
  readonly frozenAt: Date;
  readonly removedAt: Date;
  /** Why, for everyone to read. */
  readonly reason: string;
}

/** Reads what is left of a permanent link by its id; null where none of that id had to go. */
export function readTombstone(id: string): Promise<Tombstone | null> {
  return findSomewhere(async (connections) => {
    const [found] = await makeSql(connections)<Tombstone>`
      select tombstone.id, slug as dossier, sha256, frozen_at as "frozenAt", removed_at as "removedAt", reason
      from tombstone join dossier on dossier.id = dossier_id where tombstone.id = ${id}`;
    return found ?? null;
  });
}
