import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { root } from "#cli/setup/folders.ts";
import { runInstalled } from "#cli/setup/program.ts";

import { checks } from "./checks.ts";
import { readSource, readSources, type Source } from "./sources.ts";

let copy = "";
/** What the copy holds before anything is planted. */
let sound: readonly Source[] = [];
const copied = [
  "app",
  "cli",
  "components",
  "e2e",
  "lib",
  "prisma",
  "biome.json",
  "knip.json",
  "package.json",
  "package-lock.json",
];

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), "parallax-structure-"));
  for (const name of copied) await cp(join(root, name), join(copy, name), { recursive: true });
  await symlink(join(root, "node_modules"), join(copy, "node_modules"));
  sound = await readSources(copy);
});

afterAll(() => rm(copy, { recursive: true }));

/** Runs a check on the copy with bad files in it. */
async function violations(
  name: string,
  ...planted: readonly (readonly [path: string, text: string])[]
): Promise<string> {
  const files = planted.map(([path]) => join(copy, path));
  for (const [index, [, text]] of planted.entries()) {
    const file = files[index] ?? "";
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text, { flag: "wx" });
  }
  try {
    const sources = [...sound, ...planted.map(([path]) => readSource(copy, path))];
    return ((await checks[name]?.(sources, copy)) ?? []).join("\n");
  } finally {
    for (const file of files) await rm(file);
  }
}

/** Code that a rule of the linter must refuse. */
const forbidden = {
  noExplicitAny: "export const zz = (x: any) => x;\n",
  noUnsafeTypeAssertion: "export const zz = (x: unknown) => x as string;\n",
  noFloatingPromises: "async function zz() {\n  await zz();\n}\nexport const zy = () => {\n  zz();\n};\n",
  useImportExtensions: 'export { ok } from "./result";\n',
  noEmptyBlockStatements: "export function zz() {\n  try {\n    zz();\n  } catch {}\n}\n",
  useThrowOnlyError: 'export function zz() {\n  throw "zz";\n}\n',
  noNonNullAssertion: "export const zz = (x?: string) => x!.length;\n",
  noDefaultExport: "export default 1;\n",
};

function slug(rule: string): string {
  return `zz-${rule.toLowerCase()}`;
}

describe("a planted violation is refused", () => {
  it("a program that loads the generated client before it is there", async () => {
    const sources = sound.map((source) =>
      source.path === "cli/setup/session.ts" ? { ...source, loads: [...source.loads, "lib/db/client.ts"] } : source,
    );
    const found = (await checks["programs begin on a bare clone"]?.(sources, copy)) ?? [];
    expect(found.join()).toContain("cli/start.ts -> cli/setup/session.ts -> lib/db/client.ts");
  });

  it.each([
    ["a component that reads the database", "components/ui/zz.tsx", 'import "#lib/db/client.ts"'],
    ["a component that imports a route", "components/ui/zz.tsx", 'import type { X } from "#app/layout.tsx"'],
    ["a core module that imports a format", "lib/zz.ts", 'export * from "./formats/csv.ts"'],
    ["a core module that imports React", "lib/zz.ts", 'import type { ReactNode } from "react"'],
    ["a core module that imports Next", "lib/zz.ts", 'await import("next/headers")'],
    ["a core module that imports Node", "lib/value/zz.ts", 'import "node:fs"'],
    ["a core module that imports Prisma", "lib/zz.ts", 'import "@prisma/client"'],
    ["a format that reads the database", "lib/formats/zz.ts", 'import "../db/client.ts"'],
    ["a query that knows a format", "lib/db/zz.ts", 'import "#lib/formats/csv.ts"'],
    ["the generated client outside lib/db", "app/zz.ts", 'import "#prisma/generated/client.ts"'],
    ["a command that draws", "cli/zz.ts", 'import "#components/ui/card.tsx"'],
    ["a command that imports a route", "cli/zz.ts", 'import "#app/layout.tsx"'],
    ["a program that imports test support", "lib/zz.ts", 'import "./testing/factories.ts"'],
  ])("%s", async (_, planted, text) => {
    expect(await violations("imports run one way", [planted, text])).toContain(`${planted} may not import`);
  });

  it("a circle of imports, even of types", async () => {
    const circle = [
      ["lib/zy.ts", 'import type { Z } from "./zz.ts"'],
      ["lib/zz.ts", 'import type { Y } from "./zy.ts"'],
    ] as const;
    expect(await violations("no circles of imports", ...circle)).toContain("lib/zz.ts");
  });

  it.each(["Date.now()", "new Date()", "Math.random()", "crypto.randomUUID()"])("%s in the core", async (use) => {
    expect(await violations("the core is pure", ["lib/zz.ts", `export const zz = () => ${use}`])).toContain(
      "lib/zz.ts may not use",
    );
  });

  it("a time given to the core is no violation", async () => {
    expect(await violations("the core is pure", ["lib/zz.ts", "export const zz = new Date(0)"])).not.toContain(
      "lib/zz.ts",
    );
  });

  it("a name exported twice", async () => {
    const twice = [
      ["lib/zy.ts", "export type Zz = 1"],
      ["components/zz.ts", "export const Zz = 1"],
    ] as const;
    expect(await violations("one name, one thing", ...twice)).toContain("Zz is exported by");
  });

  it.each([
    ["of another name", "export function fetchZz() {}"],
    ["with a second function", "export function readZz() {}\nexport const other = 1"],
    ["with none", "export type Zz = 1"],
  ])("a query file %s", async (_, text) => {
    expect(await violations("one query, one function, one file", ["lib/db/read-zz.ts", text])).toContain(
      "lib/db/read-zz.ts",
    );
  });

  it("a core module without a word in the glossary", async () => {
    expect(await violations("the glossary is whole", ["lib/zz.ts", "export {}"])).toContain("no row for lib/zz.ts");
  });

  it("a file of 301 lines", async () => {
    expect(await violations("files are short", ["app/zz.ts", "export {}\n".repeat(301)])).toContain(
      "app/zz.ts has 301 lines",
    );
    expect(await violations("files are short", ["app/zz.ts", "export {}\n".repeat(300)])).not.toContain("app/zz.ts");
  });

  it("a second file with raw HTML", async () => {
    const property = ["dangerously", "SetInnerHTML"].join("");
    const both = [
      ["app/zy.ts", property],
      ["app/zz.ts", property],
    ] as const;
    expect(await violations("raw HTML in one file", ...both)).toContain("app/zz.ts");
  });

  it("what the linter forbids", async () => {
    for (const [rule, text] of Object.entries(forbidden)) await writeFile(join(copy, "lib", `${slug(rule)}.ts`), text);
    const { code, output } = await runInstalled(
      "biome",
      ["lint", "--max-diagnostics=none", "lib"],
      { NO_COLOR: "1" },
      copy,
    );
    for (const rule of Object.keys(forbidden)) {
      expect(output).toMatch(new RegExp(`lib/${slug(rule)}\\.ts\\S* lint/\\w+/${rule}`));
      await rm(join(copy, "lib", `${slug(rule)}.ts`));
    }
    expect(code).toBe(1);
  });

  it("a file nothing uses", async () => {
    await writeFile(join(copy, "lib", "zz.ts"), "export const zz = 1\n");
    const { code, output } = await runInstalled("knip", ["--no-progress"], { NO_COLOR: "1" }, copy);
    await rm(join(copy, "lib", "zz.ts"));
    expect(output).toContain("lib/zz.ts");
    expect(code).toBe(1);
  });
});
