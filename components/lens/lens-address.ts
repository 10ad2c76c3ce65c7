import type { Dossier } from "#lib/dossier.ts";
import { type IgnoredPart, LENS_PARAMETERS, type Lens, readLens } from "#lib/lens.ts";

/** Reads the lens of a page that has no other parameters than these; what it does not understand is named. */
export function readLensAddress(
  parameters: URLSearchParams,
  dossier: Pick<Dossier, "outlets">,
  others: readonly string[] = [],
): { readonly lens: Lens; readonly ignored: readonly IgnoredPart[] } {
  const { lens, ignored } = readLens(parameters, dossier);
  const known = new Set<string>([...LENS_PARAMETERS, ...others]);
  const unknown = [...parameters].filter(([parameter]) => !known.has(parameter));
  return { lens, ignored: [...ignored, ...unknown.map(([parameter, value]) => ({ parameter, value, known: [] }))] };
}
