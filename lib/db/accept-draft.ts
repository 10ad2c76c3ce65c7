import { type Draft, hasStaleEvidence } from "#lib/draft.ts";
import { may } from "#lib/policy.ts";
import { failed, ok, type Result } from "#lib/result.ts";

import { beginChange } from "./begin-change.ts";
import { type ClaimVersion, claimVersions } from "./claim-versions.ts";
import { editDossier, type HeldDossier } from "./edit-dossier.ts";
import { findUnread } from "./find-unread.ts";
import type { Sql } from "./make-sql.ts";
import { putClaim } from "./put-claim.ts";
import type { DraftFault } from "./save-draft.ts";
import { selectDrafts } from "./select-drafts.ts";

/** What a reviewer saw of the draft that they accept. */
export interface Acceptance {
  /** The draft's version. */
  readonly seen: number;
  /** Whether they looked at the words, where those stayed while what is said by them changed. */
  readonly confirmed: boolean;
}

/**
 * Makes a draft of the dossier `name` the claim, in its author's name and accepted by a reviewer who is not its
 * author; a silence of that document on that question ends with it. Gives the claim as it then stands. Fails as
 * `moveDraft` does, with `stale` where the claim has changed since the draft was made, and with `unconfirmed` where its
 * value changed and its words did not, until the reviewer says that the words still carry it. Question and codebook may have changed since it was
 * saved: fails with `unreadable` where it does not answer its question any more.
 */
export function acceptDraft(
  name: string,
  id: string,
  acceptance: Acceptance,
  person: string,
): Promise<Result<ClaimVersion, DraftFault>> {
  return editDossier<ClaimVersion, DraftFault>(name, { person, action: "review", reason: null }, async (held) => {
    const { sql, dossier, editor } = held;
    const [draft] = await selectDrafts(sql, dossier.id, { viewer: person, id });
    if (draft === undefined) return failed("unknown-draft", "There is no such draft.");
    const published = (await claimVersions(sql, dossier.id, id)).at(-1) ?? null;
    const fault =
      faultOf(draft, published, acceptance, held) ??
      (draft.claim === null ? null : await findUnread(sql, dossier.id, draft.claim));
    if (fault !== null) return { ok: false, fault };
    await sql`update draft set status = 'accepted' where dossier_id = ${dossier.id} and claim_id = ${id}`;
    const { actor, reason } = await lastWriting(sql, dossier.id, draft);
    await beginChange(sql, name, {
      actor,
      person: draft.author.id,
      reviewer: editor.name,
      reason,
      imported: false,
    });
    await publish(sql, dossier.id, draft);
    const written = (await claimVersions(sql, dossier.id, id)).at(-1);
    if (written === undefined) throw new Error(`Claim ${id} was just written and is not there.`);
    return ok(written);
  });
}

function faultOf(
  draft: Draft,
  published: ClaimVersion | null,
  { seen, confirmed }: Acceptance,
  { editor }: HeldDossier,
): DraftFault | null {
  if (!may(editor.role, "review", { isOwn: draft.author.id === editor.id }))
    return { kind: "not-yours", message: "You wrote this yourself: somebody else reviews it." };
  const stale = (message: string) => ({ kind: "stale", message, current: draft, published }) as const;
  if (draft.version !== seen) return stale("This draft has changed since you saw it. Look at it as it stands.");
  if (draft.status !== "in-review") return { kind: "wrong-status", message: "This draft is not in review any more." };
  if ((published?.revision ?? null) !== draft.base)
    return stale("The claim has changed since this draft was made. Send it back, so that its author looks at both.");
  if (!confirmed && hasStaleEvidence(published?.claim ?? null, draft.claim))
    return {
      kind: "unconfirmed",
      message: "What it says has changed, and the words that it rests on have not. Confirm that they still carry it.",
    };
  return null;
}

/** What the history calls the author, by a token where one wrote last, and why they made it so, where they said it. */
async function lastWriting(
  sql: Sql,
  dossier: number,
  { id, author }: Draft,
): Promise<{ readonly actor: string; readonly reason: string | null }> {
  const written = await sql<{ actor: string; reason: string | null }>`
    select actor, reason from draft_version
    where dossier_id = ${dossier} and claim_id = ${id} and person_id = ${author.id} and status in ('draft', 'in-review')
    order by version desc`;
  return {
    actor: written[0]?.actor ?? author.name,
    reason: written.find(({ reason }) => reason !== null)?.reason ?? null,
  };
}

async function publish(sql: Sql, dossier: number, { id, question, document, claim }: Draft): Promise<void> {
  if (claim === null) {
    await sql`
      update claim set retracted_at = now() where dossier_id = ${dossier} and id = ${id} and retracted_at is null`;
    return;
  }
  await sql`
    update silence set retracted_at = now()
    where dossier_id = ${dossier} and question_id = ${question} and document_id = ${document} and retracted_at is null`;
  await putClaim(sql, dossier, claim);
}
