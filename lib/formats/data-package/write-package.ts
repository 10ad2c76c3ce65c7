import type { Dossier } from "#lib/dossier.ts";

import { writeCsv } from "../csv.ts";
import { claimCells, passageRows } from "./claim-rows.ts";
import { conceptCells, termCells } from "./codebook-rows.ts";
import { adjudicationCells, eventCells, questionCells, silenceCells } from "./question-rows.ts";
import type { Cells } from "./row.ts";
import { DESCRIPTOR_FILE, fileOf, type Table, type TableName } from "./schema.ts";
import { documentCells, outletCells } from "./source-rows.ts";
import { resourceOf } from "./table-schema.ts";
import { ALL_TABLES } from "./tables.ts";

/**
 * Writes a dossier as a data package, file by file: the tables in their order, optional ones only
 * when they hold something, and the texts that may be redistributed. The same dossier always gives
 * the same bytes, and a package written so reads back as the same dossier.
 */
export function writePackage(dossier: Dossier): ReadonlyMap<string, Uint8Array> {
  const cells = tableCells(dossier);
  const tables = ALL_TABLES.filter((table) => !table.optional || cells[table.name].length > 0);
  return new Map([
    [DESCRIPTOR_FILE, new TextEncoder().encode(writeDescriptor(dossier, tables))],
    ...tables.map((table) => [fileOf(table.name), writeTable(table, cells[table.name])] as const),
    ...textsOf(dossier),
  ]);
}

/** The rows of every table, each cell by its column. */
export function tableCells(dossier: Dossier): Readonly<Record<TableName, readonly Cells[]>> {
  return {
    outlets: dossier.outlets.map(outletCells),
    documents: dossier.documents.map(documentCells),
    events: dossier.events.map(eventCells),
    questions: dossier.questions.map(questionCells),
    concepts: dossier.codebook.concepts.map(conceptCells),
    terms: dossier.codebook.terms.map(termCells),
    claims: dossier.claims.map(claimCells),
    passages: dossier.claims.flatMap(passageRows),
    silences: dossier.silences.map(silenceCells),
    adjudications: dossier.adjudications.map(adjudicationCells),
  };
}

function writeTable(table: Table, rows: readonly Cells[]): Uint8Array {
  const columns = table.columns.map((column) => column.name);
  return writeCsv(columns, recordsOf(columns, rows));
}

function* recordsOf(columns: readonly string[], rows: readonly Cells[]): Generator<readonly string[]> {
  for (const cells of rows) yield columns.map((column) => cells[column] ?? "");
}

function writeDescriptor(
  { name, title, description, created, licences }: Dossier,
  tables: readonly Table<TableName>[],
): string {
  const descriptor = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name,
    title,
    description,
    ...(created === null ? {} : { created }),
    ...(licences.length === 0
      ? {}
      : { licenses: licences.map((licence) => ({ name: licence.name, title: licence.title, path: licence.path })) }),
    resources: tables.map((table) => resourceOf(table, fileOf(table.name))),
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}

function textsOf({ documents }: Dossier): readonly (readonly [string, Uint8Array])[] {
  return documents.flatMap(({ textPath, text }) =>
    textPath === null || text === null ? [] : [[textPath, new TextEncoder().encode(text)] as const],
  );
}
