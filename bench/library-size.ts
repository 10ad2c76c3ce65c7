import type { Sql } from "postgres";

import { importPackage } from "#lib/db/import-package.ts";
import type { Dossier } from "#lib/dossier.ts";

import { readOurs } from "../data/testing.ts";
import { RULES } from "../e2e/route-rules.ts";
import { databaseAt, fillClaims, fillMillion, onDatabase } from "./fill-claims.ts";
import { withSite } from "./floors.ts";
import { type Figure, median, showRatio } from "./measure.ts";
import { allowMoving, moveOn } from "./moved-dossiers.ts";

const FEW = 10_000;
const ROUNDS = 15;
/** Of a slow path there are fewer rounds: after five, none begins later than so many milliseconds. */
const LATEST_ROUND = 5_000;
/** Below this a path is asked as often again, twice at most: among so many paths chance alone puts one low. */
const DOUBTFUL = 0.95;

/** Paths that end at no time of their own, that are no address, and that only a link by mail or a first start gives. */
const NOT_READ = /\/live$|^\/_|\[\.\.\.path\]|\[token\]$|^\/first$/u;

/**
 * Every path that readers and programs read, asked of one small dossier beside a million claims of others and beside ten
 * thousand, in turns: as soon as the dossier has moved on, and once more. The paths are the walk's, which fails for one
 * that is missing.
 */
export async function benchLibrarySize(template: string): Promise<readonly Figure[]> {
  const dossier = await readOurs("port-lisse");
  const large = await fillMillion(template);
  const small = await databaseAt(template, "bench_few");
  await fillClaims(small, FEW);
  for (const url of [small, large]) await keep(url, dossier);
  const measured = await allowMoving(small, (few) =>
    allowMoving(large, (many) =>
      withSite(small, (fewSite) =>
        withSite(large, (manySite) =>
          measurePaths(dossier, { site: fewSite, sql: few }, { site: manySite, sql: many }),
        ),
      ),
    ),
  );
  const sorted = measured.toSorted((a, b) => ratioOf(a) - ratioOf(b));
  for (const path of sorted) console.log(`  ${showRatio(ratioOf(path)).padStart(6)}  ${toldOf(path)}`);
  const [worst] = sorted;
  if (worst === undefined) throw new Error("No path was asked.");
  return [
    {
      name: "1,000,000 claims in the database against 10,000: the path that suffers most",
      shown: toldOf(worst),
      ratio: ratioOf(worst),
      aim: ">= 0.9",
    },
    {
      name: "the same, the middle of all paths",
      shown: `${sorted.length} paths`,
      ratio: median(sorted.map(ratioOf)),
      aim: ">= 0.9",
    },
  ];
}

async function keep(url: string, dossier: Dossier): Promise<void> {
  await onDatabase(url, async (sql) => {
    const imported = await importPackage(dossier, { actor: "bench", reason: null });
    if (!imported.ok) throw new Error(imported.fault.message);
    await sql`vacuum analyze`;
  });
}

/** A library: the site on it, and a connection that moves its dossier on. */
interface Library {
  readonly site: string;
  readonly sql: Sql;
}

interface Path {
  readonly address: string;
  /** Milliseconds, by round. */
  readonly few: number[];
  readonly many: number[];
}

const ratioOf = ({ few, many }: Path) => median(few.map((time, round) => time / (many[round] ?? Number.NaN)));

const toldOf = ({ address, few, many }: Path) =>
  `${address}: ${median(few).toFixed(1)} ms, of a million ${median(many).toFixed(1)} ms`;

async function measurePaths(dossier: Dossier, few: Library, many: Library): Promise<readonly Path[]> {
  const frozen = await Promise.all([few, many].map(({ site }) => freeze(site, dossier.name)));
  const paths = addressesOf(dossier, frozen[0] ?? "").map((address): Path => ({ address, few: [], many: [] }));
  for (const path of paths) await measurePath(path, dossier, few, many);
  for (let again = 0; again < 2; again += 1) {
    for (const path of paths.filter((one) => ratioOf(one) < DOUBTFUL)) {
      for (const times of [path.few, path.many]) times.length = 0;
      await measurePath(path, dossier, few, many);
    }
  }
  return paths;
}

async function measurePath(path: Path, { name }: Dossier, few: Library, many: Library): Promise<void> {
  // Once before: what is loaded at the first request ever is nothing of the path's.
  const statuses = [await ask(few.site, path.address), await ask(many.site, path.address)];
  if (statuses.some((status) => status !== 200))
    throw new Error(`${path.address} was answered ${statuses.join(" and ")}.`);
  const begun = performance.now();
  for (let round = 0; round < ROUNDS && (round < 5 || performance.now() - begun < LATEST_ROUND); round += 1) {
    const turns = [
      [few, path.few],
      [many, path.many],
    ] as const;
    for (const [{ site, sql }, times] of round % 2 === 0 ? turns : turns.toReversed()) {
      await moveOn(sql, [name]);
      const started = performance.now();
      const told = [await ask(site, path.address), await ask(site, path.address)];
      times.push(performance.now() - started);
      if (told.some((status) => status !== 200)) throw new Error(`${path.address} was answered ${told.join(", ")}.`);
    }
  }
}

async function ask(site: string, address: string): Promise<number> {
  const answer = await fetch(site + address, { redirect: "manual" });
  await answer.arrayBuffer();
  return answer.status;
}

async function freeze(site: string, dossier: string): Promise<string> {
  const headers = { "content-type": "application/json" };
  const body = JSON.stringify({ dossier });
  const answer = await fetch(`${site}/api/v1/snapshots`, { method: "POST", headers, body });
  return /[a-z2-7]{16}/u.exec(answer.headers.get("location") ?? (await answer.text()))?.[0] ?? "";
}

/** What paths need beside what they name. */
function queriesOf({ documents, codebook, claims }: Dossier): Readonly<Record<string, string>> {
  const [first, second] = documents;
  const sides = `?document=${first?.id},${second?.id}`;
  const word = claims[0]?.passages[0]?.exact.split(" ").toSorted((a, b) => b.length - a.length)[0] ?? "";
  return {
    "/search": `?q=${encodeURIComponent(word)}`,
    "/api/v1/search": `?q=${encodeURIComponent(word)}`,
    "/d/[dossier]/side-by-side": sides,
    "/d/[dossier]/framing/concordance": `?concept=${codebook.concepts[0]?.id}`,
    "/d/[dossier]/chart.svg": "?of=map",
    "/d/[dossier]/chart.png": "?of=map",
    "/c/[id]/chart.svg": "?of=map",
    "/c/[id]/chart.png": "?of=map",
  };
}

function addressesOf(dossier: Dossier, frozen: string): readonly string[] {
  const parts: Readonly<Record<string, string | undefined>> = {
    dossier: dossier.name,
    document: dossier.documents[0]?.id,
    question: dossier.questions[0]?.id,
    claim: dossier.claims[0]?.id,
    kind: "claim",
    "...id": dossier.claims[0]?.id,
    revision: "1",
    id: frozen,
  };
  const queries = queriesOf(dossier);
  return Object.entries(RULES).flatMap(([route, { GET: rule }]) => {
    if (rule?.by !== "anyone" || NOT_READ.test(route)) return [];
    return route.replace(/\[([^\]]+)\]/gu, (_, part: string) => parts[part] ?? "nothing") + (queries[route] ?? "");
  });
}
