import { failed, ok, type Result } from "#lib/result.ts";

import { pool } from "./client.ts";
import { makeSql } from "./make-sql.ts";
import { readTombstone, type Tombstone } from "./read-tombstone.ts";

/**
 * Takes away what a permanent link keeps, for good: its hash, its dates and the reason stay, and nothing can be kept
 * under its id again. Fails with `unknown-permalink` or, where that was done before, with `removed`, and changes nothing.
 */
export async function layTombstone(
  id: string,
  { actor, reason }: { readonly actor: string; readonly reason: string },
): Promise<Result<Tombstone>> {
  const before = await readTombstone(id);
  if (before !== null) return failed("removed", `${id} was removed on ${before.removedAt.toISOString().slice(0, 10)}.`);
  const laid = await makeSql(pool())<object>`
    insert into tombstone (id, dossier_id, revision, sha256, frozen_at, actor, reason)
    select id, dossier_id, revision, encode(sha256(convert_to(body, 'UTF8')), 'hex'), created_at, ${actor}, ${reason}
    from snapshot where id = ${id} returning 1`;
  const tombstone = laid.length === 0 ? null : await readTombstone(id);
  return tombstone === null ? failed("unknown-permalink", `There is no permanent link ${id}.`) : ok(tombstone);
}
