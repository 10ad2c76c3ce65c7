import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";

import type { Dossier } from "#lib/dossier.ts";
import type { Draft } from "#lib/draft.ts";
import { type DraftEffect, type Effect, effectOf, effectOnDrafts } from "#lib/effect.ts";
import type { Recoded, RecodingFault } from "#lib/recode/recoded.ts";
import { type RecodingSubject, type RecodingWish, recode, subjectOf } from "#lib/recoding.ts";
import { type Fault, ok, type Result } from "#lib/result.ts";

import { loadDossier } from "./load-dossier.ts";
import type { Sql } from "./make-sql.ts";
import { selectDrafts } from "./select-drafts.ts";

/** What a recoding would do, as the dossier stands. */
export interface RecodingPlan {
  readonly before: Dossier;
  readonly recoded: Recoded;
  readonly effect: Effect;
  readonly drafts: readonly DraftEffect[];
  /** Every draft that is under way. */
  readonly open: readonly Draft[];
  /** Names the state that this was found in: the dossier's revision, the versions of the drafts that it touches, and of
   * all that are coded blindly, lest it tell which of them it touches. */
  readonly state: string;
}

/** What was to be changed is no longer as their page showed it: how it stands now, null where it is gone. */
export type OvertakenFault = Fault<"overtaken"> & { readonly current: RecodingSubject | null };

/** Finds what a recoding of a dossier (its number) would do. Fails with `not-sound`, or with `overtaken`. */
export async function planRecoding(
  sql: Sql,
  dossier: number,
  { recoding, base }: RecodingWish,
): Promise<Result<RecodingPlan, RecodingFault | OvertakenFault>> {
  const stored = await loadDossier(sql, dossier);
  if (stored === null) throw new Error(`Dossier ${dossier} was just found and is not there.`);
  const { dossier: before, revision } = stored;
  const current = subjectOf(before, recoding);
  if (!isDeepStrictEqual(current, base)) return { ok: false, fault: overtaken(current) };
  const done = recode(before, recoding);
  if (!done.ok) return done;
  const open = await selectDrafts(sql, dossier, { viewer: null, statuses: ["draft", "in-review"] });
  const drafts = effectOnDrafts(before, done.value, open);
  const touched = new Set(drafts.map(({ draft }) => draft.id));
  const versions = open
    .filter(({ id, round }) => round !== null || touched.has(id))
    .map(({ id, version }) => [id, version]);
  return ok({
    before,
    recoded: done.value,
    effect: effectOf(before, done.value.dossier),
    drafts,
    open,
    state: createHash("sha256")
      .update(JSON.stringify([revision, versions]))
      .digest("hex"),
  });
}

function overtaken(current: RecodingSubject | null): OvertakenFault {
  const message =
    current === null
      ? "Somebody has withdrawn or renamed this while you were at it. What you typed is kept."
      : "Somebody has changed this while you were at it. Look at both versions: what you typed is kept.";
  return { kind: "overtaken", message, current };
}
