import type { Dossier } from "#lib/dossier.ts";
import { failed, ok, type Result } from "#lib/result.ts";

import { beginChange, type Change, type Writer } from "./begin-change.ts";
import { isRefusal } from "./is-refusal.ts";
import type { Sql } from "./make-sql.ts";
import { mergePackage } from "./merge-package.ts";
import { runTransaction, type Transaction } from "./run-transaction.ts";

/** Something of a dossier, named: `{ kind: "claim", id: "killed-courier" }`. The dossier's own title and licences are of kind `dossier`. */
export interface Named {
  readonly kind: string;
  readonly id: string;
}

/** What an import did, or in a dry run would do. */
export interface ImportReport {
  /** The dossier's revision afterwards; the same as before where nothing changed. */
  readonly revision: number;
  readonly added: readonly Named[];
  readonly changed: readonly Named[];
  readonly retracted: readonly Named[];
  /** Edited in the app since a package last brought it, and left so, although this package says otherwise. */
  readonly kept: readonly Named[];
}

/**
 * Imports a dossier from a package, all of it or nothing. A new one is added; of one that exists, what
 * is new is added, what differs is changed, what is missing is retracted, and what was edited in the
 * app stays and is named. The same package again changes nothing. A dry run does all of this and then
 * takes it back. Fails with `refused`, and PostgreSQL's reason, where the dossier breaks a rule of the
 * database; the faults that a package's reader looks for come before that.
 */
export async function importPackage(
  dossier: Dossier,
  by: Writer,
  { dryRun = false }: { readonly dryRun?: boolean } = {},
): Promise<Result<ImportReport>> {
  try {
    const done = await runTransaction("writing", async (transaction) => {
      const report = await importInto(transaction, dossier, { ...by, imported: true });
      if (dryRun) throw new DryRun(report);
      return report;
    });
    return ok(done);
  } catch (error) {
    if (error instanceof DryRun) return ok(error.report);
    if (isRefusal(error)) return failed("refused", `The database refuses this dossier: ${error.message}`);
    throw error;
  }
}

/** Takes back a transaction that did all that was asked of it. */
class DryRun extends Error {
  readonly report: ImportReport;

  constructor(report: ImportReport) {
    super("A dry run ends here.");
    this.report = report;
  }
}

async function importInto(transaction: Transaction, dossier: Dossier, change: Change): Promise<ImportReport> {
  const { sql } = transaction;
  // A large package takes longer than a page may, and waits for another import of the same dossier.
  await sql`select set_config('statement_timeout', '0', true), set_config('lock_timeout', '60s', true)`;
  const existing = await beginChange(sql, dossier.name, change);
  const isNew = existing === null && (await addDossier(sql, dossier));
  const held = existing ?? (await beginChange(sql, dossier.name, change));
  if (held === null) throw new Error(`Dossier ${dossier.name} was just added and is not there.`);
  const { added, changed, retracted, kept } = await mergePackage(transaction, held.id, dossier);
  await sql.run("set constraints all immediate");
  const [after] = await sql<{ revision: number }>`select revision from dossier where id = ${held.id}`;
  return {
    revision: after?.revision ?? held.revision,
    added: [...(isNew ? [{ kind: "dossier", id: dossier.name }] : []), ...added.map(named)],
    changed: changed.map(named),
    retracted: retracted.map(named),
    kept: kept.map(named),
  };
}

/** Adds the dossier itself, unless another transaction just did; tells whether this one has. */
async function addDossier(sql: Sql, { name, title, description, created, licences }: Dossier): Promise<boolean> {
  const added = await sql`
    insert into dossier (slug, title, description, created, licences)
    values (${name}, ${title}, ${description}, ${created}, ${JSON.stringify(licences)})
    on conflict (slug) do nothing returning id`;
  return added.length === 1;
}

function named({ kind, id }: Named): Named {
  return { kind, id };
}
