import canonicalize from "canonicalize";

import type { Sheet, SheetClaim, SheetQuestion } from "./sheet.ts";
import { type View, WHOLE_VIEW } from "./view.ts";

/** A claim that does not stand as it was frozen: as it was, or null where it came since; as it is, or null where it went. */
export interface ClaimDrift {
  readonly claim: string;
  readonly document: string;
  readonly frozen: SheetClaim | null;
  readonly now: SheetClaim | null;
}

/** A question that does not stand as it was frozen. Never both null. */
export interface Drift {
  readonly frozen: SheetQuestion | null;
  readonly now: SheetQuestion | null;
  readonly claims: readonly ClaimDrift[];
}

/** The view that finds what a frozen one showed, though it may have left the filters of its rows. */
export function allRows(view: View): View {
  return { ...WHOLE_VIEW, ...view, events: [], answers: [], verdicts: [], words: "" };
}

/**
 * What has changed since a sheet was frozen, the questions whose verdicts did first. `now` is the dossier laid out by
 * `allRows` of its view; `live` are the questions that the view itself shows now.
 */
export function driftOf(frozen: Sheet, now: Sheet, live: Pick<Sheet, "questions">): readonly Drift[] {
  const current = new Map(now.questions.map((row) => [row.id, row]));
  const known = new Set(frozen.questions.map(({ id }) => id));
  const stayed = frozen.questions.flatMap((row) => drifted(row, current.get(row.id) ?? null));
  const came = live.questions.filter(({ id }) => !known.has(id)).flatMap((row) => drifted(null, row));
  return [...stayed, ...came].toSorted((a, b) => Number(hasTurned(b)) - Number(hasTurned(a)));
}

/** Whether a question that was there and is there has another verdict now. */
export function hasTurned({ frozen, now }: Pick<Drift, "frozen" | "now">): boolean {
  return frozen !== null && now !== null && frozen.verdict !== now.verdict;
}

function drifted(frozen: SheetQuestion | null, now: SheetQuestion | null): readonly Drift[] {
  const claims = claimDrifts(frozen, now);
  const stands =
    frozen !== null && now !== null && claims.length === 0 && ASKED.every((part) => alike(frozen[part], now[part]));
  return stands ? [] : [{ frozen, now, claims }];
}

/** What makes a question what it is, and what it comes to. */
const ASKED = ["question", "unit", "options", "tolerance", "definition", "verdict", "positions"] as const;

function claimDrifts(frozen: SheetQuestion | null, now: SheetQuestion | null): readonly ClaimDrift[] {
  const [old, current] = [claimsOf(frozen), claimsOf(now)];
  return [...new Set([...old.keys(), ...current.keys()])].flatMap((claim) => {
    const [was, is] = [old.get(claim), current.get(claim)];
    if (was !== undefined && is !== undefined && saysTheSame(was.claim, is.claim)) return [];
    const document = was?.document ?? is?.document ?? "";
    return [{ claim, document, frozen: was?.claim ?? null, now: is?.claim ?? null }];
  });
}

function claimsOf(
  row: SheetQuestion | null,
): ReadonlyMap<string, { readonly claim: SheetClaim; readonly document: string }> {
  return new Map(
    row?.cells.flatMap(({ document, claims }) => claims.map((claim) => [claim.id, { claim, document }] as const)),
  );
}

/** By what was frozen of it: a later form may have more. Whether it counts follows from the others. */
function saysTheSame(frozen: SheetClaim, now: SheetClaim): boolean {
  const { counted: _counted, ...said } = frozen;
  const live = new Map(Object.entries(now));
  return Object.entries(said).every(([part, value]) => alike(value, live.get(part)));
}

function alike(one: unknown, other: unknown): boolean {
  return canonicalize(one) === canonicalize(other);
}
