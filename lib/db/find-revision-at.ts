import type { StateMoment } from "#lib/question-state.ts";

import { isSlug } from "./is-slug.ts";
import { makeSql } from "./make-sql.ts";
import { readers } from "./replicas.ts";

/** The revision that a moment of the dossier `name` stands for; null where it was not there yet. */
export async function findRevisionAt(
  name: string,
  moment: StateMoment,
): Promise<{ readonly revision: number; readonly at: Date } | null> {
  if (!isSlug(name)) return null;
  const [asked, day] = "revision" in moment ? [moment.revision, null] : [null, moment.day];
  const [found] = await makeSql(readers)<{ revision: number; at: Date }>`
    select revision.number as revision, revision.at
    from dossier join revision on revision.dossier_id = dossier.id
    where slug = ${name} and (revision.number = ${asked}::integer
      or revision.at < (${day}::date + 1)::timestamp at time zone 'UTC')
    order by number desc limit 1`;
  return found ?? null;
}
