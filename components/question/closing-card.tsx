import { tellDistance } from "#components/comparison/tell-claim.ts";
import { questionHref } from "#components/ui/addresses.ts";
import { Card } from "#components/ui/card.tsx";
import { closingOf } from "#lib/closing.ts";
import type { Comparison } from "#lib/comparison.ts";
import type { Lens } from "#lib/lens.ts";
import type { SheetQuestion } from "#lib/sheet.ts";

import { disagreementSize } from "./disagreement-size.ts";

/** How large a disagreement is, and the tolerance at which it would close, each a link that applies it. */
export function ClosingCard({
  dossier,
  comparison,
  row,
  lens,
}: {
  readonly dossier: string;
  readonly comparison: Comparison;
  readonly row: SheetQuestion;
  readonly lens: Lens;
}) {
  const size = disagreementSize(row);
  if (row.verdict !== "contradict" || size.length === 0) return null;
  const closing = closingOf(comparison);
  const offered =
    closing === null
      ? []
      : [
          ...(closing.absolute === null
            ? []
            : [{ tolerance: closing.absolute, words: tellDistance(row, closing.absolute) }]),
          ...(closing.share === null
            ? []
            : [{ tolerance: closing.share, words: `${closing.share.replace("%", " %")} of the larger number` }]),
        ];
  return (
    <Card title="The size of it">
      <p>The furthest two: {size.join(", ")}.</p>
      {offered.length === 0 ? (
        <p className="text-soft mt-1 text-xs">No tolerance alone would close it.</p>
      ) : (
        <p className="mt-1">
          It would close at a tolerance of{" "}
          {offered.map(({ tolerance, words }, place) => (
            <span key={tolerance}>
              {place === 0 ? null : ", or "}
              <a
                className="underline underline-offset-2"
                href={questionHref(dossier, row.id, { ...lens, tolerance })}
                rel="nofollow"
              >
                {words}
              </a>
            </span>
          ))}
          .
        </p>
      )}
    </Card>
  );
}
