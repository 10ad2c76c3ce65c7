import { may, type Role } from "#lib/policy.ts";
import { failed, ok, type Result } from "#lib/result.ts";

import { type Actor, type Changer, changePeople } from "./change-people.ts";
import type { Sql } from "./make-sql.ts";

/** What a one-time link is wanted for. */
export type LinkWish =
  | { readonly purpose: "first-administrator" }
  | { readonly purpose: "invitation"; readonly email: string; readonly role: Role; readonly name: string | null }
  | { readonly purpose: "reset"; readonly personId: string };

/** A link that was written. */
export interface WrittenLink {
  readonly expiresAt: Date;
  /** Of whom it is for; null where nobody is named. */
  readonly email: string | null;
}

/** Hours for which a link of each purpose is good. */
const HOURS = { "first-administrator": 24, invitation: 7 * 24, reset: 24 } as const;

/**
 * Keeps a one-time link by the hash of its token, and withdraws the open one that it replaces, so that
 * a form sent twice leaves one link.
 */
export function writeOneTimeLink(by: Changer, wish: LinkWish, hash: string): Promise<Result<WrittenLink>> {
  return changePeople(by, null, async (sql, actor) => {
    const refusal = (await refusalOf(sql, actor, wish)) ?? null;
    if (refusal !== null) return refusal;
    const { purpose } = wish;
    const [email, role, name] = wish.purpose === "invitation" ? [wish.email, wish.role, wish.name] : [null, null, null];
    const personId = wish.purpose === "reset" ? wish.personId : null;
    await sql`
      update one_time_link set withdrawn_at = now()
      where purpose = ${purpose} and coalesce(email, person_id, '') = ${email ?? personId ?? ""}
        and used_at is null and withdrawn_at is null`;
    const [made] = await sql<WrittenLink>`
      insert into one_time_link (hash, purpose, email, role, name, person_id, made_by, expires_at)
      values (${hash}, ${purpose}, ${email}, ${role}, ${name}, ${personId}, ${actor.name},
              now() + make_interval(hours => ${HOURS[purpose]}))
      returning expires_at as "expiresAt", coalesce(email, (select email from person where id = person_id)) as email`;
    if (made === undefined) throw new Error("The link was not written.");
    return ok(made);
  });
}

async function refusalOf(sql: Sql, { role }: Actor, wish: LinkWish): Promise<Result<never> | undefined> {
  if (wish.purpose === "first-administrator") {
    // Only who holds the database asks for it, and only while nobody is administrator.
    const [anyone] = await sql<object>`select 1 from person where role = 'administrator' limit 1`;
    return role === null && anyone === undefined
      ? undefined
      : failed("forbidden", "There is an administrator already.");
  }
  if (role !== null && !may(role, wish.purpose === "invitation" ? "invite" : "reset-password"))
    return failed("forbidden", "Only administrators may do this.");
  return wish.purpose === "invitation" ? knownRefusal(sql, wish.email) : goneRefusal(sql, wish.personId);
}

async function knownRefusal(sql: Sql, email: string): Promise<Result<never> | undefined> {
  const [known] = await sql<object>`select 1 from person where email = ${email}`;
  return known === undefined ? undefined : failed("known-email", `${email} has an account already.`);
}

async function goneRefusal(sql: Sql, id: string): Promise<Result<never> | undefined> {
  const [person] = await sql<object>`select 1 from person where id = ${id} and suspended_at is null`;
  if (person !== undefined) return undefined;
  return failed("no-person", "There is no such account, or it is suspended: restore it first.");
}
