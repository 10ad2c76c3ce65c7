import type { ClientBase } from "pg";

import { makeSql } from "./make-sql.ts";

/** A table as PostgreSQL has it: its name, and the columns that are written, in their order. */
export interface DatabaseTable {
  readonly name: string;
  readonly columns: readonly string[];
}

/** All tables of the database. */
export function listTables(connection: ClientBase): Promise<readonly DatabaseTable[]> {
  return makeSql(connection).run<DatabaseTable>(`
    select relname as name, array(select attname::text from pg_attribute
                                  where attrelid = pg_class.oid and attnum > 0 and not attisdropped and attgenerated = ''
                                  order by attnum) as columns
    from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace order by relname`);
}
