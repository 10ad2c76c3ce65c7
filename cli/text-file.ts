import type { Result } from "#lib/result.ts";
import { normaliseText } from "#lib/text.ts";

import { readBytes } from "./read-bytes.ts";

/** Reads a file as a normalised text. Fails with `unreadable`, or as normalising does. */
export function readTextFile(path: string): Result<string> {
  const bytes = readBytes(path, "Name a text file.");
  return bytes.ok ? normaliseText(bytes.value) : bytes;
}
