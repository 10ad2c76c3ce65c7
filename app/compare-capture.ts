import "server-only";

import type { CaptureComparison, CarriedClaim } from "#components/intake/carried-claim.ts";
import { textChanges } from "#components/intake/text-changes.ts";
import { carryOver } from "#lib/carried.ts";
import { type CapturedDocument, readDocumentCaptures } from "#lib/db/read-document-captures.ts";
import type { Dossier } from "#lib/dossier.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { sha256 } from "#lib/text.ts";

import { recaptureApart } from "./compare-apart.ts";

/** Places where two texts differ that are shown. */
const MOST_CHANGES = 200;

/** Compares a newer text of a document with its newest capture, and carries over to it what rests on the document, as `viewer` may see it. */
export async function compareCapture(
  dossier: Dossier,
  document: string,
  text: string,
  viewer: string,
): Promise<Result<CaptureComparison>> {
  const known = await readDocumentCaptures(dossier.name, document, viewer);
  const [newest] = known?.captures ?? [];
  if (known === null || newest === undefined)
    return failed("unknown-document", "There is no such document any more. Nothing was changed.");
  const current = known.texts.get(newest.number);
  const isSame = newest.sha256 === (await sha256(text));
  const { changes, more } =
    current === undefined || isSame
      ? { changes: current === undefined ? null : [], more: 0 }
      : textChanges((await recaptureApart(current, text, [])).difference, MOST_CHANGES);
  const carried = isSame ? [] : await carriedTo(dossier, known, text);
  return ok({ newest: newest.number, isSame, changes, more, carried });
}

/** What waits since a newer capture than the one that it rests on, carried over to the newest. */
export function waitingIn(dossier: Dossier, known: CapturedDocument): Promise<readonly CarriedClaim[]> {
  const newest = known.captures[0]?.number ?? 1;
  const waiting = { ...known, resting: known.resting.filter(({ capture }) => capture < newest) };
  return carriedTo(dossier, waiting, known.texts.get(newest) ?? "");
}

async function carriedTo(
  { questions }: Dossier,
  { resting, texts }: CapturedDocument,
  text: string,
): Promise<readonly CarriedClaim[]> {
  const carried = await carryOver(resting, texts, text, recaptureApart);
  const worded = new Map(questions.map(({ id, question }) => [id, question]));
  return carried.map((claim) => ({ ...claim, question: worded.get(claim.question) ?? claim.question }));
}
