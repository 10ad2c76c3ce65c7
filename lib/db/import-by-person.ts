import type { Dossier } from "#lib/dossier.ts";
import { may } from "#lib/policy.ts";
import { failed, ok, type Result } from "#lib/result.ts";

import type { Writer } from "./begin-change.ts";
import { findEditor } from "./find-editor.ts";
import { type ImportReport, importPackage } from "./import-package.ts";
import type { Sql } from "./make-sql.ts";
import { readHeading } from "./read-heading.ts";

/**
 * Imports a package for somebody with an account (`person` is its id), whose role counts as it stands now; what is
 * archived is not imported into. Otherwise as `importPackage`.
 */
export function importByPerson(
  dossier: Dossier,
  person: string,
  { source, ...options }: { readonly source: string } & NonNullable<Parameters<typeof importPackage>[2]>,
): Promise<Result<ImportReport>> {
  const permit = async (sql: Sql): Promise<Result<Writer>> => {
    const editor = await findEditor(sql, person);
    if (editor === null) return failed("no-session", "You are no longer signed in. Sign in and try again.");
    if (!may(editor.role, "import"))
      return failed("forbidden", `As ${editor.role} you may not import. Nothing was changed.`);
    if (((await readHeading(dossier.name, sql))?.archivedAt ?? null) !== null)
      return failed("archived", `${dossier.name} is archived: reopen it before you import into it.`);
    return ok({ actor: editor.actor, person: editor.id, reason: `import of ${source}` });
  };
  return importPackage(dossier, permit, options);
}
