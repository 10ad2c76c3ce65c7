import { failed, type Result } from "#lib/result.ts";

/** Bytes of the objects of whoever reads a file, and again of its buffers: a text at its limit takes a fifth of it. */
export const MOST_MEMORY = 512 * 1024 * 1024;

/** The fault of a file that takes more. */
export function tooMuchMemory(): Result<never> {
  return failed(
    "too-much-memory",
    "Reading the file takes more memory than a document should. Paste its text instead.",
  );
}
