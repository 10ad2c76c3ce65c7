import type { Sql } from "./make-sql.ts";

/** The parts of an entity are edited with it: a passage with its claim. */
const WHOLE_OF: Readonly<Record<string, string>> = { passage: "claim" };

/**
 * What was edited in the app since a package last brought it, as `kind id`: `claim killed-courier`. A
 * text that was attached is no edit.
 */
export async function findEdited(sql: Sql, dossier: number): Promise<ReadonlySet<string>> {
  const edited = await sql<{ kind: string; entity: string }>`
    with by_hand as materialized (
      select number from revision where dossier_id = ${dossier} and not imported
    ), touched as materialized (
      select distinct kind, entity from history
      where dossier_id = ${dossier} and kind <> 'capture' and revision = any(array(select number from by_hand))
    )
    select kind, entity from touched cross join lateral (
      select revision from history
      where dossier_id = ${dossier} and history.kind = touched.kind and history.entity = touched.entity
      order by version desc limit 1
    ) as last
    where last.revision in (select number from by_hand)`;
  return new Set(edited.map(({ kind, entity }) => wholeOf(kind, entity)));
}

function wholeOf(kind: string, entity: string): string {
  const whole = WHOLE_OF[kind];
  return whole === undefined ? `${kind} ${entity}` : `${whole} ${entity.slice(0, entity.lastIndexOf("/"))}`;
}
