import type { TransactionSql } from "postgres";

/** The parts of an entity are edited with it: a passage with its claim. */
const WHOLE_OF: Readonly<Record<string, string>> = { passage: "claim" };

/**
 * What was edited in the app since a package last brought it, as `kind id`: `claim killed-courier`. A
 * text that was attached is no edit.
 */
export async function findEdited(transaction: TransactionSql, dossier: number): Promise<ReadonlySet<string>> {
  const edited = await transaction<{ kind: string; entity: string }[]>`
    select distinct kind, entity
    from history join revision on revision.dossier_id = history.dossier_id and revision.number = history.revision
    where history.dossier_id = ${dossier} and not imported and kind <> 'capture' and not exists (
      select from history later join revision brought on brought.dossier_id = later.dossier_id and brought.number = later.revision
      where later.dossier_id = history.dossier_id and later.kind = history.kind and later.entity = history.entity
        and later.version > history.version and brought.imported)`;
  return new Set(edited.map(({ kind, entity }) => wholeOf(kind, entity)));
}

function wholeOf(kind: string, entity: string): string {
  const whole = WHOLE_OF[kind];
  return whole === undefined ? `${kind} ${entity}` : `${whole} ${entity.slice(0, entity.lastIndexOf("/"))}`;
}
