import { isSlug } from "./is-slug.ts";
import { makeSql } from "./make-sql.ts";
import { readers } from "./replicas.ts";

/** One revision of a dossier: who changed how many things of which kinds, why, and when. */
export interface RevisionChange {
  readonly revision: number;
  readonly at: Date;
  readonly actor: string;
  /** Who accepted it; null where nobody had to. */
  readonly reviewer: string | null;
  readonly reason: string | null;
  /** Whether a data package brought it. */
  readonly imported: boolean;
  /** Kind of thing to how many were added and how many changed or retracted. */
  readonly counts: readonly { readonly kind: string; readonly added: number; readonly changed: number }[];
}

/** Above every revision. */
const LATER = 2 ** 31 - 1;

type CountRow = Omit<RevisionChange, "counts"> & {
  readonly kind: string;
  readonly added: number;
  readonly changed: number;
};

/**
 * The latest changes of a dossier, by its name in addresses, at most `most` of them, the last first; those
 * before the revision `before`, where one is given. Empty where there is none.
 */
export async function listChanges(name: string, most: number, before?: number): Promise<readonly RevisionChange[]> {
  if (!isSlug(name)) return [];
  const rows = await makeSql(readers)<CountRow>`
    select number as revision, at, actor, reviewer, reason, imported, kind,
           count(*) filter (where old is null)::int as added, count(*) filter (where old is not null)::int as changed
    from (
      select * from revision
      where dossier_id = (select id from dossier where slug = ${name}) and number < ${before ?? LATER}
      order by number desc limit ${most}
    ) as latest
    join history on history.dossier_id = latest.dossier_id and history.revision = latest.number
    group by number, at, actor, reviewer, reason, imported, kind
    order by number desc, kind`;
  const byRevision = Map.groupBy(rows, ({ revision }) => revision);
  return [...byRevision.values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const { revision, at, actor, reviewer, reason, imported } = first;
    return [
      {
        revision,
        at,
        actor,
        reviewer,
        reason,
        imported,
        counts: own.map(({ kind, added, changed }) => ({ kind, added, changed })),
      },
    ];
  });
}
