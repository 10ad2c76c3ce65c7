import { createWriteStream } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { buffer } from "node:stream/consumers";
import fc from "fast-check";
import { pack } from "tar-stream";
import { afterAll, beforeAll, expect, test } from "vitest";

import type { BackupHead } from "./manifest.ts";
import { backedUpRows, checkBackup, type SoundBackup } from "./read-backup.ts";
import { writeBackup } from "./write-backup.ts";

let folder = "";
let path = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "parallax-backup-"));
  path = await written("sound", ABOUT);
});
afterAll(() => rm(folder, { recursive: true }));

const ABOUT: BackupHead = {
  version: 1,
  parallax: "0.1.0",
  postgres: "18.4",
  madeAt: "2026-11-22T10:00:00.000Z",
  migrations: ["1_first"],
  tables: [
    { name: "claim", columns: ["id", "value"] },
    { name: "empty", columns: ["id"] },
    { name: "outlet", columns: ["id"] },
  ],
};

/** Rows of many blocks, so that some end inside a chunk. */
function* chunksOf(table: string): Generator<Buffer> {
  if (table === "outlet") yield Buffer.from("courier\nherald\n");
  if (table !== "claim") return;
  for (let start = 0; start < 600_000; start += 3_000) {
    const rows = Array.from({ length: 3_000 }, (_, index) => `claim-${start + index}\t${index % 7} people\n`).join("");
    const half = rows.length / 2;
    yield Buffer.from(rows.slice(0, half));
    yield Buffer.from(rows.slice(half));
  }
}

async function written(name: string, head: BackupHead): Promise<string> {
  const file = join(folder, name);
  const contents = { rows: { claim: 600_000, empty: 0, outlet: 2 }, sequences: [] };
  const rows = async function* (table: string) {
    yield* chunksOf(table);
  };
  const source = { head, rowsOf: ({ name: table }: { name: string }) => rows(table), contents: async () => contents };
  await writeBackup(source, createWriteStream(file));
  return file;
}

async function sound(file: string): Promise<SoundBackup> {
  const checked = await checkBackup(file);
  if (!checked.ok) throw new Error(checked.fault.message);
  return checked.value;
}

test("what is written is read, in blocks of whole rows", async () => {
  const backup = await sound(path);
  expect(backup.head).toEqual(ABOUT);
  const read = new Map<string, Buffer[]>();
  for await (const { table, rows } of backedUpRows(backup)) {
    expect(rows.at(-1)).toBe("\n".charCodeAt(0));
    read.set(table, [...(read.get(table) ?? []), rows]);
  }
  expect(read.get("claim")?.length).toBeGreaterThan(2);
  for (const table of ["claim", "outlet"])
    expect(Buffer.concat(read.get(table) ?? []).equals(Buffer.concat([...chunksOf(table)]))).toBe(true);
  expect([...read.keys()]).toEqual(["claim", "outlet"]);
});

test("whatever bytes change or are missing, it is refused by name, or nothing that counts has changed", async () => {
  const bytes = await readFile(path);
  const { sums, contents } = await sound(path);
  const changed = join(folder, "changed");
  const spoil = fc.oneof(
    fc.record({ at: fc.nat(bytes.length - 1), bit: fc.nat(7) }).map(({ at, bit }) => {
      const copy = Buffer.from(bytes);
      copy[at] = (copy[at] ?? 0) ^ (1 << bit);
      return copy;
    }),
    fc.nat(bytes.length - 1).map((end) => bytes.subarray(0, end)),
  );
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(spoil, async (spoilt) => {
      await writeFile(changed, spoilt);
      const checked = await checkBackup(changed);
      if (checked.ok) {
        // Not returned: what `expect` gives is no verdict on the property.
        expect(checked.value).toMatchObject({ sums, contents });
        return;
      }
      refused += 1;
      expect(checked.fault.message).toContain(changed);
      expect(["foreign", "truncated", "damaged"]).toContain(checked.fault.kind);
    }),
    { numRuns: 60, examples: [[bytes.subarray(0, 0)], [bytes.subarray(0, -1024 - 512)]] },
  );
  expect(refused).toBeGreaterThan(30);
});

test("what is no backup, or of a newer version, is refused by name", async () => {
  const text = join(folder, "notes.txt");
  await writeFile(text, "No backup.\n".repeat(100));
  const tar = join(folder, "other.tar");
  const other = pack();
  other.entry({ name: "holiday.jpg" }, "JPEG");
  other.finalize();
  await writeFile(tar, await buffer(other));
  const newer = await written("newer", { ...ABOUT, version: 2 });
  const faults = await Promise.all([text, tar, newer, join(folder, "missing")].map(checkBackup));
  expect(faults.map((checked) => (checked.ok ? "ok" : checked.fault))).toEqual([
    { kind: "foreign", message: expect.stringContaining(`${text} is no backup of Parallax.`) },
    { kind: "foreign", message: expect.stringContaining(`${tar} is no backup of Parallax.`) },
    { kind: "newer", message: expect.stringContaining("newer version of Parallax (form 2). Update this clone.") },
    { kind: "unreadable", message: `${join(folder, "missing")} cannot be read (ENOENT).` },
  ]);
});

test("whoever cannot be written to ends the backup, and so does whoever cannot be read", async () => {
  const full = new Writable({ write: (_chunk, _encoding, done) => done(new Error("ENOSPC")) });
  const rows = async function* () {
    yield* chunksOf("claim");
  };
  const source = { head: ABOUT, rowsOf: rows, contents: async () => ({ rows: {}, sequences: [] }) };
  await expect(writeBackup(source, full)).rejects.toThrow("ENOSPC");
  const lost = () =>
    new Readable({
      read: (): never => {
        throw new Error("The connection was lost.");
      },
    });
  const target = new Writable({ write: (_chunk, _encoding, done) => done() });
  await expect(writeBackup({ ...source, rowsOf: lost }, target)).rejects.toThrow("The connection was lost.");
});
