import "server-only";

import { createHash } from "node:crypto";

import type { ImportReport } from "#lib/db/import-package.ts";

/** What an import would do as one word: another where it would do anything else, to another state of the dossier. */
export function planOf(report: ImportReport): string {
  return createHash("sha256").update(JSON.stringify(report)).digest("hex");
}
