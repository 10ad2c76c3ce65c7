import { detailOf } from "#components/claim/claim-detail.ts";
import { showClaim } from "#components/claim/show-label.ts";
import { namesOf } from "#components/comparison/names.ts";
import { whyOf } from "#components/question/why.ts";
import type { Claim } from "#lib/claim.ts";
import type { Comparison, Verdict } from "#lib/comparison.ts";
import type { Dossier } from "#lib/dossier.ts";
import type { ClaimPair } from "#lib/pair.ts";
import type { Result } from "#lib/result.ts";
import { sheetOf } from "#lib/sheet.ts";
import { type ClaimTrial, tryClaim } from "#lib/trial.ts";
import { WHOLE_VIEW } from "#lib/view.ts";

/** What other documents answer, and what a question would come to. */
export interface Consequence {
  readonly verdictNow: Verdict;
  readonly verdictWith: Verdict;
  /** Why it would, in a sentence. */
  readonly why: string;
  readonly others: readonly OtherAnswer[];
  /** What the same document says that cannot be true with it: shown as its value; null for nothing. */
  readonly against: string | null;
}

/** A claim of another document. */
export interface OtherAnswer {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  /** Speaker, time, scope. */
  readonly detail: string;
  readonly relation: ClaimPair["relation"]["relation"];
}

/** What it would bring if `before` gave way to `after`. Fails where the value cannot be read, or its question is gone. */
export function consequenceOf(dossier: Dossier, before: Claim | null, after: Claim | null): Result<Consequence> {
  const tried = after === null ? tryWithout(dossier, before) : tryClaim(dossier, after);
  if (!tried.ok) return tried;
  const { before: now, after: coming, others, selfContradiction } = tried.value;
  const documents = namesOf(dossier).documents;
  return {
    ok: true,
    value: {
      verdictNow: now.verdict,
      verdictWith: coming.verdict,
      why: whyIn(dossier, coming),
      others: others.map(({ b: { claim }, relation: { relation } }) => ({
        id: claim.id,
        name: documents.get(claim.document) ?? claim.document,
        value: showClaim(coming.question, claim),
        detail: detailOf(claim),
        relation,
      })),
      against: selfContradiction === null ? null : showClaim(coming.question, selfContradiction.b.claim),
    },
  };
}

/** To try a withdrawal is to try what is withdrawn where it is not, and to look from the other side. */
function tryWithout(dossier: Dossier, claim: Claim | null): Result<ClaimTrial> {
  if (claim === null) return { ok: false, fault: { kind: "gone", message: "The claim is not there any more." } };
  const without = { ...dossier, claims: dossier.claims.filter(({ id }) => id !== claim.id) };
  const tried = tryClaim(without, claim);
  if (!tried.ok) return tried;
  const { before, after, others } = tried.value;
  return { ok: true, value: { before: after, after: before, others, selfContradiction: null } };
}

function whyIn(dossier: Dossier, comparison: Comparison): string {
  const { questions, documents } = sheetOf(dossier, WHOLE_VIEW, [comparison]);
  const [row] = questions;
  return row === undefined ? "" : whyOf(row, documents);
}
