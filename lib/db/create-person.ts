import { failed, ok, type Result } from "#lib/result.ts";

import { changePeople } from "./change-people.ts";
import type { Sql } from "./make-sql.ts";
import { type RedeemedLink, redeemOneTimeLink } from "./redeem-one-time-link.ts";

/** Somebody who joins, by the link that they were given. */
export interface Joining {
  readonly purpose: "first-administrator" | "invitation";
  /** SHA-256 of the link's token. */
  readonly hash: string;
  readonly name: string;
  /** Asked of the first administrator only: an invitation says for whom it is. */
  readonly email: string | null;
  /** As it is kept. */
  readonly password: string;
}

/** Uses a link up and makes the account that it promises, in one transaction. Gives the address to sign in with. */
export function createPerson(joining: Joining): Promise<Result<string>> {
  return changePeople("one-time link", null, async (sql) => {
    const redeemed = await redeemOneTimeLink(sql, joining.purpose, joining.hash);
    if (!redeemed.ok) return redeemed;
    const email = redeemed.value.email ?? joining.email;
    if (email === null) return failed("bad-email", "An account needs an e-mail address.");
    const [known] = await sql<object>`select 1 from person where email = ${email}`;
    if (known !== undefined) return failed("known-email", `${email} has an account already: sign in.`);
    if (joining.purpose === "first-administrator" && (await isAdministered(sql)))
      return failed("spent-link", "There is an administrator already, who can invite you.");
    await write(sql, joining, email, redeemed.value);
    return ok(email);
  });
}

async function isAdministered(sql: Sql): Promise<boolean> {
  const [anyone] = await sql<object>`select 1 from person where role = 'administrator' limit 1`;
  return anyone !== undefined;
}

async function write(sql: Sql, { name, password }: Joining, email: string, link: RedeemedLink): Promise<void> {
  await sql`
    select set_config('parallax.actor', ${email}, true),
           set_config('parallax.reason', ${`by a link of ${link.madeBy}`}, true)`;
  const [person] = await sql<{ id: string }>`
    insert into person (email, name, role) values (${email}, ${name}, ${link.role ?? "administrator"}) returning id`;
  if (person === undefined) throw new Error("The account was not written.");
  await sql`
    insert into credential (person_id, account_id, provider_id, password)
    values (${person.id}, ${person.id}, 'credential', ${password})`;
}
