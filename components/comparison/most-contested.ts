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

/** As `contestOf` of the comparison that the row lays out. */
function contestOfRow(row: SheetQuestion, camps: ReadonlyMap<string, string | null>): Contest {
  const { id, verdict, sources, answer } = row;
  const disputed = verdict === "contradict" || verdict === "framed-differently";
  const reasons = disputed ? row.reasons : [];
  return {
    id,
    verdict,
    opposed: reasons.length,
    camps: campsApartIn(row, reasons, camps),
    sources: sources.length,
    ratio: largest(reasons.map(({ ratio }) => ratio)),
    days: answer === "date" ? largest(reasons.map(({ gap }) => gap)) : 0,
  };
}

function campsApartIn(
  { cells }: SheetQuestion,
  reasons: SheetQuestion["reasons"],
  camps: ReadonlyMap<string, string | null>,
): number {
  const campOf = new Map(cells.flatMap(({ document, claims }) => claims.map(({ id }) => [id, camps.get(document)])));
  const apart = reasons.flatMap(({ a, b }) => {
    const [one, other] = [campOf.get(a), campOf.get(b)];
    return one && other && one !== other ? [one, other] : [];
  });
  return new Set(apart).size;
}
