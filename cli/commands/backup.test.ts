import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

import { ownDatabase } from "#cli/testing/database.ts";
import { createEmptyDatabase, type TestDatabase } from "#cli/testing/test-database.ts";
import { stored } from "#lib/db/testing/stored.ts";
import { checkBackup } from "#lib/formats/backup/read-backup.ts";
import { aClaim, aDossier } from "#lib/testing/factories.ts";

const databaseUrl = ownDatabase();
let folder = "";
let target: TestDatabase;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "parallax-drill-"));
  target = await createEmptyDatabase();
  await stored(aDossier({ name: "south-caucasus", claims: [aClaim({ id: "one" })] }));
});

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await target.drop();
});

function parallax(url: string, ...args: readonly string[]) {
  const env = { ...process.env, DATABASE_URL: url, INIT_CWD: folder };
  const command = [join(import.meta.dirname, "../parallax.ts"), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { env });
  return { status, stdout, stderr: stderr.toString() };
}

/** What the operator's guide says to type, in its order; of what differs by the name of a file, the first. */
function drill(): readonly { readonly elsewhere: boolean; readonly args: readonly string[] }[] {
  const guide = readFileSync(join(import.meta.dirname, "../../docs/operating.md"), "utf8");
  const typed = [...guide.matchAll(/^(DATABASE_URL=\S+ )?npm run -s parallax -- (.+)$/gmu)];
  const first = new Map<string, { readonly elsewhere: boolean; readonly args: readonly string[] }>();
  for (const [line, elsewhere, args = ""] of typed) {
    const kind = line.replace(/ [\w-]+\.backup/u, "");
    if (!first.has(kind)) first.set(kind, { elsewhere: elsewhere !== undefined, args: args.split(" ") });
  }
  return [...first.values()];
}

test.each(drill())("the operator's guide says to type $args, elsewhere: $elsewhere", ({ elsewhere, args }) => {
  const done = parallax(elsewhere ? target.url : databaseUrl(), ...args);
  expect(done).toMatchObject({ status: 0, stderr: "" });
});

test("which leaves a backup that is sound, for its owner only, and restored elsewhere", async () => {
  expect(drill().map(({ args }) => args[0])).toEqual(expect.arrayContaining(["backup", "restore", "doctor"]));
  expect(statSync(join(folder, "nightly.backup")).mode & 0o777).toBe(0o600);
  const rows = { claim: 1, history: 8, dossier: 1 };
  expect(await checkBackup(join(folder, "nightly.backup"))).toMatchObject({ ok: true, value: { contents: { rows } } });
});

test("a backup goes to the output too, and one that fails leaves the file that was there", async () => {
  const path = join(folder, "streamed.backup");
  writeFileSync(path, parallax(databaseUrl(), "backup", "-").stdout);
  expect(await checkBackup(path)).toMatchObject({ ok: true });
  const before = readFileSync(path);
  expect(parallax(databaseUrl().replace(/\/\w+$/, "/nowhere"), "backup", "streamed.backup").status).toBe(1);
  expect(readFileSync(path).equals(before)).toBe(true);
});
