import { isOpen } from "#lib/draft.ts";
import { type Fault, failed, ok, type Result } from "#lib/result.ts";

import { closeRound } from "./close-round.ts";
import { type EditFault, editDossier } from "./edit-dossier.ts";
import { selectDrafts } from "./select-drafts.ts";
import { selectRounds } from "./select-rounds.ts";

/** Why a coder could not say that they are done. */
type FinishFault = Fault<"unknown-round" | "wrong-status">;

/**
 * A coder says that their blind coding (its id) in the dossier `name` is done, or, while the other is still at it, that
 * it is not. Fails with `unknown-round` where they do not code in it, `wrong-status` where both are done.
 */
export function finishRound(
  name: string,
  { id, isFinished }: { readonly id: string; readonly isFinished: boolean },
  person: string,
): Promise<Result<null, FinishFault | EditFault>> {
  return editDossier<null, FinishFault>(name, { person, action: "record", reason: null }, async (held) => {
    const { sql, dossier } = held;
    const [round] = await selectRounds(sql, dossier.id, id);
    const own = round?.coders.find((coder) => coder.id === person);
    if (round === undefined || own === undefined) return failed("unknown-round", "You code in no such blind coding.");
    if (own.finished === isFinished) return ok(null);
    if (round.closed || round.coders.every(({ finished }) => finished))
      return failed("wrong-status", "Both codings are done, and are being settled. They cannot be gone on with.");
    await sql`
      update round set first_finished_at = case when first_id = ${person} then case when ${isFinished} then now() end else first_finished_at end,
                       second_finished_at = case when second_id = ${person} then case when ${isFinished} then now() end else second_finished_at end
      where id = ${id}`;
    const areDone = isFinished && round.coders.every((coder) => coder.id === person || coder.finished);
    const drafts = areDone ? await selectDrafts(sql, dossier.id, { viewer: null, round: id }) : [];
    if (areDone && !drafts.some(isOpen)) await closeRound(held, round, drafts);
    return ok(null);
  });
}
