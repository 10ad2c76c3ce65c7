import type { ClientBase } from "pg";
import { to } from "pg-copy-streams";

/** Characters that are cut into rows at once: fewer cost more calls, more only memory. */
const BLOCK = 1 << 18;

/**
 * The rows that a statement gives, in batches, each row a list of its columns as PostgreSQL writes them. Read by COPY, at
 * the pace of whoever asks for them: no more is held than a batch, and PostgreSQL may use several of its processes, which
 * it does for no cursor.
 */
export async function* copiedRows(
  connection: ClientBase,
  statement: string,
): AsyncGenerator<readonly (readonly (string | null)[])[]> {
  const decoder = new TextDecoder();
  let held = "";
  for await (const chunk of connection.query(to(`copy (${statement}) to stdout`))) {
    held += decoder.decode(chunk, { stream: true });
    if (held.length < BLOCK) continue;
    const end = held.lastIndexOf("\n");
    if (end === -1) continue;
    yield rowsIn(held.slice(0, end));
    held = held.slice(end + 1);
  }
  if (held !== "") yield rowsIn(held.slice(0, -1));
}

/** A tab or line end inside a value is written otherwise. */
function rowsIn(lines: string): readonly (readonly (string | null)[])[] {
  return lines.split("\n").map((line) => line.split("\t").map(fieldValue));
}

const ESCAPED: Readonly<Record<string, string>> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v" };

function fieldValue(field: string): string | null {
  if (!field.includes("\\")) return field;
  return field === "\\N" ? null : field.replace(/\\(.)/g, (_, letter: string) => ESCAPED[letter] ?? letter);
}
