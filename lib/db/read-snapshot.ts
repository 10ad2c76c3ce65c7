import { makeSql } from "./make-sql.ts";
import { findSomewhere } from "./replicas.ts";

/** A frozen comparison, as it was kept. */
export interface Snapshot {
  readonly id: string;
  /** The dossier's name. */
  readonly dossier: string;
  readonly revision: number;
  /** Canonical JSON, to the character. */
  readonly body: string;
  readonly createdAt: Date;
}

/** Reads a frozen comparison by its id, 16 characters of base32; null where none was kept under it. */
export function readSnapshot(id: string): Promise<Snapshot | null> {
  return findSomewhere(async (connections) => {
    const [kept] = await makeSql(connections)<Snapshot>`
      select snapshot.id, slug as dossier, snapshot.revision, body, created_at as "createdAt"
      from snapshot join dossier on dossier.id = dossier_id where snapshot.id = ${id}`;
    return kept ?? null;
  });
}
