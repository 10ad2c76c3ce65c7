import { readFileSync } from "node:fs";
import { join } from "node:path";
import satisfies from "spdx-satisfies";
import { expect, test } from "vitest";
import { z } from "zod";

import { root } from "./folders.ts";
import { licensedPackages } from "./licensed-packages.ts";

/** What may be used and passed on with a program under the MIT licence, with no more than its notice. */
const FREE = [
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC0-1.0",
  "ISC",
  "MIT",
  "MIT-0",
  "Unlicense",
  "Zlib",
];

/** Packages under other terms, and why they may be here. */
const APART: readonly (readonly [RegExp, string, string])[] = [
  [/^@(?:fontsource-variable|expo-google-fonts)\//u, "OFL-1.1", "fonts, passed on unchanged and under their own names"],
  [/^lightningcss(?:-|$)/u, "MPL-2.0", "used unchanged while building; its files stay under their licence"],
  [/^@resvg\/resvg-js/u, "MPL-2.0", "draws pictures, unchanged; its files stay under their licence"],
  [/^(?:axe-core|@axe-core\/playwright)$/u, "MPL-2.0", "used unchanged by tests"],
  [
    /^@img\/sharp/u,
    "LGPL-3.0-or-later",
    "Next brings it for images, which are never resized here; linked dynamically, unchanged",
  ],
  [/^elkjs$/u, "EPL-2.0", "comes with Prisma's studio, which is never started; unchanged"],
  [/^caniuse-lite$/u, "CC-BY-4.0", "data, named by its package"],
  [/^spdx-(?:exceptions|ranges)$/u, "CC-BY-3.0", "data, for this test"],
];

/** Bindings for other machines, locked without a licence: they are published with the package that is named here, under its own. */
const BINDINGS: readonly (readonly [RegExp, string])[] = [
  [/^@biomejs\/cli-/u, "@biomejs/biome"],
  [/^@next\/swc-/u, "next"],
  [/^@oxc-(?:parser|resolver)\/binding-/u, "oxc-parser"],
  [/^@tailwindcss\/oxide-/u, "@tailwindcss/oxide"],
];

/** Packages that say it in other words; each was looked at. */
const SAID_OTHERWISE: Readonly<Record<string, string>> = {
  "@visx/vendor": "MIT AND ISC",
  // Its readme has the text of the MIT licence.
  "seq-queue": "MIT",
};

const packages = licensedPackages(root);
const licenceOf = (name: string): string | null => packages.find((one) => one.name === name)?.licence ?? null;

function termsOf({ name, licence }: (typeof packages)[number]): string | null {
  const parent = BINDINGS.find(([family]) => family.test(name))?.[1];
  return SAID_OTHERWISE[name] ?? licence ?? (parent === undefined ? null : licenceOf(parent));
}

test("every package may be used and passed on with ours", () => {
  const wrong = packages.flatMap((one) => {
    const apart = APART.flatMap(([family, terms]) => (family.test(one.name) ? [terms] : []));
    const terms = termsOf(one);
    return terms !== null && satisfies(terms, [...FREE, ...apart]) ? [] : [`${one.name} ${one.version}: ${terms}`];
  });
  expect(wrong).toEqual([]);
  for (const [family, terms] of APART)
    expect(packages.some(({ name, licence }) => family.test(name) && licence?.includes(terms))).toBe(true);
});

const versions = z.record(z.string(), z.string());
const manifest = z.object({ dependencies: versions, devDependencies: versions });
const entry = z.object({ version: z.string(), integrity: z.string().optional() });
const lock = z.object({ packages: z.record(z.string(), entry.partial()) });
const read = (file: string): unknown => JSON.parse(readFileSync(join(root, file), "utf8"));

test("every package is of one version and known by its checksum", () => {
  const { dependencies, devDependencies } = manifest.parse(read("package.json"));
  const { packages: locked } = lock.parse(read("package-lock.json"));
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
    expect(version).toMatch(/^\d+\.\d+\.\d+(?:-[\w.-]+)?$/u);
    expect(locked[`node_modules/${name}`]?.version).toBe(version);
  }
  // Bindings for other machines were never fetched here: npm adds their checksums where it first installs them.
  const unproved = Object.entries(locked).filter(
    ([path, { integrity }]) =>
      path !== "" &&
      !/^sha512-/u.test(integrity ?? "") &&
      !BINDINGS.some(([family]) => family.test(path.replace(/^node_modules\//u, ""))),
  );
  expect(unproved.map(([path]) => path)).toEqual([]);
});
