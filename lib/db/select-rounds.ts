import type { Round } from "#lib/round.ts";

import type { Sql } from "./make-sql.ts";

interface RoundRow extends Omit<Round, "coders"> {
  readonly firstId: string;
  readonly firstName: string;
  readonly firstFinished: boolean;
  readonly secondId: string;
  readonly secondName: string;
  readonly secondFinished: boolean;
}

/** The blind codings of a dossier (its number), or the one of that id, the latest first. */
export async function selectRounds(sql: Sql, dossier: number, id?: string): Promise<readonly Round[]> {
  const rows = await sql<RoundRow>`
    select round.id, document_id as document, opener.name as "openedBy", closed_at is not null as closed, agreement,
           first_id as "firstId", first.name as "firstName", first_finished_at is not null as "firstFinished",
           second_id as "secondId", second.name as "secondName", second_finished_at is not null as "secondFinished"
    from round
    join person as first on first.id = first_id
    join person as second on second.id = second_id
    join person as opener on opener.id = opened_by_id
    where dossier_id = ${dossier} and round.id = coalesce(${id ?? null}::text, round.id)
    order by opened_at desc, round.id`;
  return rows.map(({ firstId, firstName, firstFinished, secondId, secondName, secondFinished, ...round }) => ({
    ...round,
    coders: [
      { id: firstId, name: firstName, finished: firstFinished },
      { id: secondId, name: secondName, finished: secondFinished },
    ],
  }));
}
