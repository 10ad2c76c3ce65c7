import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const readme = readFileSync(join(root, "README.md"), "utf8");
const scripts: unknown = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).scripts;

/** Commands in fenced blocks, and in code between back ticks. */
const commands = [...readme.matchAll(/^npm .+$/gmu), ...readme.matchAll(/`(npm [^`]+)`/gu)].map(
  ([line, quoted]) => quoted ?? line,
);

test("the README names scripts that there are", () => {
  const named = commands.map((command) => /^npm (?:run (?:-s )?)?([a-z]+)/u.exec(command)?.[1]);
  expect(named.length).toBeGreaterThan(5);
  for (const name of named) expect(scripts).toHaveProperty(name ?? "");
});

test.each(commands.filter((command) => command.startsWith("npm run -s parallax")))("%s runs", (command) => {
  const args = command.split(" ").slice(5);
  expect(execFileSync(process.execPath, ["cli/parallax.ts", ...args], { cwd: root, encoding: "utf8" })).not.toBe("");
});

test("the README leads to files that there are", () => {
  const paths = [...readme.matchAll(/\]\(([^)#:]+)\)/gu)].map(([, path = ""]) => path);
  expect(paths.length).toBeGreaterThan(4);
  for (const path of paths) expect(existsSync(join(root, path)), path).toBe(true);
});

test("the operator's guide leads to files that there are, and names commands that there are", () => {
  const guide = readFileSync(join(root, "docs/operating.md"), "utf8");
  for (const [, path = ""] of guide.matchAll(/\]\(([^)#:]+)[^)]*\)/gu))
    expect(existsSync(join(root, "docs", path)), path).toBe(true);
  const help = execFileSync(process.execPath, ["cli/parallax.ts", "--help"], { cwd: root, encoding: "utf8" });
  const named = [...guide.matchAll(/parallax (?:-- )?([a-z]+)/gu)].map(([, name]) => name);
  expect(named.length).toBeGreaterThan(8);
  for (const name of named) expect(help).toMatch(new RegExp(`^  ${name}\\b`, "mu"));
});

test("the README tells of every folder", () => {
  for (const folder of ["app", "components", "lib", "cli", "prisma", "data", "e2e", "bench", "docs"]) {
    expect(readme).toMatch(new RegExp(`[\`(]${folder}/`, "u"));
  }
});
