import { join } from "node:path";

import { loadDossiers } from "#cli/setup/dossiers.ts";
import { root } from "#cli/setup/folders.ts";
import { measurePage, type PageSize } from "#cli/testing/page-size.ts";

import { generateDossier } from "../../bench/generate.ts";
import { expect } from "../fixtures.ts";
import { test } from "../own-site.ts";

/** Of every reading page, beyond what an empty page has: the aim of a reading page's script. */
const SCRIPT = 25;

const REAL = "/d/south-caucasus";
const WIDE = "/d/wide";

/**
 * What reading pages may weigh, in thousands of bytes: as they are, and gzipped. The first is an aim (docs/speed.md),
 * the others what they came to, rounded up; a page that is to grow says so here.
 */
const BUDGETS: Readonly<Record<string, readonly [raw: number, gzipped: number]>> = {
  [`${WIDE}/compare`]: [200, 45],
  [`${WIDE}`]: [225, 20],
  [`${WIDE}/documents/document-1`]: [155, 17],
  [`${WIDE}/questions/question-1`]: [130, 14],
  "/": [75, 9],
  [REAL]: [230, 25],
  [`${REAL}/compare`]: [370, 60],
  [`${REAL}/documents`]: [32, 6],
  [`${REAL}/documents/undated-article`]: [250, 36],
  [`${REAL}/documents/air-center-2024`]: [600, 76],
  [`${REAL}/questions/movement-nature`]: [45, 9],
  [`${REAL}/framing`]: [125, 18],
  [`${REAL}/framing/concordance?concept=region`]: [65, 13],
  [`${REAL}/events`]: [205, 19],
  [`${REAL}/side-by-side?document=undated-article,eadaily-2024`]: [48, 8],
  [`${REAL}/agreement`]: [85, 12],
  [`${REAL}/report`]: [1120, 102],
  [`${REAL}/report?as=matrix`]: [390, 56],
  [`${REAL}/take-away`]: [73, 10],
  [`${REAL}/changes`]: [25, 5],
  "/search?q=people": [100, 12],
  "/api": [190, 16],
};

test("pages and their scripts keep within their budgets", async ({ site }) => {
  await site.inDatabase(() => loadDossiers(process.env["DATABASE_URL"] ?? "", ["south-caucasus"]));
  await site.addDossier({ ...generateDossier({ questions: 100, documents: 20, claims: 2000 }), name: "wide" });
  const distDir = join(root, process.env["NEXT_DIST_DIR"] ?? ".next");
  const over: string[] = [];
  for (const [path, [raw, gzipped]] of Object.entries(BUDGETS)) {
    const size = await measurePage(site.url + path, distDir);
    if (size.raw > raw * 1000 || size.gzipped > gzipped * 1000 || size.script > SCRIPT * 1000)
      over.push(`${path}: ${tell(size)}, budget ${raw} KB, ${gzipped} KB gzipped, ${SCRIPT} KB of script`);
  }
  expect(over).toEqual([]);
});

function tell({ raw, gzipped, script }: PageSize): string {
  const [whole, zipped, code] = [raw, gzipped, script].map((bytes) => (bytes / 1000).toFixed(1));
  return `${whole} KB, ${zipped} KB gzipped, ${code} KB of script gzipped`;
}
