import { readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { type Program, parseSync } from "oxc-parser";

/** A file of the project: its path in the clone, what it imports and exports by name, and its parsed text. */
export type Source = {
  readonly path: string;
  readonly lines: number;
  readonly text: string;
  readonly program: Program;
  readonly imports: readonly string[];
  /** Of its imports those that are loaded before it runs: not types' alone, and not what it asks for as it goes. */
  readonly loads: readonly string[];
  readonly exports: readonly string[];
};

const folders = ["app", "bench", "cli", "components", "data", "e2e", "lib", "prisma"];
const kinds = /\.(ts|tsx|mjs)$/;
const notOurs = /(^|\/)(node_modules|generated)\//;

/** All source files under the clone's folders, parsed. Types' imports count like any other. */
export async function readSources(root: string): Promise<readonly Source[]> {
  const lists = await Promise.all(folders.map((folder) => listFolder(root, folder)));
  return lists
    .flat()
    .sort()
    .map((path) => readSource(root, path));
}

async function listFolder(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && kinds.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((path) => !notOurs.test(path));
}

/** One source file, parsed. */
export function readSource(root: string, path: string): Source {
  const text = readFileSync(join(root, path), "utf8");
  const { module, program } = parseSync(path, text);
  const written = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) => entries.flatMap((entry) => entry.moduleRequest?.value ?? [])),
    ...module.dynamicImports.flatMap(({ moduleRequest }) => quoted(text.slice(moduleRequest.start, moduleRequest.end))),
  ];
  const loaded = [
    ...module.staticImports
      .filter(({ entries }) => entries.length === 0 || entries.some(({ isType }) => !isType))
      .map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ isType, moduleRequest }) => (isType ? [] : (moduleRequest?.value ?? []))),
    ),
  ];
  const names = module.staticExports.flatMap(({ entries }) =>
    entries.map((entry) => entry.exportName.name ?? "default"),
  );
  const lines = text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
  const [imports, loads] = [written, loaded].map((list) => list.map((name) => resolve(path, name)));
  return { path, lines, text, program, imports: imports ?? [], loads: loads ?? [], exports: names };
}

function quoted(text: string): string[] {
  const name = /^["'`]([^"'`$]+)["'`]$/.exec(text)?.[1];
  return name === undefined ? [] : [name];
}

/** A path in the clone for what is ours, the name as written for a package. */
function resolve(from: string, name: string): string {
  if (name.startsWith("#")) return name.slice(1);
  return name.startsWith(".") ? join(dirname(from), name) : name;
}

/** Tests and what only tests use follow fewer rules. */
export function isTest(path: string): boolean {
  return /\.test\.tsx?$|(^|\/)testing\//.test(path);
}

/** The pure part of lib/. */
export function isCore(path: string): boolean {
  return /^lib\/((value|mention|recode|written|framing)\/)?[^/]+\.tsx?$/.test(path);
}
