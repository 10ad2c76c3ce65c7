import type { Program } from "oxc-parser";
import { analyse } from "scslre";
import { expect, test } from "vitest";

import { root } from "#cli/setup/folders.ts";

import { isTest, readSources } from "./sources.ts";

/** Expressions that take time with the square of their input, and why theirs is short, or why they do not. */
const BOUNDED: Readonly<Record<string, string>> = {
  "app/client-address.ts": "a header's last entry, at most 100 characters",
  "components/claim/quote-in-context.tsx": "a passage's context, 32 letters",
  "components/comparison/claim-html.ts": "a passage's context, 32 letters",
  "components/intake/text-changes.ts": "a stretch beside a change, cut before",
  "lib/difference.ts":
    "every match begins where the one before ended, and one of the alternatives takes what the other left",
  "lib/formats/extract/first-lines.ts": "a line that is as short as a headline",
  "lib/lens.ts": "at most 40 characters",
  "lib/mention/number.ts": "a number that was read before, at most 1,000 digits",
  "lib/mention/token.ts":
    "every match begins where the one before ended, and one of the alternatives takes what the other left",
  "lib/quote-limit.ts": "a passage's context, 32 letters",
  "lib/time-window.ts": "an instant as the platform writes it",
  "lib/value/write.ts": "an instant as the platform writes it",
  "lib/written/describe-quantity.ts": "a number, at most 1,000 digits",
};

test("every regular expression takes time with the length of its input, or has a short one", async () => {
  const sources = (await readSources(root)).filter(({ path }) => !isTest(path) && !/^(?:bench|e2e)\//u.test(path));
  const slow = new Set<string>();
  for (const { path, program } of sources)
    for (const { pattern, flags } of expressionsIn(program)) {
      const { reports } = analyse(new RegExp(pattern, flags));
      expect(
        reports.filter(({ exponential }) => exponential),
        `${path}: ${pattern}`,
      ).toEqual([]);
      if (reports.length > 0) slow.add(path);
    }
  expect([...slow].toSorted()).toEqual(Object.keys(BOUNDED));
}, 60_000);

interface Expression {
  readonly pattern: string;
  readonly flags: string;
}

function expressionsIn(program: Program): readonly Expression[] {
  const found: Expression[] = [];
  const look = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    if ("regex" in node && isExpression(node.regex)) found.push(node.regex);
    else for (const inner of Object.values(node)) look(inner);
  };
  look(program.body);
  return found;
}

function isExpression(given: unknown): given is Expression {
  return typeof given === "object" && given !== null && "pattern" in given && "flags" in given;
}
