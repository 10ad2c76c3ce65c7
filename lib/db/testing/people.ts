import type { Person } from "#lib/person.ts";
import type { Role } from "#lib/policy.ts";

import { runTransaction } from "../run-transaction.ts";

/** Makes an account for a test, without a password; the name is the start of the address. */
export async function storedPerson(email: string, role: Role): Promise<Person> {
  const name = email.split("@")[0] ?? email;
  return await runTransaction("writing", async ({ sql }) => {
    await sql`select set_config('parallax.actor', 'command line', true)`;
    const [made] = await sql<{ id: string }>`
      insert into person (email, name, role) values (${email}, ${name}, ${role}) returning id`;
    return { id: made?.id ?? "", email, name, role };
  });
}
