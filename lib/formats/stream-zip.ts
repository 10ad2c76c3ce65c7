import { Readable } from "node:stream";
import { crc32, createDeflateRaw } from "node:zlib";
import { Zip, type ZipInputFile } from "fflate";

import type { WrittenFiles } from "./data-package/package-files.ts";
import { NO_TIME } from "./zip.ts";

/** Bytes: a zip that is larger, or holds a file that is, would have to be a Zip64, which we neither write nor read. */
const LARGEST_ZIP = 0xffff_ffff;

/** Tables are a tenth larger than at the usual level, and done in less than half the time. */
const LEVEL = 3;

/**
 * Packs files into a zip while they are read, in their order; the same files always give the same bytes. Throws a
 * `ZipTooLarge` where they are more than a zip holds.
 */
export async function* streamZip(files: WrittenFiles): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  let written = 0;
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    ready.push(chunk);
    written += chunk.length;
    if (written > LARGEST_ZIP) throw new ZipTooLarge();
  });
  const taken = (): readonly Uint8Array[] => {
    const chunks = ready;
    ready = [];
    return chunks;
  };
  for await (const [path, bytes] of files) {
    const entry: ZipInputFile = { filename: path, size: 0, crc: 0, compression: 8, mtime: NO_TIME };
    zip.add(entry);
    for await (const packed of packedBytes(bytes, entry)) {
      entry.ondata?.(null, packed, false);
      yield* taken();
    }
    entry.ondata?.(null, new Uint8Array(), true);
  }
  zip.end();
  yield* taken();
}

/** A zip that cannot be. */
export class ZipTooLarge extends Error {
  constructor() {
    super("This is more than a zip of ours holds (4 GB). Export it into a folder.");
  }
}

/** Deflates in Node's own threads, and writes down what the zip says of the file. */
async function* packedBytes(
  bytes: Uint8Array | AsyncIterable<Uint8Array>,
  entry: ZipInputFile,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytes instanceof Uint8Array ? [bytes] : bytes) {
      entry.size += chunk.length;
      if (entry.size > LARGEST_ZIP) throw new ZipTooLarge();
      entry.crc = crc32(chunk, entry.crc);
      yield chunk;
    }
  }
  const deflated = createDeflateRaw({ level: LEVEL });
  const source = Readable.from(counted(), { objectMode: false });
  source.on("error", (error) => deflated.destroy(error)).pipe(deflated);
  try {
    for await (const packed of deflated) yield packed;
  } finally {
    source.destroy();
  }
}
