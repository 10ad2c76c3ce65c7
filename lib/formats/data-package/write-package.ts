import type { Dossier } from "#lib/dossier.ts";
import { holdsAll } from "#lib/passage.ts";

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
 * when they hold something, and the texts that may be redistributed and hold every quote. The same
 * dossier always gives the same bytes, and a package written so reads back as the same dossier.
 */
export function writePackage(given: Dossier): ReadonlyMap<string, Uint8Array> {
  const dossier = withoutUnprovenTexts(given);
  const cells = tableCells(dossier);
  const tables = ALL_TABLES.filter((table) => !table.optional || cells[table.name].length > 0);
  return new Map([
    [DESCRIPTOR_FILE, new TextEncoder().encode(writeDescriptor(dossier, tables))],
    ...tables.map((table) => [fileOf(table.name), writeTable(table, cells[table.name])] as const),
    ...textsOf(dossier),
  ]);
}

/**
 * Leaves out texts in which a claim's words do not stand, as they do in an earlier capture: a package has one text for
 * each document, and would be refused for the quote.
 */
function withoutUnprovenTexts(dossier: Dossier): Dossier {
  const quoted = Map.groupBy(dossier.claims, ({ document }) => document);
  const documents = dossier.documents.map((document) => {
    const { id, text } = document;
    const placeless = (quoted.get(id) ?? []).flatMap(({ passages }) => passages.filter(({ start }) => start === null));
    const isProven = text === null || holdsAll(text, placeless);
    return isProven ? document : { ...document, text: null, textPath: null };
  });
  return { ...dossier, documents };
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

/** The bytes of a table's file. */
export function writeTable(table: Table, rows: readonly Cells[]): Uint8Array {
  const columns = table.columns.map((column) => column.name);
  return writeCsv(columns, recordsOf(columns, rows));
}

/** The fields of some rows, by their columns. */
export function* recordsOf(columns: readonly string[], rows: readonly Cells[]): Generator<readonly string[]> {
  for (const cells of rows) yield columns.map((column) => cells[column] ?? "");
}

/** What `datapackage.json` says of a dossier. */
export function writeDescriptor(
  {
    name,
    title,
    description,
    created,
    licences,
  }: Pick<Dossier, "name" | "title" | "description" | "created" | "licences">,
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
