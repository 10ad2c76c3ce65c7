import { editRouteReading } from "#app/edit-route.ts";
import type { ImportPreview, PreviewedTable } from "#components/dossier/import/preview.ts";
import { importByPerson } from "#lib/db/import-by-person.ts";
import type { Named } from "#lib/db/import-package.ts";
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
    const { kept } = tried.value;
    const difference = existing === null ? [] : packageDifference(existing.dossier, dossier);
    return ok({
      dossier: dossier.name,
      title: dossier.title,
      isNew: existing === null,
      counts: Object.entries({ outlets, documents, events, questions, claims }).map(([table, rows]) => ({
        table,
        rows: rows.length,
      })),
      tables: difference.map((table) => shortened(withoutKept(table, kept))).filter(isAnything),
      kept,
      sha256,
      plan: planOf(tried.value),
    });
  },
);

/** What the history calls the rows of a table; further passages belong to their claim. */
const KINDS: Readonly<Record<TableDifference["table"], string>> = {
  dossier: "dossier",
  outlets: "outlet",
  documents: "document",
  events: "event",
  questions: "question",
  concepts: "concept",
  terms: "term",
  claims: "claim",
  passages: "claim",
  silences: "silence",
  adjudications: "adjudication",
};

/** What the package says otherwise and the import leaves as it is, is not among what it does. */
function withoutKept(difference: TableDifference, kept: readonly Named[]): TableDifference {
  const names = new Set(kept.map(({ kind, id }) => `${kind} ${id.replaceAll("/", " ")}`));
  const isDone = (id: string) => !names.has(`${KINDS[difference.table]} ${id.replace(/ #\d+$/u, "")}`);
  return {
    table: difference.table,
    added: difference.added.filter(isDone),
    changed: difference.changed.filter(({ id }) => isDone(id)),
    retracted: difference.retracted.filter(isDone),
  };
}

function isAnything({ added, changed, retracted }: PreviewedTable): boolean {
  return added.total + changed.total + retracted.total > 0;
}

function shortened({ table, added, changed, retracted }: TableDifference): PreviewedTable {
  const part = <Row>(rows: readonly Row[]) => ({ total: rows.length, listed: rows.slice(0, MOST_LISTED) });
  return { table, added: part(added), changed: part(changed), retracted: part(retracted) };
}
