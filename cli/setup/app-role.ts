import { createHmac } from "node:crypto";
import postgres from "postgres";

import { Failure } from "#cli/failure.ts";

/** The role that the server connects as: it owns nothing, and can neither change a table nor what history keeps. */
export const APP_ROLE = "parallax_app";

/** Its password in a cluster of ours, from the owner's, which nobody learns from it. */
export function appPassword(ownerPassword: string): string {
  return createHmac("sha256", ownerPassword).update(APP_ROLE).digest("hex");
}

/** The address of a database of our cluster for the server, from the owner's. */
export function appAddress(url: string): string {
  return Object.assign(new URL(url), { username: APP_ROLE, password: appPassword(new URL(url).password) }).href;
}

/**
 * Lets the role do what the app does, in the database as it is migrated now. False where there is no such role, or where
 * it is the role itself that asks.
 */
export async function grantToApp(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, fetch_types: false, onnotice: () => undefined });
  const granted = sql`
    select grant_to_app(rolname) from pg_roles where rolname = ${APP_ROLE} and rolname <> current_user`;
  const { count } = await granted.finally(() => sql.end());
  return count > 0;
}

/** Makes the role, for who may make roles, with the password that an address of its own names; leaves one that is there. */
export async function makeAppRole(url: string, appUrl: string): Promise<void> {
  const { username, password } = new URL(appUrl);
  if (username !== APP_ROLE || password === "")
    throw new Failure(
      `--app takes the address of ${APP_ROLE}, with its password: postgres://${APP_ROLE}:password@host/database`,
    );
  const sql = postgres(url, { max: 1, fetch_types: false, onnotice: () => undefined });
  try {
    const missing = await sql<{ statement: string }[]>`
      select format('create role %I login password %L', ${APP_ROLE}::text, ${decodeURIComponent(password)}::text) as statement
      where not exists (select from pg_roles where rolname = ${APP_ROLE})`;
    for (const { statement } of missing) await sql.unsafe(statement);
  } finally {
    await sql.end();
  }
}
