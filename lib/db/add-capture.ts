import { type Carried, carryOver, movedPassages, type Recapturing, tellCarried } from "#lib/carried.ts";
import type { Passage } from "#lib/passage.ts";
import { type Fault, failed, ok, type Result } from "#lib/result.ts";
import { lengthOf, sha256 } from "#lib/text.ts";

import { currentBases } from "./current-bases.ts";
import { type EditFault, editDossier, type HeldDossier } from "./edit-dossier.ts";
import { moveDismissal } from "./move-dismissal.ts";
import { type KnownCapture, readDocumentCaptures } from "./read-document-captures.ts";
import { type Dismissed, selectDismissed } from "./select-dismissed.ts";
import { selectDrafts } from "./select-drafts.ts";
import { type Resting, selectResting } from "./select-resting.ts";

/** A newer text of a document. */
export interface NewCapture {
  readonly document: string;
  /** The number of the capture that was the newest when its fates were shown. */
  readonly seen: number;
  /** Normalised. */
  readonly text: string;
}

/** Why a capture was not kept. */
export type CaptureFault = EditFault | Fault<"unknown-document" | "stale" | "same-text" | "busy">;

/** What became of a newer text. */
export interface AddedCapture {
  readonly number: number;
  /**
   * `added`; `again`: the same form was sent twice; `attached`: the text that the newest capture was known by, so that
   * there is no new one.
   */
  readonly became: "added" | "again" | "attached";
  /** What the history says of it. */
  readonly told: string | null;
}

/** Edits of others that may come between comparing and keeping. */
const MOST_TRIES = 3;

/** What stood in the way has passed: compared anew, the text can be kept. */
type Kept = Result<AddedCapture, CaptureFault>;

/**
 * Keeps a newer text of a document of the dossier `name`, and moves with it what it kept: claims and open drafts all
 * of whose passages stand there as they stood, and mentions that were set aside. The rest stays on its capture and
 * waits. Nothing is held while texts are compared, which takes seconds; where something changed meanwhile, they are
 * compared again.
 */
export async function addCapture(
  name: string,
  wish: NewCapture,
  person: string,
  recapturing: Recapturing,
): Promise<Kept> {
  const hash = await sha256(wish.text);
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const known = await readDocumentCaptures(name, wish.document, null);
    if (known === null) return failed("unknown-document", "There is no such document any more. Nothing was changed.");
    const isNew = known.captures[0]?.sha256 !== hash;
    const all = isNew ? [...known.resting, ...(await selectDismissed(name, wish.document, known))] : [];
    const carried = await carryOver(all, known.texts, wish.text, recapturing);
    const edit = { person, action: "add-document", reason: null } as const;
    const done = await editDossier<AddedCapture, CaptureFault>(name, edit, async (held) => {
      const newest = await newestCapture(held, wish.document);
      const settled = await settleWithout(held, newest, wish, hash);
      if (settled !== null) return settled;
      const resting = await selectResting(held.sql, held.dossier.id, wish.document, null);
      if (JSON.stringify(resting) !== JSON.stringify(known.resting)) return failed("busy", BUSY);
      const number = wish.seen + 1;
      const told = tellCarried(
        number,
        carried.filter(({ kind }) => kind === "claim"),
      );
      await held.sql`select set_config('parallax.reason', ${told}, true)`;
      await held.sql`
        insert into capture (dossier_id, document_id, number, sha256, length, text)
        values (${held.dossier.id}, ${wish.document}, ${number}, ${hash}, ${lengthOf(wish.text)}, ${wish.text})`;
      await moveAll(held, carried, number);
      return ok({ number, became: "added", told });
    });
    if (done.ok || done.fault.kind !== "busy") return done;
  }
  return failed("busy", BUSY);
}

const BUSY =
  "Others are changing the claims of this document just now, so that nothing was kept. Your text is still here: try again in a moment.";

