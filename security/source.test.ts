import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync, Visitor } from "oxc-parser";
import { analyse } from "scslre";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..");

const read = (...globs: readonly string[]) =>
  globSync(globs, { cwd: root })
    .filter((path) => !/\.test\.|\/testing\//u.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));

/** What the server runs. */
const sources = read("{app,components,lib}/**/*.{ts,tsx}", "*.ts");

/**
 * Expressions that look for an end, and so may take the square of the time where it is not found: each is given text of a
 * bounded length, or of our own.
 */
const BOUNDED: ReadonlyMap<string, string> = new Map([
  ["/\\s+\\S{0,20}$/u", "the stretch beside a change"],
  ["/\\s+\\S*$/u", "the context of a passage, of 1,000 characters at most"],
  ["/\\s+\\S{0,15}$/u", "the context of a passage, of 1,000 characters at most"],
  ["/\\S+\\s*$/u", "the context of a passage, of 1,000 characters at most"],
  ["/[^\\n]*\\n+|[^\\n]+/g", "its second way takes what the first did not, so that each line is read twice"],
  ["/\\s*%$/u", "a number of an address, of LONGEST_NUMBER characters"],
  ["/T.*$/u", "an instant of our own"],
  ["/\\B(?=(?:\\d{3})+$)/gu", "a value as it was typed, of 1,000 characters at most"],
  [
    "/(\\s+)|([\\dlI|]\\d{0,2}(?:,\\d{3})+|\\d+(?:[.,]\\d+)+|[\\p{L}\\p{M}\\p{N}|]+(?:['’\\u200c][\\p{L}\\p{M}]+)*)|\\S/gu",
    "a later way takes what an earlier did not",
  ],
  ["/[\\s,–-]+\\d{1,2}[:.]\\d\\d(?:\\s*[ap]\\.?m\\.?)?(?:\\s+[A-Z]{2,4})?$/iu", "a line of LONGEST_NAME characters"],
  ["/^\\[|\\](?::\\d+)?$|%.*$/gu", "an address of a header"],
]);

test("security 30: every regular expression is linear, or is given text of a bounded length", () => {
  const slow = new Set<string>();
  for (const { path, text } of [...sources, ...read("{cli,prisma}/**/*.{ts,mjs}")]) {
    const visitor = new Visitor({
      // biome-ignore lint/correctness/noComponentHookFactories: a kind of node, no component.
      Literal: (node) => {
        if (!("regex" in node)) return;
        const { pattern: source, flags } = node.regex;
        const { reports } = analyse({ source, flags }, { maxReports: 1 });
        expect(
          reports.some(({ exponential }) => exponential),
          `${path}: ${source}`,
        ).toBe(false);
        if (reports.length > 0) slow.add(`/${source}/${flags}`);
      },
    });
    visitor.visit(parseSync(path, text).program);
  }
  expect([...slow].toSorted()).toEqual([...BOUNDED.keys()].toSorted());
});

test("security 30: an expression that takes the square of the time is found", () => {
  const isSlow = (source: string) => analyse({ source, flags: "su" }, { maxReports: 1 }).reports.length > 0;
  expect(isSlow(String.raw`^\s*([^=]*?)\s*=\s*(.*?)\s*$`)).toBe(true);
  expect(isSlow("(a+)+b")).toBe(true);
  expect(isSlow("^[a-z]+$")).toBe(false);
});

/** Where a browser asks our own server; nothing on the server asks anybody. */
const ASKING = /\bfetch\(|\bhttps?\.(?:get|request)\(|\bnet\.connect\(|\bundici\b/u;

test("security 32: no code of the server fetches anything, whoever gave the address", () => {
  const asking = sources.filter(({ text }) => ASKING.test(text));
  for (const { path, text } of asking)
    expect(path.startsWith("components/") && !text.includes('"server-only"'), path).toBe(true);
  expect(asking.length).toBeGreaterThan(0);
  for (const { path, text } of asking)
    for (const [, address = ""] of text.matchAll(/\bfetch\(([^,)]*)/gu))
      expect(address, path).not.toMatch(/https?:|\/\//u);
});

test("security 7: no object of a request reaches a query: Prisma is asked with columns that are named in the code", () => {
  const prisma = sources.filter(({ text }) => /\bprisma\(\)/u.test(text)).map(({ path }) => path);
  for (const path of prisma) expect(path).toMatch(/^lib\/(?:db|auth)\//u);
  for (const { path, text } of sources)
    for (const [call] of text.matchAll(
      /(?:where|orderBy|select):\s*(?:body|fields|params|query|searchParams|request|asked)\b/gu,
    ))
      expect(call, path).toBe("");
});
