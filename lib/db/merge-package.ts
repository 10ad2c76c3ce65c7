import type { TransactionSql } from "postgres";

import type { Document } from "#lib/document.ts";
import type { Dossier } from "#lib/dossier.ts";

import { findEdited } from "./find-edited.ts";
import { loadDossier } from "./load-dossier.ts";
import { type ImportPlan, planImport } from "./plan-import.ts";
import { readCaptures, type StoredCapture } from "./read-captures.ts";
import { type CaptureValues, tabulateDossier } from "./tabulate-dossier.ts";
import { writeEntities } from "./write-entities.ts";

/** Brings a dossier that is there, and that the transaction holds, to what a package says. Returns what that changed. */
export async function mergePackage(transaction: TransactionSql, id: number, dossier: Dossier): Promise<ImportPlan> {
  const stored = await loadDossier(transaction, id);
  if (stored === null) throw new Error(`Dossier ${id} is held by this transaction and is not there.`);
  const captures = await readCaptures(dossier.name, transaction);
  const edited = await findEdited(transaction, id);
  const current = tabulateDossier(stored.dossier, (document) => currentCapture(captures.get(document.id)));
  const brought = tabulateDossier(dossier, (document) => {
    const known = captures.get(document.id);
    return edited.has(`document ${document.id}`) ? currentCapture(known) : broughtCapture(document, known);
  });
  const plan = planImport(current, brought, edited);
  if (plan.changed.some(({ kind }) => kind === "dossier")) await writeHead(transaction, id, dossier);
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

async function writeHead(transaction: TransactionSql, id: number, dossier: Dossier): Promise<void> {
  const { title, description, created } = dossier;
  const licences = transaction.json(dossier.licences.map((licence) => ({ ...licence })));
  await transaction`
    update dossier set title = ${title}, description = ${description}, created = ${created}, licences = ${licences} where id = ${id}`;
}
