import { createHash } from "node:crypto";
import type { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { zstdCompress } from "node:zlib";
import { type Pack, pack } from "tar-stream";

import { type BackupContents, type BackupHead, type BackupTable, CONTENTS, HEAD, partName, SUMS } from "./manifest.ts";

/** Bytes of rows that are compressed as one: a few such blocks are all that is held at a time. */
const BLOCK = 1 << 22;
/** Blocks compressed at once, beside the one that is being filled. */
const AT_ONCE = 2;

const compress = promisify(zstdCompress);

/** What is written, and where it comes from. */
export interface BackupSource {
  readonly head: BackupHead;
  /** A table's rows in COPY's text. */
  readonly rowsOf: (table: BackupTable) => AsyncIterable<Buffer>;
  /** Asked once all rows were read. */
  readonly contents: () => Promise<BackupContents>;
}

/**
 * Writes a backup as it is read: a tar whose entries are the rows of each table in blocks, compressed by zstd, between
 * what it says of itself and the checksums. So ordinary tools can check it and read every row.
 */
export async function writeBackup(source: BackupSource, target: Writable): Promise<void> {
  const tar = pack();
  const written = pipeline(tar, target);
  const filled = fill(source, new Entries(tar, source.head.madeAt)).catch((error: Error) => {
    tar.destroy(error);
    throw error;
  });
  const failures = (await Promise.allSettled([filled, written])).filter(({ status }) => status === "rejected");
  // Where the target failed, what else failed did so for that.
  if (failures[0]?.status === "rejected") throw target.errored ?? failures[0].reason;
}

async function fill({ head, rowsOf, contents }: BackupSource, entries: Entries): Promise<void> {
  await entries.add(HEAD, json(head));
  for (const table of head.tables) {
    let nth = 0;
    for await (const part of compressed(blocksOf(rowsOf(table)))) {
      nth += 1;
      await entries.add(partName(table.name, nth), part);
    }
  }
  await entries.add(CONTENTS, json(await contents()));
  await entries.finish();
}

/** The entries of a tar, one after the other, each summed. */
class Entries {
  readonly #tar: Pack;
  readonly #mtime: Date;
  #sums = "";

  constructor(tar: Pack, at: string) {
    this.#tar = tar;
    this.#mtime = new Date(at);
  }

  /** Done when what was given has been passed on: whoever writes slowly is waited for. */
  async add(name: string, bytes: Buffer): Promise<void> {
    this.#sums += `${createHash("sha256").update(bytes).digest("hex")}  ${name}\n`;
    await this.#write(name, bytes);
  }

  async finish(): Promise<void> {
    await this.#write(SUMS, Buffer.from(this.#sums));
    this.#tar.finalize();
  }

  #write(name: string, bytes: Buffer): Promise<void> {
    return new Promise((resolve, reject) => {
      const header = { name, size: bytes.length, mtime: this.#mtime, mode: 0o600 };
      const done = (error?: Error | null): void => (error ? reject(error) : resolve());
      this.#tar.entry(header, done).end(bytes);
    });
  }
}

/** Cut after a row, so that each block can be read by itself: a line's end in a text is written otherwise. */
async function* blocksOf(rows: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let size = 0;
  for await (const chunk of rows) {
    held.push(chunk);
    size += chunk.length;
    if (size < BLOCK) continue;
    const bytes = Buffer.concat(held);
    const end = bytes.lastIndexOf("\n") + 1;
    if (end > 0) yield bytes.subarray(0, end);
    held = [bytes.subarray(end)];
    size = bytes.length - end;
  }
  if (size > 0) yield Buffer.concat(held);
}

async function* compressed(blocks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const waiting: Promise<Buffer>[] = [];
  for await (const block of blocks) {
    waiting.push(compress(block));
    const first = waiting.length > AT_ONCE ? waiting.shift() : undefined;
    if (first !== undefined) yield await first;
  }
  for (const part of waiting) yield await part;
}

function json(value: object): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
}
