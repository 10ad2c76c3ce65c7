import { DatabaseError } from "pg";

/** Whether PostgreSQL refuses what was written by a constraint or a rule of ours: SQLSTATE class 23. */
export function isRefusal(error: unknown): error is DatabaseError {
  return error instanceof DatabaseError && error.code?.startsWith("23") === true;
}
