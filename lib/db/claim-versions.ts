import type { Claim } from "#lib/claim.ts";
import type { Passage } from "#lib/passage.ts";

import type { Sql } from "./make-sql.ts";

/** A claim with its passages as it stood from one revision of its dossier to the next that touched it. */
export interface ClaimVersion {
  readonly claim: Claim;
  readonly retracted: boolean;
  /** The revision that brought it about: says that nothing has changed since, when it is given back. */
  readonly revision: number;
  readonly at: Date;
  readonly actor: string;
  readonly reason: string | null;
}

type Told = Pick<ClaimVersion, "revision" | "at" | "actor" | "reason">;

/** A row of the claim or of one of its passages, as a revision left it. */
type Step = Told & { readonly id: string } & (
    | { readonly kind: "claim"; readonly state: ClaimState }
    | { readonly kind: "passage"; readonly state: PassageState }
  );

type ClaimState = Omit<Claim, "question" | "document" | "asOf" | "scope" | "passages"> & {
  readonly question_id: string;
  readonly document_id: string;
  readonly as_of: string | null;
  readonly scope: readonly (readonly [string, string])[];
  readonly retracted_at: string | null;
};

type PassageState = Passage & { readonly number: number; readonly retracted_at: string | null };

/** All versions of a claim, the latest last; none where the dossier has never held it. `dossier` is its number. */
export async function claimVersions(sql: Sql, dossier: number, claim: string): Promise<readonly ClaimVersion[]> {
  const steps = await sql<Step>`
    with thing as (
      select 'claim' as kind, id, to_jsonb(row) as state from claim as row where dossier_id = ${dossier} and id = ${claim}
      union all
      select 'passage', concat_ws('/', claim_id, number), to_jsonb(row)
      from passage as row where dossier_id = ${dossier} and claim_id = ${claim}
    )
    select history.revision, at, actor, reason, kind, id, coalesce(later.old, state) as state
    from thing cross join lateral (
      select version, revision from history
      where dossier_id = ${dossier} and history.kind = thing.kind and entity = thing.id
    ) as history
    join revision on revision.dossier_id = ${dossier} and revision.number = history.revision
    left join lateral (
      select old from history as later
      where later.dossier_id = ${dossier} and later.kind = thing.kind and later.entity = thing.id
        and later.version = history.version + 1
    ) as later on true
    order by history.revision, kind, id`;
  const claims = new Map<string, ClaimState>();
  const passages = new Map<string, PassageState>();
  return [...Map.groupBy(steps, ({ revision }) => revision).values()].flatMap((changed) => {
    for (const { kind, id, state } of changed) {
      if (kind === "claim") claims.set(id, state);
      else passages.set(id, state);
    }
    const [own, [last]] = [claims.get(claim), changed];
    return own === undefined || last === undefined ? [] : versionOf(own, [...passages.values()], last);
  });
}

function versionOf(own: ClaimState, passages: readonly PassageState[], { revision, at, actor, reason }: Told) {
  const standing = passages.filter(({ retracted_at: gone }) => gone === null).toSorted((a, b) => a.number - b.number);
  const words = standing.map(({ exact, prefix, suffix, start, end }) => ({ exact, prefix, suffix, start, end }));
  const { id, value, stance, distanced, speaker, credibility, admission, note } = own;
  const claim: Claim = {
    id,
    question: own.question_id,
    document: own.document_id,
    value,
    stance,
    distanced,
    speaker,
    asOf: own.as_of,
    scope: Object.fromEntries(own.scope),
    credibility,
    admission,
    passages: words,
    note,
  };
  return { claim, retracted: own.retracted_at !== null, revision, at, actor, reason };
}
