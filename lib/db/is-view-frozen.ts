import { prisma } from "./client.ts";

/**
 * Whether the body of a permanent link of this dossier ends so, as what its view comes to does (lib/permalink.ts): most
 * views were never frozen, and to know it nothing need be hashed.
 */
export async function isViewFrozen(dossier: string, ending: string): Promise<boolean> {
  const [found] = await prisma().$queryRaw<readonly { readonly frozen: boolean }[]>`
    select exists (select from snapshot join dossier on dossier.id = dossier_id
                   where slug = ${dossier} and right(body, char_length(${ending})) = ${ending}) as frozen`;
  return found?.frozen ?? false;
}
