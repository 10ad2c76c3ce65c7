import type { Draft } from "#lib/draft.ts";
import { isOpen } from "#lib/draft.ts";
import { type Fault, failed, ok, type Result } from "#lib/result.ts";
import type { Round } from "#lib/round.ts";

import { beginChange } from "./begin-change.ts";
import { closeRound } from "./close-round.ts";
import { type EditFault, editDossier, type HeldDossier } from "./edit-dossier.ts";
import { findUnread } from "./find-unread.ts";
import type { Sql } from "./make-sql.ts";
import { putClaim } from "./put-claim.ts";
import { selectDrafts } from "./select-drafts.ts";
import { selectRounds } from "./select-rounds.ts";

/** What is taken of two codings of one question. */
export interface Settlement {
  /** The blind coding's id. */
  readonly round: string;
  readonly question: string;
  /** The ids of the drafts that become claims; the others of the question are rejected. May be none. */
  readonly take: readonly string[];
  readonly reason: string | null;
}

/** Why a unit was not settled. */
type SettleFault = Fault<"unknown-round" | "wrong-status" | "not-yours" | "unknown-draft" | "unreadable">;

/**
 * Settles one question of a blind coding of the dossier `name`: what is taken becomes claims in its coder's name,
 * accepted by the one who settles, who is neither coder. With the last of them the coding closes, and keeps the
 * agreement as it was. Tells whether it has. Fails with `wrong-status` until both coders are done, `not-yours`,
 * `unknown-draft` where something to take is not among what they recorded on the question, or was settled already,
 * `unreadable` where what is to be taken does not answer its question any more.
 */
export function settleUnit(
  name: string,
  settlement: Settlement,
  person: string,
): Promise<Result<{ readonly closed: boolean }, SettleFault | EditFault>> {
  const edit = { person, action: "settle", reason: settlement.reason } as const;
  return editDossier<{ closed: boolean }, SettleFault>(name, edit, async (held) => {
    const { sql, dossier } = held;
    const [round] = await selectRounds(sql, dossier.id, settlement.round);
    if (round === undefined) return failed("unknown-round", "There is no such blind coding.");
    const fault = roundFault(round, person);
    if (fault !== null) return { ok: false, fault };
    const drafts = await selectDrafts(sql, dossier.id, { viewer: null, round: round.id });
    const own = drafts.filter((draft) => draft.question === settlement.question && isOpen(draft));
    if (own.length === 0 || settlement.take.some((id) => own.every((draft) => draft.id !== id)))
      return failed(
        "unknown-draft",
        "This was settled meanwhile, or is none of what the coders recorded. Load the page again.",
      );
    const unread = await unreadFault(held, own, settlement.take);
    if (unread !== null) return { ok: false, fault: unread };
    const isLast = drafts.filter(isOpen).length === own.length;
    if (isLast) await closeRound(held, round, drafts);
    await settle(name, held, settlement, own);
    return ok({ closed: isLast });
  });
}

async function unreadFault({ sql, dossier }: HeldDossier, own: readonly Draft[], take: readonly string[]) {
  for (const { id, claim } of own) {
    const fault = claim === null || !take.includes(id) ? null : await findUnread(sql, dossier.id, claim);
    if (fault !== null) return fault;
  }
  return null;
}

function roundFault(round: Round, person: string): SettleFault | null {
  if (round.closed || !round.coders.every(({ finished }) => finished))
    return {
      kind: "wrong-status",
      message: "A blind coding is settled when both coders have said that they are done, and once.",
    };
  if (!round.coders.some(({ id }) => id === person)) return null;
  return { kind: "not-yours", message: "You coded this yourself: somebody else settles it." };
}

/** First what happens to drafts, under the name of the one who settles, then the claims, under the coders'. */
async function settle(
  name: string,
  { sql, dossier, editor }: HeldDossier,
  { question, take, reason }: Settlement,
  own: readonly Draft[],
): Promise<void> {
  const taken = own.filter(({ id }) => take.includes(id));
  const said = reason ?? "Another answer was taken when two blind codings were settled.";
  await sql`select set_config('parallax.reason', ${said}, true)`;
  await move(
    sql,
    dossier.id,
    "rejected",
    own.filter((draft) => !taken.includes(draft)),
  );
  await move(sql, dossier.id, "accepted", taken);
  const [first] = taken;
  if (first === undefined) return;
  const actor = [...new Set(taken.map(({ author }) => author.name))].join(" and ");
  const reviewed = { actor, person: first.author.id, reviewer: editor.name, reason, imported: false };
  await beginChange(sql, name, reviewed);
  await sql`
    update silence set retracted_at = now()
    where dossier_id = ${dossier.id} and question_id = ${question} and document_id = ${first.document} and retracted_at is null`;
  for (const { claim } of taken) if (claim !== null) await putClaim(sql, dossier.id, claim);
}

async function move(
  sql: Sql,
  dossier: number,
  status: "accepted" | "rejected",
  drafts: readonly Draft[],
): Promise<void> {
  const ids = drafts.map(({ id }) => id);
  await sql`update draft set status = ${status} where dossier_id = ${dossier} and claim_id = any(${ids}::text[])`;
}
