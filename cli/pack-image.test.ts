import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

import { isNeeded } from "./pack-image.ts";

const read = (name: string) => readFileSync(join(import.meta.dirname, "..", name), "utf8");

test("the image has the Node that the project pins, by which a start knows its build", () => {
  const pinned: string = JSON.parse(read("package.json")).dependencies.node;
  const images = [...read("Dockerfile").matchAll(/^FROM (\S+)/gmu)].map(([, image]) => image);
  expect(images).toEqual([`node:${pinned}-slim`, `node:${pinned}-slim`]);
});

test.each([
  ["cli/testing/run.ts", "cli", false],
  ["lib/view.test.ts", "lib", false],
  ["lib/view.ts", "lib", true],
  ["node_modules/next/dist/server/next.js", "node_modules/next", true],
  ["node_modules/next/dist/server/next.js.map", "node_modules/next", false],
  ["node_modules/next/dist/compiled/next-server/server.runtime.dev.js", "node_modules/next", false],
  ["node_modules/next/node_modules/postcss/lib/node.js", "node_modules/next", false],
  ["node_modules/@prisma/client/runtime/query_compiler_fast_bg.mysql.mjs", "node_modules/@prisma/client", false],
  ["node_modules/@prisma/client/runtime/query_compiler_fast_bg.postgresql.mjs", "node_modules/@prisma/client", true],
  [".next/cache/a", ".next", false],
  [".next/server/app/page.js", ".next", true],
])("%s of %s is in the image: %s", (path, of, isIn) => {
  expect(isNeeded(path, of)).toBe(isIn);
});
