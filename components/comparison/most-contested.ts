import { type Contest, compareContests, largest } from "#lib/ranking.ts";
import type { Sheet, SheetQuestion } from "#lib/sheet.ts";

/** The most contested rows of a sheet, in the order of `rankContested` (lib/ranking.ts). */
export function mostContested({ questions, documents }: Sheet, most: number): readonly SheetQuestion[] {
  const camps = new Map(documents.map(({ id, outlet }) => [id, outlet.camp]));
  return questions
    .map((row) => ({ row, contest: contestOfRow(row, camps) }))
    .toSorted((a, b) => compareContests(a.contest, b.contest))
    .slice(0, most)
    .map(({ row }) => row);
}

/** As long as the rows themselves are kept. */
const known = new WeakMap<SheetQuestion, Contest>();

/** As `contestOf` of the comparison that the row lays out. */
function contestOfRow(row: SheetQuestion, camps: ReadonlyMap<string, string | null>): Contest {
  const contest = known.get(row) ?? measureContestOf(row, camps);
  known.set(row, contest);
  return contest;
}

function measureContestOf(row: SheetQuestion, camps: ReadonlyMap<string, string | null>): Contest {
  const { id, verdict, sources, answer } = row;
  const disputed = verdict === "contradict" || verdict === "framed-differently";
  const reasons = disputed ? row.reasons : [];
  const campOf = new Map(
    row.cells.flatMap(({ document, claims }) => claims.map((claim) => [claim.id, camps.get(document)] as const)),
  );
  const apart = new Set<string>();
  for (const { a, b } of reasons) {
    const [one, other] = [campOf.get(a), campOf.get(b)];
    if (one && other && one !== other) apart.add(one).add(other);
  }
  return {
    id,
    verdict,
    opposed: reasons.length,
    camps: apart.size,
    sources: sources.length,
    ratio: largest(new Set(reasons.map(({ ratio }) => ratio))),
    days: answer === "date" ? largest(new Set(reasons.map(({ gap }) => gap))) : 0,
  };
}
