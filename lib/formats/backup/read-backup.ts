import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { buffer } from "node:stream/consumers";
import { promisify } from "node:util";
import { zstdDecompress } from "node:zlib";
import { extract } from "tar-stream";

import { failed, ok, type Result } from "#lib/result.ts";

import {
  BACKUP_FORM,
  type BackupContents,
  type BackupHead,
  backupContents,
  backupHead,
  CONTENTS,
  HEAD,
  SUMS,
  tableOf,
} from "./manifest.ts";

/** More than any entry that is written: what says it is larger was not written here. */
const MOST_BYTES = 1 << 28;

const decompress = promisify(zstdDecompress);

/** Why a file is not restored: no backup, one cut short, one whose bytes changed, one of a newer version. */
export type BackupFaultKind = "unreadable" | "foreign" | "truncated" | "damaged" | "newer";

/** A backup whose every entry is what was written. */
export interface SoundBackup {
  readonly path: string;
  readonly head: BackupHead;
  readonly contents: BackupContents;
  /** The SHA-256 of each entry. */
  readonly sums: ReadonlyMap<string, string>;
}

/** Reads all of a backup and compares it with its checksums; holds one entry of it at a time. */
export async function checkBackup(
  path: string,
): Promise<Result<SoundBackup, { kind: BackupFaultKind; message: string }>> {
  const found = new Map<string, string>();
  const said = new Map<string, Buffer>();
  try {
    for await (const { name, bytes } of entriesOf(path)) {
      if (found.size === 0 && name !== HEAD) return foreign(path);
      found.set(name, sumOf(bytes));
      if (tableOf(name) === null) said.set(name, bytes);
    }
  } catch (error) {
    return explain(path, error, found);
  }
  const listed = said.get(SUMS);
  if (listed === undefined) return truncated(path);
  const sums = readSums(listed.toString());
  found.delete(SUMS);
  for (const name of new Set([...sums.keys(), ...found.keys()])) {
    if (sums.get(name) !== found.get(name)) return damaged(path, `${name} is not what was written`);
  }
  return readSaid(path, said, sums);
}

/** The rows of a backup that was checked, in blocks of whole rows, in COPY's text. Throws where the file is another meanwhile. */
export async function* backedUpRows({ path, sums }: SoundBackup): AsyncGenerator<{ table: string; rows: Buffer }> {
  for await (const { name, bytes } of entriesOf(path)) {
    const table = tableOf(name);
    if (table === null) continue;
    if (sums.get(name) !== sumOf(bytes)) throw new Error(`${path} changed while it was read.`);
    yield { table, rows: await decompress(bytes) };
  }
}

interface Entry {
  readonly name: string;
  readonly bytes: Buffer;
}

async function* entriesOf(path: string): AsyncGenerator<Entry> {
  // What goes wrong in either comes out of the loop below.
  const tar = pipeline(createReadStream(path), extract(), () => undefined);
  for await (const entry of tar) {
    const { name, size = 0 } = entry.header;
    if (size > MOST_BYTES) throw new RangeError(`${name} is too large`);
    yield { name, bytes: await buffer(entry) };
  }
}

function readSaid(
  path: string,
  said: ReadonlyMap<string, Buffer>,
  sums: ReadonlyMap<string, string>,
): Awaited<ReturnType<typeof checkBackup>> {
  const version = versioned(said.get(HEAD));
  if (version > BACKUP_FORM)
    return failed("newer", `${path} is a backup of a newer version of Parallax (form ${version}). Update this clone.`);
  const head = backupHead.safeParse(parsed(said.get(HEAD)));
  const contents = backupContents.safeParse(parsed(said.get(CONTENTS)));
  if (!head.success || !contents.success) return damaged(path, "what it says of itself cannot be read");
  return ok({ path, head: head.data, contents: contents.data, sums });
}

function versioned(bytes: Buffer | undefined): number {
  const version = backupHead.pick({ version: true }).safeParse(parsed(bytes));
  return version.success ? version.data.version : 0;
}

function parsed(bytes: Buffer | undefined): unknown {
  try {
    return JSON.parse(bytes?.toString() ?? "");
  } catch {
    return null;
  }
}

function readSums(text: string): Map<string, string> {
  const lines = [...text.matchAll(/^([0-9a-f]{64}) {2}(.+)$/gm)];
  return new Map(lines.map(([, sum = "", name = ""]) => [name, sum]));
}

function sumOf(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function explain(path: string, error: unknown, found: ReadonlyMap<string, string>) {
  if (!(error instanceof Error)) throw error;
  if ("code" in error) return failed("unreadable" as const, `${path} cannot be read (${error.code}).`);
  if (/Unexpected end of data|Premature close|premature/i.test(error.message))
    return found.size === 0 ? foreign(path) : truncated(path);
  return found.size === 0 ? foreign(path) : damaged(path, error.message);
}

function foreign(path: string) {
  return failed("foreign", `${path} is no backup of Parallax. Name a file that "parallax backup" wrote.`);
}

function truncated(path: string) {
  return failed("truncated", `${path} is cut short: its end is missing. Take another backup, or copy it again.`);
}

function damaged(path: string, what: string) {
  return failed("damaged", `${path} is damaged: ${what}. Take another backup, or copy it again.`);
}
