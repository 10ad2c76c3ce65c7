import "server-only";

import type { Verdict } from "#lib/comparison.ts";
import { findSmallDossiers } from "#lib/db/find-small-dossiers.ts";
import type { SearchHit } from "#lib/search.ts";

import { openDossier } from "./dossier.ts";

/** A dossier of more claims is not compared for a search: its verdicts are on its own pages. */
const MOST_CLAIMS = 20_000;
/** Dossiers that are compared for one search, those with most hits first. */
const MOST_DOSSIERS = 10;

/** The verdicts of what was found, as the dossiers' own pages have them. */
export interface SearchVerdicts {
  readonly of: (hit: SearchHit) => Verdict | null;
  /** Dossiers whose verdicts are not told. */
  readonly untold: readonly string[];
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
  for (const name of told.filter((one) => small.has(one))) {
    const open = await openDossier(name);
    for (const { question, verdict } of open?.compare() ?? []) verdicts.set(`${name}/${question.id}`, verdict);
  }
  return {
    of: ({ dossier, question }) => verdicts.get(`${dossier}/${question}`) ?? null,
    untold: names.filter((name) => !small.has(name)),
  };
}
