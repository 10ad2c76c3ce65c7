import { may } from "#lib/policy.ts";
import { failed, ok, type Result } from "#lib/result.ts";

import { type Changer, changePeople } from "./change-people.ts";

/** A token to be kept: what it is for, in whose name it writes (the id of an account), and SHA-256 of it. */
export interface TokenWish {
  readonly name: string;
  readonly personId: string;
  readonly hash: string;
}

/**
 * Keeps a token. Nobody makes one in another's name but who holds the database. Two tokens of one person that are
 * good at one time have different names, so that a form sent twice makes one.
 */
export function writeToken(by: Changer, { name, personId, hash }: TokenWish): Promise<Result<null>> {
  return changePeople(by, null, async (sql, { role }) => {
    const isOwn = typeof by === "string" || by.id === personId;
    if (!isOwn || (role !== null && !may(role, "make-token")))
      return failed("forbidden", "Only administrators make tokens, and none in another’s name.");
    const [person] = await sql<object>`select 1 from person where id = ${personId} and suspended_at is null`;
    if (person === undefined) return failed("no-person", "There is no such account, or it is suspended.");
    const [known] = await sql<object>`
      select 1 from token where made_by_id = ${personId} and name = ${name} and revoked_at is null`;
    if (known !== undefined)
      return failed("name-taken", `There is a token ${name} already. Choose another name, or revoke that one first.`);
    await sql`insert into token (name, hash, made_by_id) values (${name}, ${hash}, ${personId})`;
    return ok(null);
  });
}
