import { firstPart, type IgnoredPart, unknownParts } from "#lib/ignored-part.ts";

/** A whole number from 0 as an address writes it; null for anything else. */
export function wholeNumber(written: string | null): number | null {
  return written !== null && /^\d{1,9}$/u.test(written) ? Number(written) : null;
}

/** Reads an address that takes one whole number, beside parameters that are read elsewhere. What is none, stands there again, or is unknown is left out and named. */
export function readWholeNumber(
  parameters: URLSearchParams,
  name: string,
  others: readonly string[] = [],
): { readonly number: number | null; readonly ignored: readonly IgnoredPart[] } {
  const ignored: IgnoredPart[] = [];
  const number = firstPart(parameters, name, { ignored, known: ["one whole number"], read: wholeNumber });
  return { number, ignored: [...ignored, ...unknownParts(parameters, [name, ...others])] };
}
