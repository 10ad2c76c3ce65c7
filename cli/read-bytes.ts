import { readFileSync, statSync } from "node:fs";

import { failed, ok, type Result } from "#lib/result.ts";

/** Reads a file; `advice` says what to name where it cannot be read. */
export function readBytes(path: string, advice: string): Result<Uint8Array> {
  return reading(() => readFileSync(path), advice);
}

/** How many bytes a file has. */
export function sizeOf(path: string, advice: string): Result<number> {
  return reading(() => statSync(path).size, advice);
}

function reading<Value>(read: () => Value, advice: string): Result<Value> {
  try {
    return ok(read());
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    return failed("unreadable", `The file cannot be read (${error.code}). ${advice}`);
  }
}
