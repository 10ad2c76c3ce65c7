import { createHmac } from "node:crypto";
import postgres from "postgres";

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

/** Lets the role do what the app does, in the database as it is migrated now. */
export async function grantToApp(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, fetch_types: false, onnotice: () => undefined });
  await sql`select grant_to_app(${APP_ROLE})`.finally(() => sql.end());
}
