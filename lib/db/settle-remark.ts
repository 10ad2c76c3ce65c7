import { type Fault, failed, ok, type Result } from "#lib/result.ts";

import { type EditFault, editDossier } from "./edit-dossier.ts";

/** Marks the thread that a remark of the dossier `name` begins as settled, or as open again. Fails with `unknown-remark`. */
export function settleRemark(
  name: string,
  { id, isSettled }: { readonly id: string; readonly isSettled: boolean },
  person: string,
): Promise<Result<null, EditFault | Fault<"unknown-remark">>> {
  return editDossier(name, { person, action: "remark", reason: null }, async ({ sql, dossier }) => {
    const [found] = await sql<object>`
      update remark set settled_at = case when ${isSettled} then coalesce(settled_at, now()) end
      where id = ${id} and dossier_id = ${dossier.id} and answers_id is null returning 1`;
    return found === undefined ? failed("unknown-remark", "There is no such thread.") : ok(null);
  });
}
