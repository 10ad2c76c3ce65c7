import type { Claim } from "./claim.ts";
import type { Dossier } from "./dossier.ts";
import type { Action } from "./policy.ts";

export const DRAFT_STATUSES = ["draft", "in-review", "accepted", "rejected", "dropped"] as const;
/** Where a draft stands: being written; waiting for a reviewer; or ended: it became the claim, was refused, or was taken back. */
export type DraftStatus = (typeof DRAFT_STATUSES)[number];

/** What somebody proposes that a claim should be. Readers see claims only, never drafts. */
export interface Draft {
  /** The claim that it would be, or is a change of. */
  readonly id: string;
  readonly question: string;
  readonly document: string;
  readonly status: DraftStatus;
  /** The claim as it would be; null where the claim is to be withdrawn. */
  readonly claim: Claim | null;
  /** The dossier's revision that brought about the version of the claim that it was made from; null for a new claim. */
  readonly base: number | null;
  /** Who wrote the claim as it stands here. They do not review it. */
  readonly author: DraftAuthor;
  /** The blind second coding that it belongs to; null for none. */
  readonly round: string | null;
  /** Raised at each change: says that nothing has changed since, when it is given back. */
  readonly version: number;
}

/** An account by the name that others know. */
export interface DraftAuthor {
  readonly id: string;
  readonly name: string;
}

/** What can be done to a draft beside changing what it says; `review` is for others than its author, the rest for its author. */
export const DRAFT_MOVES = {
  send: { from: "draft", to: "in-review", action: "send-to-review" },
  recall: { from: "in-review", to: "draft", action: "record" },
  "send-back": { from: "in-review", to: "draft", action: "review" },
  accept: { from: "in-review", to: "accepted", action: "review" },
  reject: { from: "in-review", to: "rejected", action: "review" },
  drop: { from: "draft", to: "dropped", action: "record" },
} as const satisfies Readonly<
  Record<string, { readonly from: DraftStatus; readonly to: DraftStatus; readonly action: Action }>
>;

/** A step of a draft from one status to another. */
export type DraftMove = keyof typeof DRAFT_MOVES;

/** Whether a draft is still under way. */
export function isOpen({ status }: Pick<Draft, "status">): boolean {
  return status === "draft" || status === "in-review";
}

/**
 * Whether a claim's value, or who says it or whether they deny it, changed while the words that it rests on did
 * not: then somebody has to look whether the words still carry it (passages.md).
 */
export function hasStaleEvidence(before: Claim | null, after: Claim | null): boolean {
  if (before === null || after === null) return false;
  const says = ({ question, value, stance, speaker, distanced }: Claim) =>
    JSON.stringify([question, value, stance, speaker, distanced]);
  const words = ({ passages }: Claim) => JSON.stringify(passages.map(({ exact, start }) => [exact, start]));
  return says(before) !== says(after) && words(before) === words(after);
}

/** A dossier as it would be if all of these drafts were accepted. Those that have ended change nothing. */
export function withDrafts(dossier: Dossier, drafts: readonly Draft[]): Dossier {
  const proposed = new Map(drafts.filter(isOpen).map(({ id, claim }) => [id, claim]));
  const standing = dossier.claims.flatMap((claim) => {
    const change = proposed.get(claim.id);
    if (change === undefined) return [claim];
    proposed.delete(claim.id);
    return change === null ? [] : [change];
  });
  const claims = [...standing, ...[...proposed.values()].filter((claim) => claim !== null)];
  const answered = new Set(claims.map(({ question, document }) => `${question} ${document}`));
  const silences = dossier.silences.filter(({ question, document }) => !answered.has(`${question} ${document}`));
  return { ...dossier, claims, silences };
}
