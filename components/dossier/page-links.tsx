/** The way through a list of several pages; nothing where there is one. */
export function PageLinks({
  name,
  number,
  pages,
  hrefOf,
}: {
  /** What the list is of, for screen readers. */
  readonly name: string;
  readonly number: number;
  readonly pages: number;
  readonly hrefOf: (page: number) => string;
}) {
  if (pages === 1) return null;
  return (
    <nav aria-label={name} className="mt-2 flex items-baseline gap-x-5 text-xs">
      {number > 1 ? (
        <a className="py-1 underline underline-offset-2" href={hrefOf(number - 1)}>
          before
        </a>
      ) : null}
      <span className="text-soft tabular-nums">
        page {number} of {pages}
      </span>
      {number < pages ? (
        <a className="py-1 underline underline-offset-2" href={hrefOf(number + 1)}>
          next
        </a>
      ) : null}
    </nav>
  );
}
