import "server-only";

import { LRUCache } from "lru-cache";
import { cache } from "react";

import { sheetWithCounts } from "#components/comparison/sheet-with-counts.ts";
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
  /** Who brought this state about. */
  readonly actor: string;
  /** Compares what a view shows; computed once for each choice of documents and voice. */
  readonly compare: (view?: View) => readonly Comparison[];
  /** Lays out a view, with the counts of its verdicts; computed once for each view. */
  readonly lay: (view: View) => ReturnType<typeof sheetWithCounts>;
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
  const open = { ...read, ...computing(read.dossier) };
  opened.set(`${name}\n${read.revision}`, open);
  return open;
});

/** Views kept of each dossier. */
const MOST_VIEWS = 50;

function computing(dossier: Dossier): Pick<OpenDossier, "compare" | "lay"> {
  const compared = new LRUCache<string, readonly Comparison[]>({ max: MOST_VIEWS });
  const laid = new LRUCache<string, ReturnType<typeof sheetWithCounts>>({ max: MOST_VIEWS });
  const compare = (view = WHOLE_VIEW) => {
    const lens = { ...WHOLE_VIEW, documents: view.documents, outletTypes: view.outletTypes, voice: view.voice };
    return once(compared, queryOf(lens), () => compareView(dossier, lens));
  };
  const lay = (view: View) => once(laid, queryOf(view), () => sheetWithCounts(dossier, view, compare(view)));
  return { compare, lay };
}

function once<Value extends object>(kept: LRUCache<string, Value>, key: string, make: () => Value): Value {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = make();
  kept.set(key, made);
  return made;
}
