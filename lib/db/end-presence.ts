import { pool } from "./client.ts";
import { makeSql } from "./make-sql.ts";

/** Says that a page was closed. */
export async function endPresence(id: string): Promise<void> {
  await makeSql(pool())`delete from presence where id = ${id}`;
}
