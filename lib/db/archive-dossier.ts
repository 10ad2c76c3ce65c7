import { ok, type Result } from "#lib/result.ts";

import { type EditFault, editDossier } from "./edit-dossier.ts";

/** Closes a dossier to editors, or opens it to them again. Readers read it all the same. What is so already stays as it is. */
export function archiveDossier(
  name: string,
  person: string,
  { archived, reason }: { readonly archived: boolean; readonly reason: string | null },
): Promise<Result<null, EditFault>> {
  const edit = { person, action: "archive-dossier", reason, toArchived: true } as const;
  return editDossier(name, edit, async ({ sql, dossier }) => {
    await (archived
      ? sql`update dossier set archived_at = now() where id = ${dossier.id} and archived_at is null`
      : sql`update dossier set archived_at = null where id = ${dossier.id} and archived_at is not null`);
    return ok(null);
  });
}
