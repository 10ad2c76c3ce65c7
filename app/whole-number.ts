import type { IgnoredPart } from "#lib/lens.ts";

/** A whole number from 0 as an address writes it; null for anything else. */
export function wholeNumber(written: string | null): number | null {
  return written !== null && /^\d{1,9}$/u.test(written) ? Number(written) : null;
}

/** Reads an address whose only parameter is a whole number. What is none, stands there again, or is unknown is left out and named. */
export function readWholeNumber(
  parameters: URLSearchParams,
  name: string,
): { readonly number: number | null; readonly ignored: readonly IgnoredPart[] } {
  let number: number | null = null;
  const ignored: IgnoredPart[] = [];
  for (const [parameter, value] of parameters) {
    const read: number | null = parameter === name && number === null ? wholeNumber(value) : null;
    if (read !== null) number = read;
    else if (parameter !== name) ignored.push({ parameter, value, known: [] });
    else if (value !== "") ignored.push({ parameter, value, known: ["one whole number"] });
  }
  return { number, ignored };
}
