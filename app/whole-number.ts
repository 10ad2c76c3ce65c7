/** A whole number from 0 as an address writes it; null for anything else. */
export function wholeNumber(written: string | null): number | null {
  return written !== null && /^\d{1,9}$/u.test(written) ? Number(written) : null;
}
