import { compareStandings } from "#lib/ranking.ts";
import type { Sheet, SheetQuestion } from "#lib/sheet.ts";

/** The most contested rows of a sheet, in the order of `compareContested` (lib/ranking.ts). */
export function mostContested({ questions }: Sheet, most: number): readonly SheetQuestion[] {
  return questions
    .toSorted(
      (a, b) => compareStandings(a, b) || widestRatio(b) - widestRatio(a) || (a.id < b.id ? -1 : Number(a.id > b.id)),
    )
    .slice(0, most);
}

/** For ordering alone, as a double; what is no number counts as none. */
function widestRatio({ reasons }: SheetQuestion): number {
  return Math.max(0, ...reasons.map(({ ratio }) => Number(ratio ?? 0) || 0));
}
