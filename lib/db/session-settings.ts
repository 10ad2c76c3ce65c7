/**
 * What holds for every connection: times in UTC, whatever the database's zone (adapter-pg writes
 * no offset, prisma/orm#28629), and no statement, lock or forgotten transaction that keeps others
 * waiting. In milliseconds.
 */
export const SESSION_SETTINGS = {
  TimeZone: "UTC",
  statement_timeout: 5_000,
  lock_timeout: 2_000,
  idle_in_transaction_session_timeout: 10_000,
} as const;
