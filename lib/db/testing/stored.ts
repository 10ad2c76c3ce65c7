import type { Dossier } from "#lib/dossier.ts";

import { beginChange } from "../begin-change.ts";
import { pool } from "../client.ts";
import { type ImportReport, importPackage } from "../import-package.ts";
import { makeSql, type Sql } from "../make-sql.ts";
import { runTransaction } from "../run-transaction.ts";

/** SQL, each statement on its own. */
export function sql(): Sql {
  return makeSql(pool());
}

/** Imports a dossier as `anna`; what is refused fails the test. */
export async function stored(dossier: Dossier): Promise<ImportReport> {
  const done = await importPackage(dossier, { actor: "anna", reason: "the package" });
  if (!done.ok) throw new Error(done.fault.message);
  return done.value;
}

/** Changes a dossier as the app does, by hand, as `ben`. `work` gets the dossier's id; what it gives is given. */
export async function edited<Value>(name: string, work: (sql: Sql, dossier: number) => Promise<Value>): Promise<Value> {
  return await runTransaction("writing", async (transaction) => {
    const held = await beginChange(transaction.sql, name, { actor: "ben", reason: "a second look", imported: false });
    if (held === null) throw new Error(`There is no dossier ${name}.`);
    return await work(transaction.sql, held.id);
  });
}
