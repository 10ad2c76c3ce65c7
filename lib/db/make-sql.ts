import { createHash } from "node:crypto";
import type { QueryConfig, QueryResult } from "pg";

/** What a statement may be given. A list is an array of PostgreSQL's; JSON is given as text. */
export type SqlValue = string | number | boolean | null | readonly (string | null)[];

/**
 * SQL as a tagged template: the values become parameters, never text, and the statement is prepared
 * once on each connection. Gives the rows, whose shape the caller knows.
 */
export interface Sql {
  <Row>(text: TemplateStringsArray, ...values: readonly SqlValue[]): Promise<readonly Row[]>;
  /** A statement that code composes of names and fixed words; `$1` and so on stand for the values. Not prepared. */
  readonly run: <Row>(text: string, values?: readonly SqlValue[]) => Promise<readonly Row[]>;
}

/** Names of prepared statements by their texts. Made of the text alone, so that bundles that hold this module twice agree. */
const names = new Map<string, string>();

/** At most 63 bytes. */
function nameOf(text: string): string {
  const name = names.get(text) ?? `parallax_${createHash("sha256").update(text).digest("hex").slice(0, 32)}`;
  names.set(text, name);
  return name;
}

/** What statements are sent to: one connection, the pool, or whichever pool may answer (`readers`), each statement on its own. */
interface Connection {
  readonly query: (query: QueryConfig) => Promise<QueryResult>;
}

/** SQL on a connection or a pool. */
export function makeSql(connection: Connection): Sql {
  const prepared = async <Row>(
    parts: TemplateStringsArray,
    ...values: readonly SqlValue[]
  ): Promise<readonly Row[]> => {
    const text = parts.reduce((before, part, index) => `${before}$${index}${part}`);
    const { rows } = await connection.query({ name: nameOf(text), text, values: [...values] });
    return rows;
  };
  const run = async <Row>(text: string, values: readonly SqlValue[] = []): Promise<readonly Row[]> => {
    const { rows } = await connection.query({ text, values: [...values] });
    return rows;
  };
  return Object.assign(prepared, { run });
}
