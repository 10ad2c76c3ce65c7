import type { ClientBase } from "pg";

import { makeSql } from "./make-sql.ts";
import { quoteName } from "./quote-name.ts";

/** Where each counter stands. */
export interface DatabaseSequence {
  readonly name: string;
  /** As text: it may be beyond what JavaScript counts exactly. */
  readonly last: string;
  readonly called: boolean;
}

/** All counters of the database. They are ahead of any row that was read before. */
export async function listSequences(connection: ClientBase): Promise<readonly DatabaseSequence[]> {
  const sql = makeSql(connection);
  const names = await sql.run<{ name: string }>(
    "select sequencename as name from pg_sequences where schemaname = current_schema() order by 1",
  );
  const found: DatabaseSequence[] = [];
  for (const { name } of names) {
    found.push(
      ...(await sql.run<DatabaseSequence>(
        `select $1 as name, last_value::text as last, is_called as called from ${quoteName(name)}`,
        [name],
      )),
    );
  }
  return found;
}