async function newestCapture({ sql, dossier }: HeldDossier, document: string): Promise<KnownCapture | null> {
  const [newest] = await sql<KnownCapture>`
    select number, capture.sha256, length, captured_at as at, text is not null as held
    from capture join document on document.dossier_id = capture.dossier_id and document.id = document_id
    where capture.dossier_id = ${dossier.id} and document_id = ${document} and retracted_at is null
    order by number desc limit 1`;
  return newest ?? null;
}

/** What there is to say where no new capture is to be made; null where one is. */
async function settleWithout(
  { sql, dossier }: HeldDossier,
  newest: KnownCapture | null,
  { document, seen, text }: NewCapture,
  hash: string,
): Promise<Kept | null> {
  if (newest === null) return failed("unknown-document", "There is no such document any more. Nothing was changed.");
  const { number, held } = newest;
  const isSame = newest.sha256 === hash;
  if (isSame && number === seen + 1) return ok({ number, became: "again", told: null });
  if (number !== seen)
    return failed(
      "stale",
      `Somebody kept capture ${number} of this document meanwhile. Compare your text with that one.`,
    );
  if (!isSame) return null;
  if (held)
    return failed("same-text", "This is the text of the newest capture, letter by letter: there is nothing to keep.");
  await sql`select set_config('parallax.reason', 'The text was attached, and proves the quotes.', true)`;
  await sql`
    update capture set text = ${text}, length = ${lengthOf(text)}
    where dossier_id = ${dossier.id} and document_id = ${document} and number = ${number}`;
  return ok({ number, became: "attached", told: null });
}

/** Moves what kept its words. A draft made from a claim that moves is one of the claim as it then is: it says nothing else. */
async function moveAll(
  held: HeldDossier,
  carried: readonly ((Resting | Dismissed) & Carried)[],
  capture: number,
): Promise<void> {
  const { sql, dossier } = held;
  const claims = new Set(
    carried.flatMap(({ kind, id, fates }) => (kind === "claim" && movedPassages(fates) ? [id] : [])),
  );
  const drafts = await selectDrafts(sql, dossier.id, { viewer: null, statuses: ["draft", "in-review"] });
  const bases = await currentBases(held, drafts, claims);
  for (const { fates, ...each } of carried) {
    const passages = movedPassages(fates);
    if (passages === null) continue;
    if (each.kind === "dismissal") await moveDismissal(held, each, { capture, passages });
    else await move(held, each, capture, passages);
  }
  await sql`
    update draft set base = (select revision from dossier where id = ${dossier.id})
    where dossier_id = ${dossier.id} and claim_id = any(${bases}::text[])`;
}

/** Moves a claim or draft to a newer capture: the same words at other offsets. */
async function move(
  { sql, dossier }: HeldDossier,
  { kind, id, passages }: Resting,
  capture: number,
  now: readonly Passage[],
): Promise<void> {
  const placed = passages.map((passage, index) => ({
    ...passage,
    number: index + 1,
    start: now[index]?.start ?? null,
    end: now[index]?.end ?? null,
  }));
  if (kind === "draft") {
    const body = JSON.stringify(placed.map(({ number: _, ...passage }) => passage));
    await sql`
      update draft set capture = ${capture}, body = jsonb_set(body, '{passages}', ${body}::jsonb)
      where dossier_id = ${dossier.id} and claim_id = ${id}`;
    return;
  }
  await sql`update claim set capture = ${capture} where dossier_id = ${dossier.id} and id = ${id}`;
  // Numbers of passages have no gaps: those of a claim that has fewer are withdrawn from the end (put-claim.ts).
  await sql`
    update passage set start = now.start, "end" = now."end"
    from jsonb_to_recordset(${JSON.stringify(placed)}::jsonb) as now (number int, start int, "end" int)
    where dossier_id = ${dossier.id} and claim_id = ${id} and passage.number = now.number and retracted_at is null`;
}
