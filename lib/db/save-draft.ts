import type { Claim } from "#lib/claim.ts";
import { type Draft, isOpen } from "#lib/draft.ts";
import { type Fault, failed, ok, type Result } from "#lib/result.ts";
import { CODING_FINISHED } from "#lib/round.ts";

import { type ClaimVersion, claimVersions } from "./claim-versions.ts";
import { type Edit, type EditFault, editDossier, type HeldDossier } from "./edit-dossier.ts";
import { findOpenRound, type OpenRound } from "./find-open-round.ts";
import { findUnread } from "./find-unread.ts";
import { placeClaim } from "./place-claim.ts";
import { selectDrafts } from "./select-drafts.ts";

/** What somebody wants a claim to be. */
export interface DraftWish {
  /** The claim that it would be: one that is there, or an id that whoever asks has chosen at random, so that the same wish sent twice is one draft. */
  readonly id: string;
  /** The claim as it would be; null to withdraw it. */
  readonly claim: Claim | null;
  /** The revision of the claim's version that it was made from; null for a new claim. */
  readonly base: number | null;
  /** The draft's version that it was made from; null where none was open. */
  readonly seen: number | null;
  /** Whether it goes to review at once. */
  readonly send: boolean;
}

/** Why a draft was not written. `stale` holds what stands now: the draft, or the claim where that has changed. */
export type DraftFault =
  | EditFault
  | Fault<"unknown-claim" | "unknown-draft" | "withdrawn" | "finished" | "not-yours" | "no-reason" | "wrong-status">
  | Fault<"unconfirmed" | "unreadable">
  | StaleDraft;

/** The draft or its claim has changed since. */
export type StaleDraft = Fault<"stale"> & { readonly current: Draft | null; readonly published: ClaimVersion | null };

/**
 * Writes the draft of a claim of the dossier `name`, new or changed, as somebody's own words; one in review stays there.
 * Where the draft or the claim has changed since it was seen, nothing is written, and the fault is `stale` with what
 * stands. The same again changes nothing. In a document that they code blind it belongs to that coding and goes to no
 * review. Fails with `withdrawn` where the question or document is gone meanwhile, with `unreadable` where
 * the value does not answer the question, with `finished` after they said
 * that their coding is done, and with `not-yours` where others code the document blind.
 */
export function saveDraft(
  name: string,
  wish: DraftWish,
  by: Pick<Edit, "person" | "reason">,
): Promise<Result<Draft, DraftFault>> {
  return editDossier<Draft, DraftFault>(name, { ...by, action: "record" }, async (held) => {
    const standing = await lookUp(held, wish.id);
    if (standing === null) return { ok: false, fault: BLIND };
    const { known } = standing;
    if (known !== null && known.author.id === held.editor.id && isDone(known, wish)) return ok(known);
    const target = wish.claim ?? standing.published?.claim;
    if (target === undefined) return failed("unknown-claim", "There is no such claim to withdraw.");
    const round = await findOpenRound(held, target.document);
    const fault =
      (await findGone(held, target)) ??
      roundFault(round, known) ??
      staleness(wish, standing) ??
      (wish.claim === null ? null : await findUnread(held.sql, held.dossier.id, wish.claim));
    return fault === null ? ok(await putDraft(held, wish, target, { known, round })) : { ok: false, fault };
  });
}

/** What stands of a claim: its open draft, and the claim itself. */
interface Standing {
  readonly known: Draft | null;
  readonly published: ClaimVersion | null;
}

/** Null where a draft of the claim is another's in a blind coding that is under way: of that the editor learns nothing. */
async function lookUp({ sql, dossier, editor }: HeldDossier, id: string): Promise<Standing | null> {
  const [current] = await selectDrafts(sql, dossier.id, { viewer: editor.id, id });
  const [unseen] =
    current === undefined
      ? await sql<object>`select 1 from draft where dossier_id = ${dossier.id} and claim_id = ${id}`
      : [];
  if (unseen !== undefined) return null;
  const published = (await claimVersions(sql, dossier.id, id)).at(-1) ?? null;
  return { known: current !== undefined && isOpen(current) ? current : null, published };
}

