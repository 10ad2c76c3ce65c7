import type { Document } from "#lib/document.ts";
import { nearestName } from "#lib/nearest.ts";
import { lengthOf, normaliseText, sha256 } from "#lib/text.ts";

import { isInnerPath } from "./cell-checks.ts";
import type { FaultList } from "./package-fault.ts";
import type { PackageFiles } from "./package-files.ts";
import type { TableRows } from "./read-table.ts";
import type { Row } from "./row.ts";
import { documentOf } from "./source-rows.ts";

/** Reads the documents with those texts that the package holds, and checks hashes and lengths against them. */
export async function readDocuments(
  { file, rows }: TableRows,
  files: PackageFiles,
  faults: FaultList,
): Promise<readonly Document[]> {
  const documents: Document[] = [];
  for (const row of rows) documents.push(await withText(file, row, files, faults));
  return documents;
}

async function withText(file: string, row: Row, files: PackageFiles, faults: FaultList): Promise<Document> {
  const document = documentOf(row);
  if (document.textPath === null || !isInnerPath(document.textPath)) return document;
  const add = (column: string, kind: string, message: string) =>
    faults.add(file, row.line(column), column, { kind, message });
  const bytes = files.get(document.textPath);
  if (bytes === undefined) {
    const near = nearestName(document.textPath, new Set(files.keys()));
    add(
      "text",
      "no-such-text",
      `The package has no file "${document.textPath}".${near === null ? " Put the text there, or leave this empty." : ` Did you mean "${near}"?`}`,
    );
    return document;
  }
  const text = normaliseText(bytes);
  if (!text.ok) {
    faults.add(document.textPath, null, null, text.fault);
    return document;
  }
  const [hash, length] = [await sha256(text.value), lengthOf(text.value)];
  if (document.sha256 !== null && document.sha256 !== hash) {
    add(
      "sha256",
      "sha256-mismatch",
      `The text in "${document.textPath}" has the SHA-256 ${hash}. Write that, or put the right text there.`,
    );
  }
  if (document.length !== null && document.length !== length) {
    add("length", "length-mismatch", `The text in "${document.textPath}" has ${length} code points. Write that.`);
  }
  return { ...document, text: text.value, sha256: hash, length };
}
