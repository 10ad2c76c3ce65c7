import type { Claim } from "#lib/claim.ts";
import type { Dossier } from "#lib/dossier.ts";
import { isBlocked, isToBeSaidWhy } from "#lib/effect.ts";
import type { RecodingFault } from "#lib/recode/recoded.ts";
import type { RecodingWish } from "#lib/recoding.ts";
import { type Fault, failed, ok, type Result } from "#lib/result.ts";

import { currentBases } from "./current-bases.ts";
import { type EditFault, editDossier, type HeldDossier } from "./edit-dossier.ts";
import { planImport } from "./plan-import.ts";
import { type OvertakenFault, planRecoding, type RecodingPlan } from "./plan-recoding.ts";
import { tabulateDossier } from "./tabulate-dossier.ts";
import { writeEntities } from "./write-entities.ts";

/** Why a recoding was not made. */
export type SaveRecodingFault = EditFault | RecodingFault | OvertakenFault | Fault<"stale" | "blocked" | "no-reason">;

/**
 * Recodes the dossier `name`, with its claims and open drafts, in one revision: just what was shown of `state`.
 * Fails as `planRecoding` does; with `stale` where the dossier or a draft that it touches has changed since; with `blocked`
 * where a claim would lose its question or could no longer be read; and with `no-reason` where claims or verdicts
 * change and nobody says why.
 */
export function saveRecoding(
  name: string,
  wish: RecodingWish & { readonly state: string },
  by: { readonly person: string; readonly reason: string | null },
): Promise<Result<{ readonly revision: number }, SaveRecodingFault>> {
  return editDossier<{ readonly revision: number }, SaveRecodingFault>(
    name,
    { ...by, action: "edit-codebook" },
    async (held) => {
      const found = await planRecoding(held.sql, held.dossier.id, wish);
      if (!found.ok) return found;
      const plan = found.value;
      if (plan.state !== wish.state)
        return failed("stale", "The dossier has changed since. Nothing was saved: look at what it would do now.");
      if (isBlocked(plan.effect))
        return failed("blocked", "Claims would stand on nothing or could no longer be read. Nothing was saved.");
      if (by.reason === null && isToBeSaidWhy(plan.effect, plan.drafts, plan.open))
        return failed("no-reason", "This changes claims or verdicts. Say why, for those who read the history.");
      return ok({ revision: await write(held, plan) });
    },
  );
}

async function write(held: HeldDossier, plan: RecodingPlan): Promise<number> {
  const { sql, dossier } = held;
  const { before, recoded } = plan;
  const changed = recoded.dossier.claims.filter((claim, index) => claim !== before.claims[index]);
  const bases = await currentBases(held, plan.open, new Set(changed.map(({ id }) => id)));
  const [current, next] = [entitiesOf(before), entitiesOf(recoded.dossier)];
  await writeEntities(
    held,
    dossier.id,
    current,
    planImport(current, next, { edited: new Set(), drafted: new Set() }).next,
  );
  await writeClaims(held, changed);
  const [now] = await sql<{ revision: number }>`select revision from dossier where id = ${dossier.id}`;
  const revision = now?.revision ?? dossier.revision;
  await writeDrafts(held, plan, new Map(bases.map((id) => [id, revision])));
  return revision;
}

/** All that a recoding can touch but claims, which keep the captures that they rest on. */
function entitiesOf(dossier: Dossier) {
  return tabulateDossier({ ...dossier, outlets: [], documents: [], events: [], claims: [] }, () => {
    throw new Error("There is no document here.");
  });
}

async function writeClaims({ sql, dossier }: HeldDossier, claims: readonly Claim[]): Promise<void> {
  if (claims.length === 0) return;
  await sql.run(
    `update claim set question_id = recoded.question, value = recoded.value, scope = recoded.scope::jsonb
     from unnest($2::text[], $3::text[], $4::text[], $5::text[]) as recoded (id, question, value, scope)
     where dossier_id = $1 and claim.id = recoded.id`,
    [
      dossier.id,
      claims.map(({ id }) => id),
      claims.map(({ question }) => question),
      claims.map(({ value }) => value),
      claims.map(({ scope }) => JSON.stringify(Object.entries(scope))),
    ],
  );
}

async function writeDrafts(
  { sql, dossier }: HeldDossier,
  { open, recoded }: RecodingPlan,
  bases: ReadonlyMap<string, number>,
): Promise<void> {
  const questions = new Map(recoded.dossier.claims.map(({ id, question }) => [id, question]));
  for (const draft of open) {
    const claim = draft.claim === null ? null : recoded.rewrite(draft.claim);
    // A draft that withdraws a claim is about what that claim answers.
    const question = claim?.question ?? questions.get(draft.id) ?? draft.question;
    const base = bases.get(draft.id) ?? draft.base;
    if (claim === draft.claim && question === draft.question && base === draft.base) continue;
    const body = claim === null ? null : JSON.stringify({ ...claim, scope: Object.entries(claim.scope) });
    await sql`
      update draft set question_id = ${question}, body = ${body}, base = ${base}
      where dossier_id = ${dossier.id} and claim_id = ${draft.id}`;
  }
}
