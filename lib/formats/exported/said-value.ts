import type { SheetClaim, SheetQuestion } from "#lib/sheet.ts";

/** A claim's value as people read it: options by their labels, joined by "or"; all else in its notation. */
export function saidValue({ options }: Pick<SheetQuestion, "options">, { value }: Pick<SheetClaim, "value">): string {
  if (options.length === 0) return value;
  const labels = new Map(options.map(({ id, label }) => [id, label]));
  return value
    .split("|")
    .map((id) => labels.get(id) ?? id)
    .join(" or ");
}
