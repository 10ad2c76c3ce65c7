import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";

const root = join(import.meta.dirname, "..");
const read = (path: string): unknown => JSON.parse(readFileSync(join(root, path), "utf8"));

const version = z.string().regex(/^\d+\.\d+\.\d+$/u);
const due = z.strictObject({ id: z.string().min(5), repaired: version.nullable(), what: z.string().min(5) });
const floor = z
  .strictObject({
    lastLooked: z.iso.date(),
    note: z.string(),
    packages: z.record(z.string(), z.strictObject({ minimum: version, due: z.array(due).min(1) })),
  })
  .parse(read("security/floor.json"));
const { packages } = z
  .object({ packages: z.record(z.string(), z.object({ version: z.string().optional() })) })
  .parse(read("package-lock.json"));

/** Days that an installation may go without anybody looking at the vendors' pages. */
const LONGEST = 30;
const DAY = 86_400_000;

function isAtLeast(given: string, least: string): boolean {
  const [left, right] = [given, least].map((text) => text.split(/[.-]/u).map(Number));
  for (let place = 0; place < 3; place += 1) {
    const [one = 0, other = 0] = [left?.[place], right?.[place]];
    if (one !== other) return one > other;
  }
  return !given.includes("-");
}

describe("security 44: the floor of versions", () => {
  it.each(Object.entries(floor.packages))("holds %s wherever it is installed", (name, { minimum, due: reasons }) => {
    const installed = Object.entries(packages).filter(([path]) => path.endsWith(`node_modules/${name}`));
    expect(installed.length).toBeGreaterThan(0);
    for (const [path, { version: found = "" }] of installed)
      expect(isAtLeast(found, minimum), `${path} ${found}`).toBe(true);
    for (const { id, repaired } of reasons) expect(isAtLeast(minimum, repaired ?? minimum), id).toBe(true);
  });

  it("was looked at not long before the newest commit", () => {
    const date = execFileSync("git", ["log", "-1", "--format=%cs"], { cwd: root, encoding: "utf8" }).trim();
    const age = (Date.parse(date) - Date.parse(floor.lastLooked)) / DAY;
    expect(age).toBeLessThanOrEqual(LONGEST);
  });

  it.each([
    ["16.4.6", "16.4.6", true],
    ["16.10.0", "16.9.9", true],
    ["16.2.5", "16.2.6", false],
    ["15.5.18", "16.2.6", false],
    ["16.4.6-canary.1", "16.4.6", false],
  ])("%s is at least %s: %s", (given, least, held) => expect(isAtLeast(given, least)).toBe(held));
});
