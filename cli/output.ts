import { resolve } from "node:path";

import { faultLine, type PackageRefusal } from "#lib/formats/data-package/package-fault.ts";

// A reader such as `head` may leave before the end: nothing is wrong then.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

/** Prints a line for people. Whatever a document holds, no control character of it reaches the terminal. */
export function say(line: string): void {
  process.stdout.write(`${printable(line)}\n`);
}

/** Prints a line that tells what failed, and lets the command end with 1. */
export function complain(line: string): void {
  process.stderr.write(`${printable(line)}\n`);
  process.exitCode = 1;
}

/** Prints data for programs. */
export function sayJson(value: object): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

/** Prints why a package is refused, one fault a line, and lets the command end with 1. */
export function complainOfPackage(refusal: PackageRefusal, json: boolean): void {
  if (json) {
    sayJson({ faults: refusal.faults, total: refusal.total });
    process.exitCode = 1;
    return;
  }
  for (const fault of refusal.faults) complain(faultLine(fault));
  const more = refusal.total - refusal.faults.length;
  complain(more === 0 ? refusal.message : `… and ${more} more. ${refusal.message}`);
}

/** A path as whoever typed it means it: npm runs its scripts elsewhere and keeps the place in INIT_CWD. */
export function typedPath(path: string): string {
  return resolve(process.env["INIT_CWD"] ?? process.cwd(), path);
}

function printable(line: string): string {
  return line.replace(/\p{Cc}/gu, " ");
}