/** Whether a wish has been fulfilled already: it was sent twice. */
function isDone(known: Draft, wish: DraftWish): boolean {
  return sameWish(known, wish) && (known.status === "in-review" || !wish.send);
}

function roundFault(round: OpenRound | null, known: Draft | null): DraftFault | null {
  if (round?.codes === false) {
    const message = "Two others code this document blind. When that is settled, you can record in it too.";
    return { kind: "not-yours", message };
  }
  if (round?.finished === true) return CODING_FINISHED;
  return known === null || known.round === (round?.id ?? null) ? null : BLIND;
}

const BLIND: DraftFault = {
  kind: "not-yours",
  message: "This draft belongs to a blind coding. It can be changed when that is settled.",
};

function staleness(wish: DraftWish, { known, published }: Standing): StaleDraft | null {
  const fault = (message: string) => ({ kind: "stale", message, current: known, published }) as const;
  if ((known?.version ?? null) !== wish.seen) {
    const message =
      known === null
        ? "This draft has ended while you were at it. Look at what stands now, and save again what is right."
        : `${known.author.name} changed this draft while you were at it. Look at both versions, and save the one that is right.`;
    return fault(message);
  }
  if ((published?.revision ?? null) === wish.base) return null;
  return fault(
    "The claim itself has changed while you were at it. Look at both versions, and save the one that is right.",
  );
}

/** By the order of the wish's keys; JSON from the database has its own. */
function sameWish({ claim, base }: Draft, wish: DraftWish): boolean {
  return base === wish.base && JSON.stringify(inOrder(claim)) === JSON.stringify(inOrder(wish.claim));
}

function inOrder(claim: Claim | null): unknown {
  if (claim === null) return null;
  const passages = claim.passages.map(({ exact, prefix, suffix, start, end }) => [exact, prefix, suffix, start, end]);
  const fields = { ...claim, passages, scope: Object.entries(claim.scope) };
  return Object.entries(fields).toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** Whether what the claim refers to was withdrawn, or never was. */
async function findGone({ sql, dossier }: HeldDossier, { question, document }: Claim): Promise<DraftFault | null> {
  const [live] = await sql<{ question: boolean; document: boolean }>`
    select exists (select from question where dossier_id = ${dossier.id} and id = ${question} and retracted_at is null) as question,
           exists (select from document where dossier_id = ${dossier.id} and id = ${document} and retracted_at is null) as document`;
  if (live?.question === true && live.document) return null;
  const gone = live?.question === true ? `document ${document}` : `question ${question}`;
  return { kind: "withdrawn", message: `The ${gone} is no longer there. Choose another; what you typed is kept.` };
}

async function putDraft(
  { sql, dossier, editor }: HeldDossier,
  { id, claim, base, send }: DraftWish,
  target: Claim,
  { known, round }: { readonly known: Draft | null; readonly round: OpenRound | null },
): Promise<Draft> {
  const capture = await placeClaim(sql, dossier.id, target);
  const body = claim === null ? null : JSON.stringify({ ...claim, scope: Object.entries(claim.scope) });
  const status = round === null && (send || known?.status === "in-review") ? "in-review" : "draft";
  await sql`
    insert into draft (dossier_id, claim_id, question_id, document_id, capture, status, body, base, author_id, round_id)
    values (${dossier.id}, ${id}, ${target.question}, ${target.document}, ${capture}, ${status}, ${body}, ${base},
            ${editor.id}, ${round?.id ?? null})
    on conflict (dossier_id, claim_id) do update set
      question_id = excluded.question_id, document_id = excluded.document_id, capture = excluded.capture,
      status = excluded.status, body = excluded.body, base = excluded.base, author_id = excluded.author_id,
      round_id = excluded.round_id`;
  const [written] = await selectDrafts(sql, dossier.id, { viewer: null, id });
  if (written === undefined) throw new Error(`Draft ${id} was just written and is not there.`);
  return written;
}
