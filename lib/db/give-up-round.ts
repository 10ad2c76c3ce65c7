import { type Fault, failed, ok, type Result } from "#lib/result.ts";

import { type EditFault, editDossier } from "./edit-dossier.ts";

/** Ends a blind coding (its id) of the dossier `name` unsettled: what was recorded in it goes on as ordinary drafts. Fails with `unknown-round`. */
export function giveUpRound(
  name: string,
  id: string,
  person: string,
): Promise<Result<null, Fault<"unknown-round"> | EditFault>> {
  return editDossier<null, Fault<"unknown-round">>(name, { person, action: "settle", reason: null }, async (held) => {
    const { sql, dossier } = held;
    const [ended] = await sql<object>`
      update round set closed_at = now() where id = ${id} and dossier_id = ${dossier.id} and closed_at is null returning 1`;
    if (ended === undefined) return failed("unknown-round", "There is no such blind coding under way.");
    await sql`update draft set round_id = null where round_id = ${id} and status = 'draft'`;
    return ok(null);
  });
}
