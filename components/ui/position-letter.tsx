import { positionLetter } from "#components/comparison/position-letter.ts";

/** A position's letter: filled for the largest, outlined for the rest. */
export function PositionLetter({ index }: { readonly index: number }) {
  const look = index === 0 ? "bg-ink text-paper" : "bg-transparent text-ink";
  return (
    <span
      className={`border-ink mr-1.5 inline-block min-w-[15px] rounded-[3px] border px-0.5 text-center align-[1px] text-[10px] leading-[13px] font-semibold ${look}`}
    >
      <span className="sr-only">Position </span>
      {positionLetter(index)}
    </span>
  );
}
