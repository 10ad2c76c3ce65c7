import type { Document } from "#lib/document.ts";
import type { Dossier } from "#lib/dossier.ts";

import { findDrafted } from "./find-drafted.ts";
import { findEdited } from "./find-edited.ts";
import { loadDossier } from "./load-dossier.ts";
import type { Sql } from "./make-sql.ts";
import { type ImportPlan, planImport } from "./plan-import.ts";
import { readCaptures, type StoredCapture } from "./read-captures.ts";
import type { Transaction } from "./run-transaction.ts";
import { tabulateDossier } from "./tabulate-dossier.ts";
import type { CaptureValues } from "./tabulate-entity.ts";
import { writeEntities } from "./write-entities.ts";

/** Brings a dossier that is there, and that the transaction holds, to what a package says. Returns what that changed. */
export async function mergePackage(transaction: Transaction, id: number, dossier: Dossier): Promise<ImportPlan> {
  const stored = await loadDossier(transaction.sql, id);
  if (stored === null) throw new Error(`Dossier ${id} is held by this transaction and is not there.`);
  const captures = await readCaptures(dossier.name, transaction.sql);
  const edited = await findEdited(transaction.sql, id);
  const current = tabulateDossier(stored.dossier, (document) => currentCapture(captures.get(document.id)));
  const brought = tabulateDossier(dossier, (document) => {
    const known = captures.get(document.id);
    return edited.has(`document ${document.id}`) ? currentCapture(known) : broughtCapture(document, known);
  });
  const plan = planImport(current, brought, { edited, drafted: await findDrafted(transaction.sql, id) });
  if (plan.changed.some(({ kind }) => kind === "dossier")) await writeHead(transaction.sql, id, dossier);
  await writeEntities(transaction, id, current, plan.next);
  return plan;
}

/** A text that is held is not written again, so it is left out. */
function currentCapture(known: StoredCapture | undefined): CaptureValues {
  return { number: known?.number ?? 1, sha256: known?.sha256 ?? null, length: known?.length ?? null, text: null };
}

/** The current capture, with what the package knows more of it; or a new one, where the package tells of another text. */
function broughtCapture({ sha256, length, text }: Document, known: StoredCapture | undefined): CaptureValues {
  if (known === undefined) return { number: 1, sha256, length, text };
  const same = (known.sha256 === null || known.sha256 === sha256) && (known.length === null || known.length === length);
  return same
    ? { number: known.number, sha256, length, text: known.held ? null : text }
    : { number: known.number + 1, sha256, length, text };
}

async function writeHead(sql: Sql, id: number, dossier: Dossier): Promise<void> {
  const { title, description, created, licences } = dossier;
  await sql`
    update dossier set title = ${title}, description = ${description}, created = ${created},
                       licences = ${JSON.stringify(licences)}
    where id = ${id}`;
}
