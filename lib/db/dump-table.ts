import type { ClientBase } from "pg";
import { to } from "pg-copy-streams";

import type { DatabaseTable } from "./list-tables.ts";
import { quoteName } from "./quote-name.ts";

/** The rows of a table in COPY's text, as the connection's transaction sees them; `count` counts them once they were read. */
export function dumpTable(
  connection: ClientBase,
  { name, columns }: DatabaseTable,
): { readonly rows: AsyncIterable<Buffer>; readonly count: () => number } {
  const rows = connection.query(to(`copy ${quoteName(name)} (${columns.map(quoteName).join(", ")}) to stdout`));
  return { rows, count: () => rows.rowCount };
}
