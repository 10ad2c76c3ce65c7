import { isSlug } from "./is-slug.ts";
import { makeSql } from "./make-sql.ts";
import { findSomewhere } from "./replicas.ts";

/** The present revision of a dossier, by its name in addresses; null where there is none. One indexed read: cheap enough for every request. */
export function findRevision(name: string): Promise<{ readonly id: number; readonly revision: number } | null> {
  if (!isSlug(name)) return Promise.resolve(null);
  return findSomewhere(async (connections) => {
    const sql = makeSql(connections);
    const [found] = await sql<{ id: number; revision: number }>`select id, revision from dossier where slug = ${name}`;
    return found ?? null;
  });
}
