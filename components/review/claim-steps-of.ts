import type { Claim } from "#lib/claim.ts";
import type { DraftStatus } from "#lib/draft.ts";

/** A version of a claim that readers saw. */
export interface PublishedStep {
  readonly claim: Claim;
  readonly retracted: boolean;
  readonly revision: number;
  readonly at: Date;
  readonly actor: string;
  readonly reason: string | null;
}

/** A version of a draft of it. */
export interface DraftedStep {
  readonly version: number;
  readonly status: DraftStatus;
  readonly claim: Claim | null;
  readonly base: number | null;
  readonly at: Date;
  readonly actor: string;
  readonly reason: string | null;
}

/** One step in a claim's history: what somebody did, and what it said before and after. */
export interface ClaimStep {
  readonly key: string;
  readonly deed: string;
  readonly isPublished: boolean;
  readonly at: Date;
  readonly actor: string;
  readonly reason: string | null;
  /** Null before the first, and where it was to be withdrawn. */
  readonly before: Claim | null;
  readonly after: Claim | null;
}

/** What was published and what was drafted in one history, the latest first. Both are given the latest first. */
export function claimSteps(published: readonly PublishedStep[], drafted: readonly DraftedStep[]): readonly ClaimStep[] {
  const steps = [
    ...published.map((step, place) => publishedStep(step, published[place + 1])),
    ...drafted.map((step, place) => draftedStep(step, drafted[place + 1], published)),
  ];
  return steps.toSorted((a, b) => b.at.getTime() - a.at.getTime());
}

function publishedStep({ claim, retracted, revision, at, actor, reason }: PublishedStep, former?: PublishedStep) {
  const isFirst = former === undefined || former.retracted;
  const published = isFirst ? "Published" : "Published anew";
  return {
    ...{ key: `revision ${revision}`, isPublished: true, at, actor, reason },
    deed: `${retracted ? "Withdrawn" : published}, revision ${revision}`,
    before: former?.claim ?? null,
    after: retracted ? null : claim,
  };
}

function draftedStep(
  { version, status, claim, base, at, actor, reason }: DraftedStep,
  former: DraftedStep | undefined,
  published: readonly PublishedStep[],
): ClaimStep {
  const isBegun = former === undefined || !isUnderWay(former.status);
  const origin = published.find(({ revision }) => revision === base)?.claim ?? null;
  return {
    ...{ key: `draft ${version}`, isPublished: false, at, actor, reason, after: claim },
    deed: isBegun && isUnderWay(status) ? begunAs(status, claim) : deedOf(status, former),
    before: isBegun ? origin : former.claim,
  };
}

function isUnderWay(status: DraftStatus): boolean {
  return status === "draft" || status === "in-review";
}

function begunAs(status: DraftStatus, claim: Claim | null): string {
  const what = claim === null ? "Withdrawal drafted" : "Drafted";
  return status === "in-review" ? `${what} and sent to review` : what;
}

/** What a version was made by, from how it stood and how the one before it did. */
function deedOf(status: DraftStatus, former: DraftedStep | undefined): string {
  switch (status) {
    case "draft":
      return former?.status === "in-review" ? "Taken out of review" : "Draft changed";
    case "in-review":
      return former?.status === "draft" ? "Sent to review" : "Changed in review";
    case "accepted":
      return "Accepted";
    case "rejected":
      return "Rejected";
    case "dropped":
      return "Dropped";
  }
}
