import { readFileSync } from "node:fs";

import { failed, type Result } from "#lib/result.ts";
import { normaliseText } from "#lib/text.ts";

/** Reads a file as a normalised text. Fails with `unreadable`, or as normalising does. */
export function readTextFile(path: string): Result<string> {
  try {
    return normaliseText(readFileSync(path));
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    return failed("unreadable", `The file cannot be read (${error.code}). Name a text file.`);
  }
}
