import "./position-letter.css";

import { positionLetter } from "#components/comparison/position-letter.ts";

/** A position's letter: filled for the largest, outlined for the rest. A report holds thousands: its look is one class. */
export function PositionLetter({ index }: { readonly index: number }) {
  return (
    <span className={index === 0 ? "position-letter position-letter-first" : "position-letter"}>
      <span className="sr-only">Position </span>
      {positionLetter(index)}
    </span>
  );
}
