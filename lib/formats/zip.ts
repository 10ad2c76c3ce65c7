import { crc32, inflateRawSync } from "node:zlib";
import { zipSync } from "fflate";

import { failed, ok, type Result } from "#lib/result.ts";

import { readZipDirectory, type ZipEntry } from "./zip-directory.ts";

const MOST_FILES = 20_000;
/** Bytes of all files together. */
const MOST_UNPACKED = 256 * 1024 * 1024;
/** Tables of text shrink to a tenth, seldom to a thirtieth; deflate itself can reach a thousandth. */
const MOST_RATIO = 100;
/** So little harms nobody, however well it shrank. */
const ALWAYS_ALLOWED = 1024 * 1024;

/** What is unpacked of a zip: the files with wanted names, and no more bytes than `most`. */
interface ZipPart {
  readonly wanted: (name: string) => boolean;
  readonly most: number;
}

const ALL: ZipPart = { wanted: () => true, most: MOST_UNPACKED };

/** Whether bytes begin as a zip does, an empty one included. */
export function isZip(bytes: Uint8Array): boolean {
  return (
    bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6))
  );
}

/**
 * Unpacks a zip, or a part of it, in memory; folders are passed over. Nothing that a stranger put into it can cost
 * more than its limits: sizes are held while unpacking, whatever the directory claims. Fails with
 * `zip-broken`, `zip-too-many`, `zip-too-large`, `zip-unsafe-name`, `zip-repeated-name`,
 * `zip-link`, `zip-encrypted` or `zip-method`.
 */
export function readZip(bytes: Uint8Array, { wanted, most }: ZipPart = ALL): Result<ReadonlyMap<string, Uint8Array>> {
  const directory = readZipDirectory(bytes, MOST_FILES);
  if (!directory.ok) return directory;
  const entries = directory.value.filter(({ name }) => !name.endsWith("/") && wanted(name));
  const unsafe = nameFault(entries);
  if (!unsafe.ok) return unsafe;
  const files = new Map<string, Uint8Array>();
  let left = Math.min(most, Math.max(ALWAYS_ALLOWED, bytes.length * MOST_RATIO));
  if (entries.reduce((sum, entry) => sum + entry.unpacked, 0) > left) return tooLarge();
  for (const entry of entries) {
    const unpacked = unpack(bytes.subarray(entry.offset, entry.offset + entry.packed), entry, left);
    if (!unpacked.ok) return unpacked;
    left -= unpacked.value.length;
    files.set(entry.name, unpacked.value);
  }
  return ok(files);
}

/** The earliest time that a zip can state: the same files always give the same bytes. */
export const NO_TIME = "1980-01-01T00:00:00";

/** Packs files into a zip, in their order. */
export function writeZip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(files), { mtime: NO_TIME });
}

function tooLarge(): Result<never> {
  return failed(
    "zip-too-large",
    `The zip unpacks to more than a package may hold (${MOST_UNPACKED / 1024 ** 2} MB, and ${MOST_RATIO} times its own size). Import the folder instead.`,
  );
}

function nameFault(entries: readonly ZipEntry[]): Result<null> {
  const seen = new Set<string>();
  for (const { name, link } of entries) {
    const shown = JSON.stringify(name.slice(0, 100));
    if (!isSafeName(name)) {
      return failed(
        "zip-unsafe-name",
        `The zip holds ${shown}, which would lie outside it. Names are relative, without "..".`,
      );
    }
    if (link) return failed("zip-link", `The zip holds ${shown}, a link. Put the file itself there.`);
    const folded = name.normalize("NFC").toLowerCase();
    if (seen.has(folded)) {
      return failed(
        "zip-repeated-name",
        `The zip holds ${shown} twice, or in another case. Each file needs its own name.`,
      );
    }
    seen.add(folded);
  }
  return ok(null);
}

function isSafeName(name: string): boolean {
  if (name.length > 500 || name.includes("\0") || name.includes("\\") || /^[a-z]:/i.test(name)) return false;
  return name.split("/").every((part) => part !== "" && part !== "." && part !== "..");
}

function unpack(packed: Uint8Array, entry: ZipEntry, most: number): Result<Uint8Array> {
  const shown = JSON.stringify(entry.name.slice(0, 100));
  if (entry.encrypted) return failed("zip-encrypted", `${shown} is encrypted. Make the zip without a password.`);
  if (entry.method !== 0 && entry.method !== 8) {
    return failed("zip-method", `${shown} is packed in a way that is not read here. Make the zip with deflate.`);
  }
  if (entry.unpacked > most) return tooLarge();
  const unpacked = entry.method === 0 ? packed : inflate(packed, entry.unpacked);
  if (unpacked === null || unpacked.length !== entry.unpacked || crc32(unpacked) !== entry.crc) {
    return failed("zip-broken", `${shown} is damaged: it does not unpack to what the zip says. Make the zip anew.`);
  }
  return ok(unpacked);
}

/** Stops at the first byte beyond what was promised; null when it is no deflated data. */
function inflate(packed: Uint8Array, promised: number): Uint8Array | null {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, promised) });
  } catch (error) {
    if (error instanceof Error && "code" in error) return null;
    throw error;
  }
}
