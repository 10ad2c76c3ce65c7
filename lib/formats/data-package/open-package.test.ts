import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { writeZip } from "../zip.ts";
import { openPackage, openZip } from "./open-package.ts";
import { folderFiles, writeFolder } from "./package-folder.ts";
import { readPackage } from "./read-package.ts";
import { somePackage } from "./testing/package.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "parallax-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function isRead(path: string): Promise<boolean> {
  const files = openPackage(path);
  return files.ok && (await readPackage(files.value)).ok;
}

describe("a folder", () => {
  test("is written and read, what it does not name passed over", async () => {
    expect((await writeFolder(join(folder, "new"), somePackage())).ok).toBe(true);
    writeFileSync(join(folder, "new", "README.md"), "Anything.");
    expect(await isRead(join(folder, "new"))).toBe(true);
    expect([...folderFiles(join(folder, "new")).keys()]).toContain("texts/courier-count.txt");
  });

  test("is not written over what is there", async () => {
    writeFileSync(join(folder, "mine.txt"), "");
    expect(await writeFolder(folder, somePackage())).toMatchObject({ ok: false, fault: { kind: "folder-not-empty" } });
  });

  test("is no package where it could not be written whole", async () => {
    async function* cut(): AsyncGenerator<Uint8Array> {
      yield new TextEncoder().encode("id,question\r\n");
      await Promise.reject(new Error("The connection was lost."));
    }
    const files = new Map<string, Uint8Array | AsyncIterable<Uint8Array>>([...somePackage(), ["claims.csv", cut()]]);
    await expect(writeFolder(join(folder, "cut"), files)).rejects.toThrow("lost");
    expect(await isRead(join(folder, "cut"))).toBe(false);
  });

  test("shows nothing from outside it, by a link or otherwise", () => {
    writeFileSync(join(folder, "secret.txt"), "secret");
    mkdirSync(join(folder, "package"));
    symlinkSync("../secret.txt", join(folder, "package", "link.txt"));
    const files = folderFiles(join(folder, "package"));
    expect([
      files.get("link.txt"),
      files.get("../secret.txt"),
      files.get(join(folder, "secret.txt")),
      files.get("."),
    ]).toEqual(Array(4).fill(undefined));
  });
});

describe("a zip", () => {
  test("is read, in one top folder too", async () => {
    writeFileSync(join(folder, "flat.zip"), writeZip(somePackage()));
    const nested = new Map([...somePackage()].map(([path, bytes]) => [`port/${path}`, bytes]));
    writeFileSync(join(folder, "nested.zip"), writeZip(nested));
    expect([await isRead(join(folder, "flat.zip")), await isRead(join(folder, "nested.zip"))]).toEqual([true, true]);
  });

  test("with two packages is neither", () => {
    const files = openZip(
      writeZip(
        new Map(
          [...somePackage()].flatMap(([path, bytes]) => [
            [`a/${path}`, bytes],
            [`b/${path}`, bytes],
          ]),
        ),
      ),
    );
    expect(files.ok && files.value.get("datapackage.json")).toBeUndefined();
  });
});

test("what is no package is refused in a sentence", () => {
  writeFileSync(join(folder, "file.txt"), "text");
  expect(openPackage(join(folder, "gone"))).toMatchObject({ fault: { kind: "not-found" } });
  expect(openPackage(join(folder, "file.txt"))).toMatchObject({ fault: { kind: "not-a-package" } });
  writeFileSync(join(folder, "cut.zip"), writeZip(somePackage()).subarray(0, 500));
  expect(openPackage(join(folder, "cut.zip"))).toMatchObject({ fault: { kind: "zip-broken" } });
});
