import { makeSql } from "./make-sql.ts";
import { readNewest } from "./replicas.ts";

/**
 * When a frozen comparison was kept and of which revision, by its id; null where none is kept under it. One indexed read,
 * without what it holds: by the primary, since what a replica has may have been taken away.
 */
export function findSnapshot(id: string): Promise<{ readonly revision: number; readonly createdAt: Date } | null> {
  return readNewest(async (connections) => {
    const [found] = await makeSql(connections)<{ revision: number; createdAt: Date }>`
      select revision, created_at as "createdAt" from snapshot where id = ${id}`;
    return found ?? null;
  });
}
