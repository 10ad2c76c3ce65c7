import type { Dossier } from "#lib/dossier.ts";

import type { Sql } from "./make-sql.ts";

/** What a dossier is, beside what it holds. */
export type DossierHeading = Pick<Dossier, "name" | "title" | "description" | "created" | "licences">;

/** Adds a dossier without anything in it, inside a change that has begun; tells whether it did: not where the name is taken. */
export async function addDossier(
  sql: Sql,
  { name, title, description, created, licences }: DossierHeading,
): Promise<boolean> {
  const added = await sql`
    insert into dossier (slug, title, description, created, licences)
    values (${name}, ${title}, ${description}, ${created}, ${JSON.stringify(licences)})
    on conflict (slug) do nothing returning id`;
  return added.length === 1;
}
