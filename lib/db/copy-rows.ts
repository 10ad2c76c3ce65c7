import type { Connection, PoolClient, Submittable } from "pg";

import { nullByteError } from "./null-byte-error.ts";
import type { StoredValue } from "./tabulate-entity.ts";

/** Characters sent at once: fewer cost more calls, more only memory. */
const CHUNK = 1 << 17;

/**
 * Writes rows into a table by COPY, the fastest way in. `columns` names what each row holds, in order.
 * Throws a RangeError for a value that PostgreSQL cannot keep, and what PostgreSQL says where it refuses.
 */
export async function copyRows(
  connection: PoolClient,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly StoredValue[]>,
): Promise<void> {
  // All of it first, so that a value that cannot be kept stops the work before the COPY begins.
  const chunks = [...chunksOf(rows)];
  const names = columns.map((column) => `"${column}"`).join(", ");
  await new Promise<void>((resolve, reject) => {
    connection.query(new CopyIn(`copy "${table}" (${names}) from stdin`, chunks, { resolve, reject }));
  });
}

/** What `pg` has for COPY and its types leave out. */
interface CopyConnection extends Connection {
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

/** A COPY as `pg` runs queries: it calls these as the server's answers come. */
class CopyIn implements Submittable {
  readonly #text: string;
  readonly #chunks: readonly string[];
  readonly #settle: { readonly resolve: () => void; readonly reject: (error: Error) => void };

  constructor(
    text: string,
    chunks: readonly string[],
    settle: { resolve: () => void; reject: (error: Error) => void },
  ) {
    this.#text = text;
    this.#chunks = chunks;
    this.#settle = settle;
  }

  submit(connection: Connection): void {
    connection.query(this.#text);
  }

  handleCopyInResponse(connection: CopyConnection): void {
    for (const chunk of this.#chunks) connection.sendCopyFromChunk(Buffer.from(chunk));
    connection.endCopyFrom();
  }

  handleCommandComplete(): void {
    // The answer counts when the server is ready for the next query.
  }

  handleReadyForQuery(): void {
    this.#settle.resolve();
  }

  handleError(error: Error): void {
    this.#settle.reject(error);
  }
}

function* chunksOf(rows: Iterable<readonly StoredValue[]>): Generator<string> {
  let chunk = "";
  for (const row of rows) {
    chunk += `${row.map(cellText).join("\t")}\n`;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = "";
  }
  if (chunk !== "") yield chunk;
}

const SPECIAL = /[\\\t\n\r\0]/;
const ESCAPES: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

/** A value in COPY's text format. */
function cellText(value: StoredValue): string {
  if (value === null) return "\\N";
  if (typeof value !== "string") return String(value);
  return SPECIAL.test(value) ? value.replace(/[\\\t\n\r\0]/g, escaped) : value;
}

function escaped(character: string): string {
  const written = ESCAPES[character];
  if (written === undefined) throw nullByteError();
  return written;
}
