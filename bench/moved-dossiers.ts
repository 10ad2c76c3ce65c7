import postgres, { type Sql } from "postgres";

import { importPackage } from "#lib/db/import-package.ts";
import type { Dossier } from "#lib/dossier.ts";

import { generateDossier, type Size } from "./generate.ts";

/** Dossiers of one event and one size under several names, kept in the database. */
export async function keepDossiers(prefix: string, size: Size, many: number): Promise<readonly Dossier[]> {
  const dossiers = Array.from({ length: many }, (_, index) => ({
    ...generateDossier(size),
    name: `${prefix}-${index}`,
  }));
  for (const dossier of dossiers) {
    const imported = await importPackage(dossier, { actor: "bench", reason: null });
    if (!imported.ok) throw new Error(imported.fault.message);
  }
  return dossiers;
}

/** A connection that may move dossiers on without changing them, past the trigger that refuses it. */
export async function allowMoving<T>(url: string, use: (sql: Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  await sql`alter table dossier disable trigger refuse_by_hand`;
  try {
    return await use(sql);
  } finally {
    await sql`alter table dossier enable trigger refuse_by_hand`;
    await sql.end();
  }
}

/** Raises the revisions of dossiers, as any change does: whatever was computed of them is of an earlier state then. */
export async function moveOn(sql: Sql, names: readonly string[]): Promise<void> {
  await sql`update dossier set revision = revision + 1 where slug = any(${[...names]})`;
}
