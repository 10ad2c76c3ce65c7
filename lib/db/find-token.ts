import type { Person } from "#lib/person.ts";

import { pool } from "./client.ts";
import { makeSql } from "./make-sql.ts";

/** A token that is good, by its id, and in whose name it writes, with their role as it stands now. */
export interface TokenHolder {
  readonly token: string;
  readonly person: Person;
}

type Row = Person & { readonly token: string };

/** The token with this hash, which counts as used; null where there is none, where it was revoked, and where its maker is suspended. */
export async function findToken(hash: string): Promise<TokenHolder | null> {
  const sql = makeSql(pool());
  const [found] = await sql<Row>`
    select token.id as token, person.id, email, person.name, role
    from token join person on person.id = made_by_id
    where hash = ${hash} and revoked_at is null and suspended_at is null`;
  if (found === undefined) return null;
  const { token, ...person } = found;
  await sql`
    update token set used_at = now()
    where id = ${token} and coalesce(used_at, '-infinity') < now() - interval '1 hour'`;
  return { token, person };
}
