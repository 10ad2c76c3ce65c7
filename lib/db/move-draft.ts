import { DRAFT_MOVES, type Draft, type DraftMove } from "#lib/draft.ts";
import { may } from "#lib/policy.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { CODING_FINISHED } from "#lib/round.ts";

import { editDossier, type HeldDossier } from "./edit-dossier.ts";
import { findOpenRound } from "./find-open-round.ts";
import type { DraftFault } from "./save-draft.ts";
import { selectDrafts } from "./select-drafts.ts";

/** A step that somebody takes with a draft. */
export interface DraftStep {
  readonly move: Exclude<DraftMove, "accept">;
  /** The draft's version that they saw. */
  readonly seen: number;
  /** Why; a reviewer must say it. */
  readonly reason: string | null;
}

/**
 * Moves a draft of the dossier `name`: its author sends it to review, recalls or drops it; a reviewer who did not
 * write it sends it back or rejects it, with a reason; what is sent back begins a thread of remarks with it. Gives the draft as it then stands. Fails with `stale` where it
 * has changed since it was seen, `wrong-status` where it does not stand where the move begins, `not-yours`, `no-reason`,
 * and `finished` after they said that their blind coding is done.
 */
export function moveDraft(
  name: string,
  id: string,
  { move, seen, reason }: DraftStep,
  person: string,
): Promise<Result<Draft, DraftFault>> {
  const { action } = DRAFT_MOVES[move];
  return editDossier<Draft, DraftFault>(name, { person, action, reason }, async (held) => {
    const [draft] = await selectDrafts(held.sql, held.dossier.id, { viewer: person, id });
    if (draft === undefined) return failed("unknown-draft", "There is no such draft.");
    const fault = faultOf(draft, { move, seen, reason }, held);
    if (fault !== null) return { ok: false, fault };
    const round = draft.round === null ? null : await findOpenRound(held, draft.document);
    if (round?.finished === true) return { ok: false, fault: CODING_FINISHED };
    await held.sql`
      update draft set status = ${DRAFT_MOVES[move].to} where dossier_id = ${held.dossier.id} and claim_id = ${id}`;
    if (move === "send-back")
      await held.sql`
        insert into remark (dossier_id, claim_id, person_id, body)
        values (${held.dossier.id}, ${id}, ${person}, ${(reason ?? "").trim()})`;
    return ok({ ...draft, status: DRAFT_MOVES[move].to, version: draft.version + 1 });
  });
}

function faultOf(draft: Draft, { move, seen, reason }: DraftStep, { editor }: HeldDossier): DraftFault | null {
  const { from, action } = DRAFT_MOVES[move];
  const isOwn = draft.author.id === editor.id;
  if (action !== "review" && !isOwn)
    return {
      kind: "not-yours",
      message: `This is ${draft.author.name}’s draft. Change it to make it yours, or remark on it.`,
    };
  if (action === "review" && !may(editor.role, "review", { isOwn }))
    return { kind: "not-yours", message: "You wrote this yourself: somebody else reviews it." };
  if (draft.version !== seen)
    return {
      kind: "stale",
      message: `${draft.author.name}’s draft has changed since you saw it. Look at it as it stands.`,
      current: draft,
      published: null,
    };
  if (draft.status !== from)
    return {
      kind: "wrong-status",
      message: `This draft is not ${from === "draft" ? "being written" : "in review"} any more.`,
    };
  if (move === "send" && draft.round !== null)
    return {
      kind: "wrong-status",
      message: "This belongs to a blind coding: say that you are done, and it is settled.",
    };
  if (action === "review" && (reason ?? "").trim() === "")
    return { kind: "no-reason", message: "Say why, so that its author knows what to do." };
  return null;
}
