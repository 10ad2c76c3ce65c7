import type { StreamedDossier } from "#lib/dossier.ts";

import { csvLines } from "../csv.ts";
import { claimCells, passageRows } from "./claim-rows.ts";
import type { WrittenFile } from "./package-files.ts";
import type { Cells } from "./row.ts";
import { DESCRIPTOR_FILE, fileOf, type Table } from "./schema.ts";
import { ALL_TABLES, TABLES } from "./tables.ts";
import { recordsOf, tableCells, writeDescriptor, writeTable } from "./write-package.ts";

/**
 * Writes a dossier as a data package while it is read: the same files, byte for byte, as `writePackage`. Each is to be
 * read to its end before the next is asked for; a batch of claims or one text is held at a time.
 */
export async function* streamPackage(dossier: StreamedDossier): AsyncGenerator<WrittenFile> {
  const { frame, claimsOfSeveral } = dossier;
  const documents = frame.documents.map((document) => ({ ...document, text: document.textPath === null ? null : "" }));
  const cells = tableCells({ ...frame, documents, claims: [] });
  const streamed = streamedTables(dossier);
  const tables = ALL_TABLES.filter(({ name, optional }) => {
    if (name === "passages") return claimsOfSeveral !== null;
    return !optional || cells[name].length > 0;
  });
  yield [DESCRIPTOR_FILE, new TextEncoder().encode(writeDescriptor(frame, tables))];
  for (const table of tables) {
    yield [fileOf(table.name), streamed.get(table.name)?.() ?? writeTable(table, cells[table.name])];
  }
  for (const { id, textPath } of documents) {
    if (textPath !== null) yield [textPath, new TextEncoder().encode(await dossier.textOf(id))];
  }
}

function streamedTables({
  claims,
  claimsOfSeveral,
}: StreamedDossier): ReadonlyMap<string, () => AsyncIterable<Uint8Array>> {
  const tables = new Map([["claims", () => streamTable(TABLES.claims, claims(), (batch) => batch.map(claimCells))]]);
  if (claimsOfSeveral !== null)
    tables.set("passages", () =>
      streamTable(TABLES.passages, claimsOfSeveral(), (batch) => batch.flatMap(passageRows)),
    );
  return tables;
}

async function* streamTable<Batch>(
  { columns }: Table,
  batches: AsyncIterable<Batch>,
  cellsOf: (batch: Batch) => readonly Cells[],
): AsyncGenerator<Uint8Array> {
  const names = columns.map((column) => column.name);
  yield csvLines([names]);
  for await (const batch of batches) yield csvLines(recordsOf(names, cellsOf(batch)));
}
