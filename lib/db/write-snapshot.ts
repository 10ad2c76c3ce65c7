import { runTransaction } from "./run-transaction.ts";

/**
 * Keeps a frozen comparison for good. `id` is that of `body` (lib/permalink.ts): PostgreSQL refuses any
 * other, and so a second body under one id. Returns whether it is new: the same thing twice is kept
 * once. Throws where there is no such dossier or revision.
 */
export function writeSnapshot({
  id,
  body,
  dossier,
  revision,
}: {
  readonly id: string;
  /** Canonical JSON. */
  readonly body: string;
  /** The dossier's name. */
  readonly dossier: string;
  readonly revision: number;
}): Promise<boolean> {
  return runTransaction("writing", async ({ sql }) => {
    const [found] = await sql<{ id: number }>`select id from dossier where slug = ${dossier}`;
    if (found === undefined) throw new Error(`There is no dossier ${dossier} to be frozen.`);
    const kept = await sql<object>`
      insert into snapshot (id, body, dossier_id, revision) values (${id}, ${body}, ${found.id}, ${revision})
      on conflict do nothing returning 1`;
    return kept.length > 0;
  });
}
