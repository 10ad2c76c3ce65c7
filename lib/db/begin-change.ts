import type { Sql } from "./make-sql.ts";

/** Who changes a dossier, and why: what its history will say. */
export interface Writer {
  /** A name that readers of the history know; never empty. */
  readonly actor: string;
  /** The id of their account, where they have one. */
  readonly person?: string;
  readonly reason: string | null;
}

/** A change as the history tells it. */
export interface Change extends Writer {
  /** Who accepted it, by the name that readers know; absent where nobody had to. */
  readonly reviewer?: string;
  /** Whether a data package brings it, rather than a hand in the app. */
  readonly imported: boolean;
}

/**
 * Begins a change of a dossier: tells PostgreSQL who makes it, and holds the dossier until the
 * transaction ends, so that changes of one dossier follow one another. PostgreSQL refuses to write
 * without it. Returns the dossier as it stands, or null where there is none of that name (whoever
 * then adds it has said who they are).
 */
export async function beginChange(
  sql: Sql,
  name: string,
  { actor, person, reviewer, reason, imported }: Change,
): Promise<{ readonly id: number; readonly revision: number } | null> {
  await sql`
    select set_config('parallax.actor', ${actor}, true),
           set_config('parallax.person', ${person ?? ""}, true),
           set_config('parallax.reviewer', ${reviewer ?? ""}, true),
           set_config('parallax.reason', ${reason ?? ""}, true),
           set_config('parallax.imported', ${imported ? "on" : "off"}, true)`;
  const [held] = await sql<{ id: number; revision: number }>`
    select id, revision from dossier where slug = ${name} for no key update`;
  return held ?? null;
}
