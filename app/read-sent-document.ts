import "server-only";

import { extractDocument, fileTooLarge, MOST_FILE_BYTES } from "#lib/formats/extract/extract-document.ts";
import type { Extracted } from "#lib/formats/extract/extracted.ts";
import type { Person } from "#lib/person.ts";
import { may } from "#lib/policy.ts";
import { failed, type Result } from "#lib/result.ts";

import { readUpload } from "./read-upload.ts";

/** Reads the document in a file that a page sent as it is, for whoever may add one. A file that is too long is not read to its end. */
export async function readSentDocument(request: Request, person: Person): Promise<Result<Extracted>> {
  if (!may(person.role, "add-document"))
    return failed("forbidden", `As ${person.role} you may not add documents. Nothing was read.`);
  const bytes = await readUpload(request, MOST_FILE_BYTES);
  if (bytes === null) return fileTooLarge();
  return await extractDocument(bytes, { project: process.cwd(), signal: request.signal });
}
