import { pool } from "./client.ts";
import { makeSql } from "./make-sql.ts";

/** The id of the account with this address (lower-case); null where there is none. */
export async function findPerson(email: string): Promise<string | null> {
  const [found] = await makeSql(pool())<{ id: string }>`select id from person where email = ${email}`;
  return found?.id ?? null;
}
