import type { Browser } from "@playwright/test";

import { measurePage } from "#cli/testing/page-size.ts";
import { putClaim } from "#lib/db/put-claim.ts";
import { edited, stored } from "#lib/db/testing/stored.ts";
import type { Dossier } from "#lib/dossier.ts";

import { withBrowser, workOn } from "./browser.ts";
import { withFloors, withSite } from "./floors.ts";
import { generateDossier } from "./generate.ts";
import { inTurns } from "./load.ts";
import { type Figure, median } from "./measure.ts";

const ROUNDS = 5;

/** What pages cost a browser: their scripts, their layout, and a claim until it shows in a page that is open. */
export async function benchBrowser(url: string): Promise<readonly Figure[]> {
  const wide = { ...generateDossier({ questions: 100, documents: 20, claims: 2000 }), name: "wide" };
  const long = { ...generateDossier({ questions: 500, documents: 20, claims: 10_000 }), name: "long" };
  await stored(wide);
  await stored(long);
  return await withSite(url, (site) =>
    withBrowser(async (browser) => [
      ...(await scripts(browser, `${site}/d/wide`)),
      await layout(browser, `${site}/d/long/compare`, long),
      ...(await live(browser, site, wide)),
    ]),
  );
}

/** At a processor four times slower, as a phone's. */
async function scripts(browser: Browser, dossier: string): Promise<readonly Figure[]> {
  const pages = { matrix: `${dossier}/compare`, overview: dossier, document: `${dossier}/documents/document-1` };
  const figures: Figure[] = [];
  for (const [name, address] of Object.entries(pages)) {
    const { script } = await measurePage(address, ".next");
    figures.push({
      name: `script of a ${name} page beyond an empty one’s`,
      shown: `${(script / 1000).toFixed(1)} KB gzipped`,
      ratio: script / 25_000,
      aim: "<= 1 of 25 KB",
    });
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) times.push((await workOn(browser, address, 4)).script);
    const took = median(times);
    figures.push({
      name: `script of a ${name} page, processor 4 x slower`,
      shown: `${Math.round(took)} ms`,
      ratio: took / 150,
      aim: "<= 1 of 150 ms",
    });
  }
  return figures;
}

async function layout(browser: Browser, matrix: string, dossier: Dossier): Promise<Figure> {
  const body = rowsByHand(dossier);
  const turns = await withFloors([{ path: "/", kind: "bytes", type: "text/html; charset=utf-8", body }], (floor) =>
    inTurns(
      [
        ["ours", async () => (await workOn(browser, matrix)).layout],
        ["floor", async () => (await workOn(browser, `${floor}/`)).layout],
      ],
      ROUNDS,
    ),
  );
  return {
    name: "layout of 10,000 cells, beside rows with content-visibility",
    shown: `${Math.round(turns.of("ours"))} ms, floor ${Math.round(turns.of("floor"))} ms`,
    ratio: turns.ratio("ours", "floor"),
    aim: "<= 1.1 x",
  };
}

/** The floor: the same cells in rows that are laid out when they are seen, and nothing else. */
function rowsByHand({ questions, documents, claims }: Dossier): string {
  const byQuestion = Map.groupBy(claims, ({ question }) => question);
  const rows = questions.map(({ id, question }) => {
    const cells = (byQuestion.get(id) ?? []).map(
      (claim) => `<div><a href="#${claim.id}">${claim.value}</a><q>${claim.passages[0]?.exact}</q></div>`,
    );
    return `<div class=r><b>${question}</b>${cells.join("")}</div>`;
  });
  return `<!doctype html><title>Floor</title><style>.r{display:grid;grid-template-columns:15rem repeat(${documents.length},7.75rem);content-visibility:auto;contain-intrinsic-size:auto 5rem}.r a,.r q{display:block}</style>${rows.join("")}`;
}

/** From when a claim is committed until an open matrix shows it, beside one request's way there and back. */
async function live(browser: Browser, site: string, { name, claims }: Dossier): Promise<readonly Figure[]> {
  const [claim] = claims;
  if (claim === undefined) return [];
  const page = await browser.newPage();
  await page.goto(`${site}/d/${name}/compare`);
  await page.evaluate(() => fetch("/api/v1/health/live"));
  const times: number[] = [];
  const trips: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const value = String(70_001 + round);
    const shown = Number(value).toLocaleString("en-GB");
    const seen = page.evaluate(
      (text) =>
        new Promise<number>((resolve) => {
          const look = () => {
            if (!document.body.textContent.includes(text)) return;
            observer.disconnect();
            resolve(Date.now());
          };
          const observer = new MutationObserver(look);
          observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
        }),
      shown,
    );
    await edited(name, (sql, dossier) => putClaim(sql, dossier, { ...claim, value }));
    const committed = Date.now();
    times.push((await seen) - committed);
    trips.push(
      await page.evaluate(async () => {
        const started = performance.now();
        await (await fetch("/api/v1/health/live")).text();
        return performance.now() - started;
      }),
    );
    // An open page asks at most every two seconds (paced.ts).
    await new Promise((resolve) => setTimeout(resolve, 2200));
  }
  await page.close();
  const took = median(times);
  return [
    {
      name: "a recorded claim until it shows in another open page",
      shown: `${Math.round(took)} ms, a round trip ${median(trips).toFixed(1)} ms`,
      ratio: took / 300,
      aim: "<= 1 of 300 ms",
    },
  ];
}
