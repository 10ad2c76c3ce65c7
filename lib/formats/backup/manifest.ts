import { z } from "zod";

/** The first entry of a backup, by which it is known. */
export const HEAD = "parallax-backup.json";
/** The last but one: what was written. */
export const CONTENTS = "contents.json";
/** The last: the SHA-256 of every entry before it, as `sha256sum -c` reads it. A backup that was cut short lacks it. */
export const SUMS = "SHA256SUMS";

/** The form of the backups that this version writes, and the newest that it reads. */
export const BACKUP_FORM = 1;

const table = z.object({ name: z.string(), columns: z.array(z.string()) });
/** Where a counter stands: the number as text, since it may be beyond what JavaScript counts exactly. */
const sequence = z.object({ name: z.string(), last: z.string(), called: z.boolean() });

/** What a backup says of itself before its rows. */
export const backupHead = z.object({
  version: z.number().int(),
  /** The version of Parallax that made it. */
  parallax: z.string(),
  postgres: z.string(),
  /** RFC 3339: the moment that its rows are of. */
  madeAt: z.iso.datetime(),
  /** The names of the migrations that its tables had, oldest first. */
  migrations: z.array(z.string()),
  tables: z.array(table),
});
export type BackupHead = z.infer<typeof backupHead>;

/** What a backup says of itself after its rows. */
export const backupContents = z.object({
  rows: z.record(z.string(), z.number().int()),
  sequences: z.array(sequence),
});
export type BackupContents = z.infer<typeof backupContents>;

/** A table of a backup: columns in the order in which its rows hold them. */
export type BackupTable = z.infer<typeof table>;

/** The name of the nth part of a table's rows. */
export function partName(name: string, nth: number): string {
  return `tables/${name}/${String(nth).padStart(6, "0")}.copy.zst`;
}

/** The table that an entry holds rows of; null where it holds none. */
export function tableOf(entry: string): string | null {
  return /^tables\/([^/]+)\/\d{6,}\.copy\.zst$/.exec(entry)?.[1] ?? null;
}
