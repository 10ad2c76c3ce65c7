import { compareHref, dossierHref } from "#components/ui/addresses.ts";
import type { View } from "#lib/view.ts";

import { type Choice, widened } from "./choices.ts";

/** Where no row is left: why, and what to do next. */
export function EmptyComparison({
  dossier,
  view,
  choices,
  reason,
}: {
  readonly dossier: string;
  readonly view: View;
  readonly choices: readonly Choice[];
  /** Why no row is left, where something was chosen. */
  readonly reason: string;
}) {
  if (choices.length === 0) {
    return (
      <p className="border-rule border-y py-8">
        This dossier holds no questions yet, so there is nothing to compare. Go back to{" "}
        <a className="underline underline-offset-2" href={dossierHref(dossier)}>
          its overview
        </a>
        .
      </p>
    );
  }
  return (
    <div className="border-rule border-y py-8">
      <p className="font-serif text-lg">{reason}</p>
      <p className="mt-2">
        Take one off above, or{" "}
        <a className="underline underline-offset-2" href={compareHref(dossier, widened(view))}>
          clear all filters
        </a>
        .
      </p>
    </div>
  );
}
