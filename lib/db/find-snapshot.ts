import { pool } from "./client.ts";
import { makeSql } from "./make-sql.ts";

/** When a frozen comparison was kept and of which revision, by its id; null where none is kept under it. One indexed read, without what it holds. */
export async function findSnapshot(
  id: string,
): Promise<{ readonly revision: number; readonly createdAt: Date } | null> {
  const [found] = await makeSql(pool())<{ revision: number; createdAt: Date }>`
    select revision, created_at as "createdAt" from snapshot where id = ${id}`;
  return found ?? null;
}
