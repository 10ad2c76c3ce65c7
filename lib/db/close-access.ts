import type { Sql } from "./make-sql.ts";

/** Ends all sessions of a person inside a transaction, and withdraws the open links that are for them or by them. */
export async function closeAccess(sql: Sql, personId: string): Promise<void> {
  await sql`delete from session where person_id = ${personId}`;
  await sql`
    update one_time_link set withdrawn_at = now()
    where (person_id = ${personId} or made_by = (select email from person where id = ${personId}))
      and used_at is null and withdrawn_at is null`;
}
