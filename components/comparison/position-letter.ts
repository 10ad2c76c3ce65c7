/** The letter of a position, the largest first: A, B, C; numbers after Z. */
export function positionLetter(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : String(index + 1);
}
