import type { Document } from "#lib/document.ts";
import type { Dossier } from "#lib/dossier.ts";

import { findDrafted } from "./find-drafted.ts";
import { findEdited } from "./find-edited.ts";
import { loadDossier, type StoredDossier } from "./load-dossier.ts";
import type { Sql } from "./make-sql.ts";
import { type ImportPlan, planImport } from "./plan-import.ts";
import { readCaptures, type StoredCapture } from "./read-captures.ts";
import type { Transaction } from "./run-transaction.ts";
import { tabulateDossier } from "./tabulate-dossier.ts";
import type { CaptureValues, Entity } from "./tabulate-entity.ts";
import { writeEntities } from "./write-entities.ts";

/** Brings a dossier that is there, and that the transaction holds, to what a package says. Returns what that changed. */
export async function mergePackage(transaction: Transaction, id: number, dossier: Dossier): Promise<ImportPlan> {
  const stored = await loadDossier(transaction.sql, id);
  if (stored === null) throw new Error(`Dossier ${id} is held by this transaction and is not there.`);
  const captures = await readCaptures(dossier.name, transaction.sql);
  const edited = await findEdited(transaction.sql, id);
  const meant = new Map(
    dossier.documents.map((document) => [document.id, captureMeant(document, captures.get(document.id) ?? [])]),
  );
  const knownOf = ({ id: document }: Document) => meant.get(document) ?? captures.get(document)?.[0];
  const current = placed(
    tabulateDossier(withOwnPlaces(stored), (document) => currentCapture(knownOf(document))),
    stored,
    captures,
  );
  const brought = tabulateDossier(dossier, (document) =>
    edited.has(`document ${document.id}`)
      ? currentCapture(knownOf(document))
      : broughtCapture(document, meant.get(document.id) ?? null, captures.get(document.id) ?? []),
  );
  const coded = inCoded(brought, await findCoded(transaction.sql, id));
  const drafted = await findDrafted(transaction.sql, id);
  const plan = planImport(current, brought, { edited: new Set([...edited, ...coded]), drafted });
  if (plan.changed.some(({ kind }) => kind === "dossier")) await writeHead(transaction.sql, id, dossier);
  await writeEntities(transaction, id, current, plan.next);
  return plan;
}

/** What a package says of documents that are coded blind: their coders could read it, so it is left as it is. */
function inCoded(brought: ReadonlyMap<string, Entity>, coded: ReadonlySet<string>): readonly string[] {
  return [...brought].flatMap(([key, { kind, rows }]) => {
    const document = kind === "claim" || kind === "silence" ? rows[0]?.values["document_id"] : undefined;
    return typeof document === "string" && coded.has(document) ? [key] : [];
  });
}

async function findCoded(sql: Sql, dossier: number): Promise<ReadonlySet<string>> {
  const rounds = await sql<{ document: string }>`
    select document_id as document from round where dossier_id = ${dossier} and closed_at is null`;
  return new Set(rounds.map(({ document }) => document));
}

/** A dossier with every passage where it stands in its own capture. */
function withOwnPlaces({ dossier, earlier }: StoredDossier): Dossier {
  const claims = dossier.claims.map((claim) => ({
    ...claim,
    passages: earlier.get(claim.id)?.passages ?? claim.passages,
  }));
  return { ...dossier, claims };
}

/** Rows as they are in the database: each claim on its own capture, whatever capture the package means. */
function placed(
  entities: ReadonlyMap<string, Entity>,
  { dossier, earlier }: StoredDossier,
  captures: Captures,
): ReadonlyMap<string, Entity> {
  const own = new Map(
    dossier.claims.map(({ id, document }) => [
      id,
      earlier.get(id)?.capture ?? captures.get(document)?.[0]?.number ?? 1,
    ]),
  );
  return new Map(
    [...entities].map(([key, entity]) => {
      const capture = entity.kind === "claim" ? own.get(entity.id) : undefined;
      const [row, ...parts] = entity.rows;
      if (capture === undefined || row === undefined) return [key, entity];
      return [key, { ...entity, rows: [{ ...row, values: { ...row.values, capture } }, ...parts] }];
    }),
  );
}

type Captures = ReadonlyMap<string, readonly StoredCapture[]>;

/**
 * The capture whose text a package's document is: the newest that has its hash; where hash or length are not known on
 * one side, the newest that a package brought. A text that the app has captured anew since is not taken back by it.
 */
function captureMeant({ sha256, length }: Document, known: readonly StoredCapture[]): StoredCapture | null {
  const fits = known.filter(
    (each) =>
      (each.sha256 === null || sha256 === null || each.sha256 === sha256) &&
      (each.length === null || length === null || each.length === length),
  );
  const exact = fits.find((each) => sha256 !== null && each.sha256 === sha256);
  return exact ?? fits.find(({ imported }) => imported) ?? fits[0] ?? null;
}

/** A text that is held is not written again, so it is left out. */
function currentCapture(known: StoredCapture | undefined): CaptureValues {
  return { number: known?.number ?? 1, sha256: known?.sha256 ?? null, length: known?.length ?? null, text: null };
}

/** The capture that is meant, with what the package knows more of it; or a new one, where it tells of another text. */
function broughtCapture(
  { sha256, length, text }: Document,
  meant: StoredCapture | null,
  known: readonly StoredCapture[],
): CaptureValues {
  if (meant === null) return { number: (known[0]?.number ?? 0) + 1, sha256, length, text };
  return {
    number: meant.number,
    sha256: sha256 ?? meant.sha256,
    length: length ?? meant.length,
    text: meant.held ? null : text,
  };
}

async function writeHead(sql: Sql, id: number, dossier: Dossier): Promise<void> {
  const { title, description, created, licences } = dossier;
  await sql`
    update dossier set title = ${title}, description = ${description}, created = ${created},
                       licences = ${JSON.stringify(licences)}
    where id = ${id}`;
}
