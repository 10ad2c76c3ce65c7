import { failed, ok, type Result } from "#lib/result.ts";

/** A file in a zip, as the zip's own directory lists it. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly link: boolean;
  readonly crc: number;
  readonly packed: number;
  /** As the directory claims, which nobody need believe. */
  readonly unpacked: number;
  /** Where the packed bytes begin. */
  readonly offset: number;
}

const END = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY = 0x02014b50;
const ENTRY_SIZE = 46;
const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;

/**
 * Reads the directory at a zip's end (PKWARE's APPNOTE 6.3, without Zip64, which nothing below
 * 4 GB needs). Fails with `zip-broken` or, above `most` files, `zip-too-many`.
 */
export function readZipDirectory(bytes: Uint8Array, most: number): Result<readonly ZipEntry[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === null) return broken("its directory is missing");
  const entries: ZipEntry[] = [];
  const count = view.getUint16(end + 10, true);
  if (count > most) return failed("zip-too-many", `The zip holds ${count} files. A package has at most ${most}.`);
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_SIZE > end || view.getUint32(at, true) !== ENTRY) return broken("its directory is cut or damaged");
    const entry = entryAt(bytes, view, at);
    if (entry === null) return broken("a file is not where its directory says");
    entries.push(entry);
    at += ENTRY_SIZE + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return at === end ? ok(entries) : broken("its directory is not as long as it says");
}

function broken(why: string): Result<never> {
  return failed("zip-broken", `The zip cannot be read: ${why}. Make it anew, or give the folder instead.`);
}

function endOfDirectory(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END && at + END_SIZE + view.getUint16(at + 20, true) === view.byteLength)
      return at;
  }
  return null;
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): ZipEntry | null {
  const nameEnd = at + ENTRY_SIZE + view.getUint16(at + 28, true);
  const local = view.getUint32(at + 42, true);
  const packed = view.getUint32(at + 20, true);
  if (nameEnd > bytes.length || local + LOCAL_SIZE > bytes.length || view.getUint32(local, true) !== LOCAL) return null;
  const offset = local + LOCAL_SIZE + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (offset + packed > bytes.length) return null;
  return {
    name: new TextDecoder().decode(bytes.subarray(at + ENTRY_SIZE, nameEnd)),
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    link: isLink(view.getUint16(at + 4, true), view.getUint32(at + 38, true)),
    crc: view.getUint32(at + 16, true),
    packed,
    unpacked: view.getUint32(at + 24, true),
    offset,
  };
}

const UNIX = 3;

/** The upper byte of "made by" is the system, the upper half of the attributes a Unix mode. */
function isLink(madeBy: number, attributes: number): boolean {
  return madeBy >> 8 === UNIX && attributes >>> 28 === 0o12;
}
