import { editRouteReading } from "#app/edit-route.ts";
import type { ImportPreview, PreviewedTable } from "#components/dossier/import/preview.ts";
import { importByPerson } from "#lib/db/import-by-person.ts";
import { readDossier } from "#lib/db/read-dossier.ts";
import { packageDifference, type TableDifference } from "#lib/formats/package-difference.ts";
import { ok, type Result } from "#lib/result.ts";

import { type PackageUpload, readPackageUpload } from "../package-upload.ts";
import { planOf } from "../plan.ts";

/** Rows of each kind that are listed of a table; the rest are counted. */
const MOST_LISTED = 200;

/** Says what the import of a package would do, and does nothing. */
export const POST = editRouteReading<PackageUpload, object>(
  "import",
  readPackageUpload,
  async ({ person, body: { dossier, file, sha256 } }): Promise<Result<ImportPreview>> => {
    const existing = await readDossier(dossier.name);
    const tried = await importByPerson(dossier, person.id, { source: file, dryRun: true });
    if (!tried.ok) return tried;
    const { outlets, documents, events, questions, claims } = dossier;
    const difference = existing === null ? [] : packageDifference(existing.dossier, dossier);
    return ok({
      dossier: dossier.name,
      title: dossier.title,
      isNew: existing === null,
      counts: Object.entries({ outlets, documents, events, questions, claims }).map(([table, rows]) => ({
        table,
        rows: rows.length,
      })),
      tables: difference.map(shortened),
      kept: tried.value.kept,
      sha256,
      plan: planOf(tried.value),
    });
  },
);

function shortened({ table, added, changed, retracted }: TableDifference): PreviewedTable {
  const part = <Row>(rows: readonly Row[]) => ({ total: rows.length, listed: rows.slice(0, MOST_LISTED) });
  return { table, added: part(added), changed: part(changed), retracted: part(retracted) };
}
