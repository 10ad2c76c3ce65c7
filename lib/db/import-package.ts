import type { Dossier } from "#lib/dossier.ts";
import { failed, ok, type Result } from "#lib/result.ts";

import { addDossier } from "./add-dossier.ts";
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
  /** Left as it is although this package says otherwise: edited in the app since a package last brought it, the ground of an open draft, or said of a document that is coded blind. */
  readonly kept: readonly Named[];
}

/**
 * Imports a dossier from a package, all of it or nothing. A new one is added; of one that exists, what
 * is new is added, what differs is changed, what is missing is retracted, and what was edited in the
 * app stays and is named, as does what an open draft rests on. The same package again changes nothing. A dry run does all of this and then
 * takes it back. An import that was looked at in a dry run before does that or nothing: `agreed` is asked.
 * Fails with `refused`, and PostgreSQL's reason, where the dossier breaks a rule of the
 * database; with `stale` where it would do something else than was agreed; and with what `by` fails with, where that
 * has to be asked of the database. The faults that a package's reader looks for come before that.
 */
export async function importPackage(
  dossier: Dossier,
  by: Writer | ((sql: Sql) => Promise<Result<Writer>>),
  { dryRun = false, agreed = () => true }: ImportOptions = {},
): Promise<Result<ImportReport>> {
  try {
    return await runTransaction("writing", async (transaction) => {
      const writer = typeof by === "function" ? await by(transaction.sql) : ok(by);
      if (!writer.ok) return writer;
      const report = await importInto(transaction, dossier, { ...writer.value, imported: true });
      // Asked again, since they may have waited for others, and lost the leave meanwhile.
      const still = typeof by === "function" ? await by(transaction.sql) : writer;
      if (!still.ok) throw new TakenBack(still);
      if (dryRun) throw new TakenBack(ok(report));
      if (!agreed(report)) throw new TakenBack(failed("stale", CHANGED_SINCE));
      return ok(report);
    });
  } catch (error) {
    if (error instanceof TakenBack) return error.result;
    if (isRefusal(error)) return failed("refused", `The database refuses this dossier: ${error.message}`);
    throw error;
  }
}

interface ImportOptions {
  readonly dryRun?: boolean;
  /** Whether this is what was looked at before. */
  readonly agreed?: (report: ImportReport) => boolean;
}

const CHANGED_SINCE =
  "The dossier, or a draft in it, has changed since you looked at what this import would do. Look again; nothing was changed.";

/** Takes back a transaction that did all that was asked of it. */
class TakenBack extends Error {
  readonly result: Result<ImportReport>;

  constructor(result: Result<ImportReport>) {
    super("What was tried ends here.");
    this.result = result;
  }
}

async function importInto(transaction: Transaction, dossier: Dossier, change: Change): Promise<ImportReport> {
  const { sql } = transaction;
  // A large package takes longer than a page may, and waits for another import of the same dossier: a minute in all, since
  // whoever waited in vain is tried three times.
  await sql`select set_config('statement_timeout', '0', true), set_config('lock_timeout', '20s', true)`;
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

function named({ kind, id }: Named): Named {
  return { kind, id };
}
