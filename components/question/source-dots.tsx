/** Sources that are drawn one by one; more are a bar. */
const MOST_DOTS = 12;

/** Distance of two dots' middles, in pixels. */
const STEP = 13;

/** How many sources hold a position, a dot each, or a bar that is as long as they are many beside the `most` of the question. */
export function SourceDots({
  sources,
  most,
  first,
}: {
  readonly sources: number;
  readonly most: number;
  /** Of the largest position: filled, the others outlined in the verdict's colour. */
  readonly first: boolean;
}) {
  const look = first ? "fill-ink stroke-ink" : "fill-paper stroke-(--verdict)";
  return (
    <svg aria-hidden="true" className="block w-full overflow-visible" height={16}>
      {most > MOST_DOTS ? (
        <rect className={look} height={9} strokeWidth={2} width={`${(100 * sources) / most}%`} x={1} y={3.5} />
      ) : (
        Array.from({ length: sources }, (_, place) => 6 + place * STEP).map((x) => (
          <circle key={x} className={look} cx={x} cy={8} r={4.5} strokeWidth={2} />
        ))
      )}
    </svg>
  );
}
