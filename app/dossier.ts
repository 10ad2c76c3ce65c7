import "server-only";

import { LRUCache } from "lru-cache";
import { cache } from "react";

import type { Comparison } from "#lib/comparison.ts";
import { findRevision } from "#lib/db/find-revision.ts";
import { readDossier } from "#lib/db/read-dossier.ts";
import type { Dossier } from "#lib/dossier.ts";
import { compareView } from "#lib/sheet.ts";
import { queryOf, type View, WHOLE_VIEW } from "#lib/view.ts";

/** A dossier in one state, and what has been computed from that state. */
export interface OpenDossier {
  readonly dossier: Dossier;
  readonly revision: number;
  /** Compares what a view shows; computed once for each choice of documents and voice. */
  readonly compare: (view?: View) => readonly Comparison[];
}

/** Dossiers by name and revision: never stale, since a change gives a new key; the oldest go first. */
const opened = new LRUCache<string, OpenDossier>({ max: 20 });

/** Opens a dossier in its present state, once per request; null where there is none of that name. */
export const openDossier = cache(async (name: string): Promise<OpenDossier | null> => {
  const found = await findRevision(name);
  if (found === null) return null;
  const known = opened.get(`${name}\n${found.revision}`);
  if (known !== undefined) return known;
  const read = await readDossier(name);
  if (read === null) return null;
  const open = { ...read, compare: comparer(read.dossier) };
  opened.set(`${name}\n${read.revision}`, open);
  return open;
});

function comparer(dossier: Dossier): OpenDossier["compare"] {
  const compared = new LRUCache<string, readonly Comparison[]>({ max: 50 });
  return (view = WHOLE_VIEW) => {
    const lens = { ...WHOLE_VIEW, documents: view.documents, outletTypes: view.outletTypes, voice: view.voice };
    const key = queryOf(lens);
    const known = compared.get(key);
    if (known !== undefined) return known;
    const comparisons = compareView(dossier, lens);
    compared.set(key, comparisons);
    return comparisons;
  };
}
