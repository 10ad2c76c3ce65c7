import "server-only";

import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import { cache } from "react";

import { sheetWithCounts } from "#components/comparison/sheet-with-counts.ts";
import type { Comparison } from "#lib/comparison.ts";
import { findRevision } from "#lib/db/find-revision.ts";
import { readDossier } from "#lib/db/read-dossier.ts";
import type { Dossier } from "#lib/dossier.ts";
import { effortOf, MOST_EFFORT } from "#lib/effort.ts";
import { lensOf } from "#lib/lens.ts";
import { compareView } from "#lib/sheet.ts";
import { queryOf, type View, WHOLE_VIEW } from "#lib/view.ts";

import { countedWork } from "./counted-work.ts";
import { MOST_LAID_OUT, sizeOf } from "./dossier-size.ts";
import { NotCompared, whyNotCompared } from "./not-compared.ts";
import type { Problem } from "./problem.ts";

/** A dossier in one state, and what has been computed from that state. */
export interface OpenDossier {
  readonly dossier: Dossier;
  readonly revision: number;
  /** Names this state among all that the database has ever held, whatever the dossier is called: what is computed from it is kept under this. */
  readonly state: string;
  /** Who brought this state about. */
  readonly actor: string;
  /** Compares what a view shows; computed once for each choice of documents and each lens. */
  readonly compare: (view?: View) => readonly Comparison[];
  /** Compares one question alone, as it may be where all of them are too many; null where there is none of that id. */
  readonly compareOne: (question: string, view?: View) => Comparison | null;
  /** Whether its whole view has been compared. */
  readonly isCompared: () => boolean;
  /** Lays out a view, with the counts of its verdicts; computed once for each view. */
  readonly lay: (view: View) => ReturnType<typeof sheetWithCounts>;
}

/** Dossiers by state: never stale, since a change gives a new key; the oldest go first. */
const opened = new LRUCache<string, OpenDossier>({ max: 20 });

/**
 * Opens a dossier in its present state, once per request; null where there is none of that name. Throws NotCompared where it
 * is too large to be held in memory: to read it would take longer than a statement may.
 */
export const openDossier = cache(async (name: string): Promise<OpenDossier | null> => {
  const found = await findRevision(name);
  if (found === null) return null;
  const known = opened.get(stateOf(found.id, found.revision));
  if (known !== undefined) return known;
  if ((await sizeOf(name)) === "too-large") throw new NotCompared(tooLargeToLayOut(name), { dossier: name });
  const read = await readDossier(name);
  if (read === null) return null;
  const state = stateOf(found.id, read.revision);
  const open = { ...read, state, ...computing(read.dossier, state) };
  opened.set(state, open);
  return open;
});

function tooLargeToLayOut(name: string): Problem {
  return {
    status: 422,
    kind: "too-large",
    title: "Too large to be laid out",
    detail: `This dossier has more than ${MOST_LAID_OUT.toLocaleString("en-GB")} claims, too many to be laid out and compared on a page. It can be searched, and taken away whole: as its data package, or on the server's command line by parallax export ${name} FILE.zip.`,
  };
}

/** Opens a dossier for a page that stands without it: null also where it is too large. */
export async function openInPassing(name: string): Promise<OpenDossier | null> {
  return await openDossier(name).catch((error: unknown) => {
    if (whyNotCompared(error)?.dossier === name) return null;
    throw error;
  });
}

/** Whether a dossier's present state has been compared in its whole view, so that asking for it costs nothing. */
export async function isCompared(name: string): Promise<boolean> {
  const found = await findRevision(name);
  return found !== null && opened.peek(stateOf(found.id, found.revision))?.isCompared() === true;
}

/** The same on every server. It stands in pages: not as the number that a dossier has inside the database. */
function stateOf(id: number, revision: number): string {
  return createHash("sha256").update(`${id}@${revision}`).digest("base64url").slice(0, 16);
}

/** Cells of comparisons, and of sheets, that are kept of all dossiers together, the latest used. */
const MOST_CELLS = 600_000;

const cellsOf = (rows: readonly { readonly cells: readonly unknown[] }[]) =>
  1 + rows.reduce((sum, { cells }) => sum + cells.length, 0);

/** What readers ask for is without end, so that what is kept is bounded by its size: by state and query. */
const compared = new LRUCache<string, readonly Comparison[]>({ maxSize: MOST_CELLS, sizeCalculation: cellsOf });
const laid = new LRUCache<string, ReturnType<typeof sheetWithCounts>>({
  maxSize: MOST_CELLS,
  sizeCalculation: ({ sheet }) => cellsOf(sheet.questions),
});

/** What a dossier comes to in its whole view is kept as long as the dossier is, however large it is. */
function computing(
  dossier: Dossier,
  state: string,
): Pick<OpenDossier, "compare" | "compareOne" | "lay" | "isCompared"> {
  const whole: { compared?: readonly Comparison[]; laid?: ReturnType<typeof sheetWithCounts> } = {};
  const compare = (view = WHOLE_VIEW) => {
    const chosen = { ...WHOLE_VIEW, documents: view.documents, outletTypes: view.outletTypes, ...lensOf(view) };
    const query = queryOf(chosen);
    if (query !== "") return once(compared, state + query, () => compareWithin(dossier, chosen));
    whole.compared ??= compareWithin(dossier, WHOLE_VIEW);
    return whole.compared;
  };
  const compareOne = (id: string, view = WHOLE_VIEW) => {
    const query = queryOf(view);
    const known = query === "" ? whole.compared?.find(({ question }) => question.id === id) : undefined;
    if (known !== undefined) return known;
    // Kept under what no query begins with.
    return once(compared, `${state}/${id}?${query}`, () => [compareAlone(dossier, id, view) ?? []].flat())[0] ?? null;
  };
  const lay = (view: View) => {
    const query = queryOf(view);
    if (query !== "") {
      const known = laid.get(state + query);
      if (known !== undefined) return known;
      // Compared before it is laid out, so that the time of neither is counted twice.
      const comparisons = compare(view);
      return once(laid, state + query, () => sheetWithCounts(dossier, view, comparisons));
    }
    whole.laid ??= sheetWithCounts(dossier, view, compare(view));
    return whole.laid;
  };
  return { compare, compareOne, lay, isCompared: () => whole.compared !== undefined };
}

/** Compares one question of a dossier and no other; null where there is none of that id. */
export function compareAlone(dossier: Dossier, id: string, view: View = WHOLE_VIEW): Comparison | null {
  const questions = dossier.questions.filter((question) => question.id === id);
  const claims = dossier.claims.filter(({ question }) => question === id);
  return compareWithin({ ...dossier, questions, claims }, view)[0] ?? null;
}

/** Compares what a view shows. Throws NotCompared where that is too much. */
export function compareWithin(dossier: Dossier, view: View): readonly Comparison[] {
  const pairs = effortOf(dossier, view);
  if (pairs <= MOST_EFFORT) return compareView(dossier, view);
  const [asked, most] = [pairs, MOST_EFFORT].map((count) => count.toLocaleString("en-GB"));
  const detail = `This would compare ${asked} pairs of claims, and at most ${most} are compared at once; those of documents that say the same hardly count. Choose fewer documents: in an address, document=a,b names them.`;
  throw new NotCompared(
    { status: 422, kind: "too-large", title: "Too large to be compared at once", detail },
    { tooLarge: dossier.name },
  );
}

function once<Value extends object>(kept: LRUCache<string, Value>, key: string, make: () => Value): Value {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = countedWork(make);
  kept.set(key, made);
  return made;
}
