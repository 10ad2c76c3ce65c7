import { isSlug } from "./is-slug.ts";
import { loadDossier, type StoredDossier } from "./load-dossier.ts";
import { runTransaction } from "./run-transaction.ts";

/**
 * Reads what is live of a dossier, by its name in addresses, with the revision that names this state and who made it:
 * all of it as of one moment. Texts that readers may not see stay out, and so do the places of words that
 * stand in an earlier capture only. Null where there is none.
 */
export async function readDossier(name: string): Promise<Omit<StoredDossier, "earlier"> | null> {
  if (!isSlug(name)) return null;
  return await runTransaction("reading", async ({ sql }) => {
    const [found] = await sql<{ id: number }>`select id from dossier where slug = ${name}`;
    const loaded = found === undefined ? null : await loadDossier(sql, found.id);
    if (loaded === null) return null;
    const { dossier, revision, actor } = loaded;
    return { dossier, revision, actor };
  });
}
