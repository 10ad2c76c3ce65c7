import type { Coverage } from "#lib/coverage.ts";

/** How many of the mentions found rest in a claim, were dismissed, are open. */
export function CoverageMeter({ counts }: Pick<Coverage, "counts">) {
  const { claimed, dismissed, open } = counts;
  const found = claimed + dismissed + open;
  if (found === 0) return <p className="work-hint">Nothing was found in this text that a claim could rest on.</p>;
  const share = (count: number) => `${(100 * count) / found}%`;
  return (
    <div className="work-coverage">
      <p>
        <b>{found}</b> found: <b>{claimed}</b> claimed, <b>{dismissed}</b> dismissed, <b>{open}</b> open
      </p>
      <div aria-hidden="true" className="work-meter">
        <span style={{ width: share(claimed) }} />
        <span style={{ width: share(dismissed) }} />
      </div>
    </div>
  );
}
