import type { TransactionSql } from "postgres";

import type { Dossier } from "#lib/dossier.ts";

import { beginChange } from "../begin-change.ts";
import { sql } from "../client.ts";
import { type ImportReport, importPackage } from "../import-package.ts";

/** Imports a dossier as `anna`; what is refused fails the test. */
export async function stored(dossier: Dossier): Promise<ImportReport> {
  const done = await importPackage(dossier, { actor: "anna", reason: "the package" });
  if (!done.ok) throw new Error(done.fault.message);
  return done.value;
}

/** Changes a dossier as the app does, by hand, as `ben`. `work` gets the dossier's id. */
export async function edited(
  name: string,
  work: (transaction: TransactionSql, dossier: number) => Promise<unknown>,
): Promise<void> {
  await sql().begin(async (transaction) => {
    const held = await beginChange(transaction, name, { actor: "ben", reason: "a second look", imported: false });
    if (held === null) throw new Error(`There is no dossier ${name}.`);
    await work(transaction, held.id);
  });
}
