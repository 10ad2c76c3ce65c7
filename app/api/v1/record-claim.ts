import "server-only";

import type { KeptAnswer } from "#lib/db/answer-once.ts";
import { type DraftFault, type DraftWish, saveDraft } from "#lib/db/save-draft.ts";
import type { Draft } from "#lib/draft.ts";
import type { Result } from "#lib/result.ts";

import { answerWriting } from "./answer-writing.ts";
import { claimChange, newClaim, type PartsChange } from "./claim-shapes.ts";
import { answerOf, type ClaimStanding, readStanding, versionOf } from "./claim-standing.ts";
import { faultAnswer, jsonAnswer } from "./kept-answer.ts";
import { type GivenClaim, readyClaim } from "./ready-claim.ts";

/** Where a claim is read and changed. */
export function claimAddress(dossier: string, id: string): string {
  return `/api/v1/dossiers/${dossier}/claims/${id}`;
}

/** Records a new claim of a dossier as a draft, which goes to review unless it says otherwise. */
export function postClaim(request: Request, dossier: string): Promise<Response> {
  const asked = { schema: newClaim, target: `/dossiers/${dossier}/claims` };
  return answerWriting(request, asked, async ({ holder, body: { status, reason, ...given } }) => {
    // At random, so that nobody else can have chosen it.
    const id = crypto.randomUUID();
    const ready = await readyClaim(dossier, { ...given, id });
    if (!ready.ok) return async () => readinessAnswer(ready.fault);
    const wish = { id, claim: ready.value, base: null, seen: null, send: status === "in-review" };
    return async () => {
      const saved = await saveDraft(dossier, wish, { person: { token: holder.token }, reason });
      if (!saved.ok) return savingAnswer(dossier, saved.fault, { published: null, draft: null }, holder.person.id);
      const standing = { published: null, draft: saved.value };
      return jsonAnswer(201, answerOf(dossier, id, standing), {
        location: claimAddress(dossier, id),
        etag: `"${versionOf(standing)}"`,
      });
    };
  });
}

/** Changes a claim, or its open draft, or proposes its withdrawal: what comes of it is a draft again. Takes the version that was seen, by If-Match. */
export function patchClaim(request: Request, dossier: string, id: string): Promise<Response> {
  const asked = { schema: claimChange, target: `/dossiers/${dossier}/claims/${id}` };
  return answerWriting(request, asked, async ({ holder, body, headers }) => {
    const { status, reason } = body;
    const seen = seenVersions(headers.get("if-match"));
    if (seen === null) return async () => VERSION_NEEDED;
    const standing = await readStanding(dossier, id, holder.person.id);
    const base = standing?.draft?.claim ?? standing?.published?.claim;
    if (standing === null || base === undefined)
      return async () => faultAnswer({ kind: "unknown-claim", message: `There is no claim ${id} in ${dossier}.` });
    if (!seen.includes(versionOf(standing)))
      return async () => staleAnswer(dossier, id, standing, "The claim or its draft has changed since you saw it.");
    const isWithdrawal = "withdrawn" in body;
    if (isWithdrawal && standing.published?.retracted !== false) return async () => NOT_PUBLISHED;
    const ready = isWithdrawal ? WITHDRAWAL : await readyClaim(dossier, changed(base, body));
    if (!ready.ok) return async () => readinessAnswer(ready.fault);
    const wish = { id, claim: ready.value, ...basisOf(standing), send: status === "in-review" };
    return async () => {
      const saved = await saveDraft(dossier, wish, { person: { token: holder.token }, reason });
      return changeAnswer(dossier, id, { saved, standing, viewer: holder.person.id });
    };
  });
}

/** The versions that a change is made from. */
function basisOf({ published, draft }: ClaimStanding): Pick<DraftWish, "base" | "seen"> {
  return { base: published?.revision ?? null, seen: draft?.version ?? null };
}

function changeAnswer(
  dossier: string,
  id: string,
  {
    saved,
    standing,
    viewer,
  }: { readonly saved: Result<Draft, DraftFault>; readonly standing: ClaimStanding; readonly viewer: string },
): KeptAnswer {
  if (!saved.ok) return savingAnswer(dossier, saved.fault, standing, viewer);
  const now = { published: standing.published, draft: saved.value };
  return jsonAnswer(200, answerOf(dossier, id, now), { etag: `"${versionOf(now)}"` });
}

/** What a claim would be that is to be withdrawn. */
const WITHDRAWAL = { ok: true, value: null } as const;

const NOT_PUBLISHED = faultAnswer({
  kind: "wrong-status",
  message: "Readers do not see this claim, so it cannot be withdrawn. Its draft can be dropped in the app.",
});

const VERSION_NEEDED: KeptAnswer = {
  ...faultAnswer({
    kind: "no-version",
    message: "Say which version you saw, by If-Match: the ETag that the claim was read with. Nothing was changed.",
  }),
  status: 428,
};

/** The versions that If-Match lists; null where it names none. Any version at all would be a silent overwriting. */
function seenVersions(header: string | null): readonly string[] | null {
  const listed = [...(header ?? "").matchAll(/"([^"]*)"/gu)].map(([, version = ""]) => version);
  return listed.length === 0 ? null : listed;
}

function staleAnswer(dossier: string, id: string, standing: ClaimStanding, why: string): KeptAnswer {
  const message = `${why} It stands in \`current\`: look at it, and ask again with its version. Nothing was changed.`;
  const current = answerOf(dossier, id, standing);
  const answer = faultAnswer({ kind: "stale", message }, { current });
  return { ...answer, headers: { ...answer.headers, etag: `"${current.version}"` } };
}

/** Why a claim was not saved. What stands is told as far as the viewer may see it: not what another codes blind. */
function savingAnswer(dossier: string, fault: DraftFault, standing: ClaimStanding, viewer: string): KeptAnswer {
  if (!("current" in fault)) return faultAnswer(fault);
  const { current, published } = fault;
  const draft = current === null || (current.round !== null && current.author.id !== viewer) ? null : current;
  const id = draft?.id ?? published?.claim.id ?? standing.published?.claim.id ?? "";
  return staleAnswer(dossier, id, { published, draft }, fault.message);
}

function readinessAnswer(fault: Extract<Awaited<ReturnType<typeof readyClaim>>, { ok: false }>["fault"]): KeptAnswer {
  return faultAnswer(fault, "faults" in fault ? { faults: fault.faults } : {});
}

/** A claim with what is given in place of what it had. */
function changed(claim: GivenClaim, change: PartsChange): GivenClaim {
  const or = <Value>(given: Value | undefined, had: Value): Value => (given === undefined ? had : given);
  return {
    id: claim.id,
    question: or(change.question, claim.question),
    document: or(change.document, claim.document),
    value: or(change.value, claim.value),
    stance: or(change.stance, claim.stance),
    distanced: or(change.distanced, claim.distanced),
    speaker: or(change.speaker, claim.speaker),
    asOf: or(change.asOf, claim.asOf),
    scope: or(change.scope, claim.scope),
    credibility: or(change.credibility, claim.credibility),
    admission: or(change.admission, claim.admission),
    passages: or<GivenClaim["passages"]>(change.passages, claim.passages),
    note: or(change.note, claim.note),
  };
}
