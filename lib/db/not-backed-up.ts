const NOT_BACKED_UP: Readonly<Record<string, string>> = {
  _prisma_migrations: "a restored database is migrated anew",
  session: "who signed out since would be signed in again, and a file would open accounts",
  verification: "likewise: tokens that open something once",
  presence: "who has a page open now",
  sign_in_attempt: "counts of a few minutes",
  token_write: "counts of a few minutes",
  deed_count: "counts of a minute",
};

/**
 * Tables whose rows a backup leaves out, and why. All others are in it, those that are yet to come too. The record of
 * the migrations is none of its rows: they are named in it, and applied.
 */
export function notBackedUp(): Readonly<Record<string, string>> {
  return NOT_BACKED_UP;
}
