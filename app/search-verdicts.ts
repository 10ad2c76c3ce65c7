import "server-only";

import { after } from "next/server";

import type { Verdict } from "#lib/comparison.ts";
import { findSmallDossiers } from "#lib/db/find-small-dossiers.ts";
import type { SearchHit } from "#lib/search.ts";

import { isCompared, openDossier } from "./dossier.ts";
import { ifCompared } from "./not-compared.ts";

/** A dossier of more claims is not compared for a search: its verdicts are on its own pages. */
const MOST_CLAIMS = 20_000;
/** One of more is not compared while somebody waits, but after the answer. */
const MOST_AT_ONCE = 2_000;
/** Milliseconds after which no further dossier is compared while somebody waits. */
const BUDGET = 250;
/** Dossiers that are compared for one search, those with most hits first. */
const MOST_DOSSIERS = 10;

/** The verdicts of what was found, as the dossiers' own pages have them. */
export interface SearchVerdicts {
  readonly of: (hit: SearchHit) => Verdict | null;
  /** Dossiers whose verdicts are not told. */
  readonly untold: readonly string[];
  /** Of these, how many will be told once they have been compared, which is begun. */
  readonly coming: number;
}

/** Computes verdicts for hits, each dossier once for each of its revisions. */
export async function searchVerdicts(hits: readonly SearchHit[]): Promise<SearchVerdicts> {
  const counts = new Map<string, number>();
  for (const { dossier, question } of hits) {
    if (question !== null) counts.set(dossier, (counts.get(dossier) ?? 0) + 1);
  }
  const names = [...counts].toSorted(([, a], [, b]) => b - a).map(([name]) => name);
  const told = names.slice(0, MOST_DOSSIERS);
  const small = await findSmallDossiers(told, MOST_CLAIMS);
  const verdicts = new Map<string, Verdict>();
  const later: string[] = [];
  const tooLarge: string[] = [];
  const atOnce = await findSmallDossiers(told, MOST_AT_ONCE);
  const end = performance.now() + BUDGET;
  for (const name of told.filter((one) => small.has(one))) {
    const isReady = await isCompared(name);
    if (!isReady && (!atOnce.has(name) || performance.now() > end)) {
      later.push(name);
      continue;
    }
    const told = await verdictsIn(name);
    if (told === null) tooLarge.push(name);
    for (const [key, verdict] of told ?? []) verdicts.set(key, verdict);
  }
  if (later.length > 0) after(() => compareLater(later));
  return {
    of: ({ dossier, question }) => verdicts.get(`${dossier}/${question}`) ?? null,
    untold: names.filter((name) => !small.has(name) || later.includes(name) || tooLarge.includes(name)),
    coming: later.length,
  };
}

/** The verdicts of a dossier's questions, as the search names them; null where it is too large to be compared. */
async function verdictsIn(name: string): Promise<readonly (readonly [string, Verdict])[] | null> {
  const open = await openDossier(name);
  if (open === null) return [];
  const comparisons = ifCompared(open.compare);
  return comparisons?.map(({ question, verdict }) => [`${name}/${question.id}`, verdict] as const) ?? null;
}

/** Compares dossiers one after another, letting others in between. */
async function compareLater(names: readonly string[]): Promise<void> {
  for (const name of names) {
    const open = await openDossier(name);
    await new Promise(setImmediate);
    ifCompared(() => open?.compare());
  }
}
