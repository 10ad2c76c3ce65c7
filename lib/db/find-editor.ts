import type { Role } from "#lib/policy.ts";

import type { Sql } from "./make-sql.ts";

/** In whose name something is changed: an account by its id, or the account that made a token, by the token's id. */
export type EditorKey = string | { readonly token: string };

/** Whoever changes something, as the database knows them now. */
export interface Editor {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** What the history calls them: with the token, where one writes. */
  readonly actor: string;
}

/** Null where the account is suspended or was never there, and where the token was revoked. */
export async function findEditor(sql: Sql, key: EditorKey): Promise<Editor | null> {
  const [found] =
    typeof key === "string"
      ? await sql<Editor>`select id, name, role, name as actor from person where id = ${key} and suspended_at is null`
      : await sql<Editor>`
          select person.id, person.name, role, person.name || ', by token ' || token.name as actor
          from token join person on person.id = made_by_id
          where token.id = ${key.token} and revoked_at is null and suspended_at is null`;
  return found ?? null;
}
