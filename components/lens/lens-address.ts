import type { Dossier } from "#lib/dossier.ts";
import { type IgnoredPart, unknownParts } from "#lib/ignored-part.ts";
import { LENS_PARAMETERS, type Lens, readLens } from "#lib/lens.ts";

/** Reads the lens of a page that has no other parameters than these; what it does not understand is named. */
export function readLensAddress(
  parameters: URLSearchParams,
  dossier: Pick<Dossier, "outlets">,
  others: readonly string[] = [],
): { readonly lens: Lens; readonly ignored: readonly IgnoredPart[] } {
  const { lens, ignored } = readLens(parameters, dossier);
  return { lens, ignored: [...ignored, ...unknownParts(parameters, [...LENS_PARAMETERS, ...others])] };
}
