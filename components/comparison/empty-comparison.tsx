import { counted } from "#components/question/counted.ts";
import { compareHref, dossierHref } from "#components/ui/addresses.ts";
import type { Dossier } from "#lib/dossier.ts";
import { documentsIn } from "#lib/sheet.ts";
import type { View } from "#lib/view.ts";

import { type Choice, widened } from "./choices.ts";

/** Where no row is left: why, and what to do next. */
export function EmptyComparison({
  dossier,
  view,
  choices,
}: {
  readonly dossier: Dossier;
  readonly view: View;
  readonly choices: readonly Choice[];
}) {
  if (choices.length === 0) {
    return (
      <p className="border-rule border-y py-8">
        This dossier holds no questions yet, so there is nothing to compare. Go back to{" "}
        <a className="underline underline-offset-2" href={dossierHref(dossier.name, view)}>
          its overview
        </a>
        .
      </p>
    );
  }
  const hasDocuments = documentsIn(dossier, view).length > 0;
  return (
    <div className="border-rule border-y py-8">
      <p className="font-serif text-lg">
        {hasDocuments ? "No question fits all of these filters." : "No document is left to compare."}
      </p>
      {hasDocuments ? null : <Lifting choices={choices} dossier={dossier} />}
      <p className="mt-2">
        Take one off above, or{" "}
        <a className="underline underline-offset-2" href={compareHref(dossier.name, widened(view))}>
          clear all filters
        </a>
        .
      </p>
    </div>
  );
}

/** Which choices leave no document, each with what is left without it. */
function Lifting({ dossier, choices }: { readonly dossier: Dossier; readonly choices: readonly Choice[] }) {
  const lifting = choices
    .map((choice) => ({ ...choice, left: documentsIn(dossier, choice.without).length }))
    .filter(({ left }) => left > 0);
  if (lifting.length === 0) {
    return <p className="mt-2">More than one of them has to be taken off before a document is left.</p>;
  }
  return (
    <ul className="mt-2">
      {lifting.map(({ kind, label, without, left }) => (
        <li key={`${kind} ${label}`}>
          Without “{kind}: {label}” there {left === 1 ? "is" : "are"} {counted(left, "document")}:{" "}
          <a className="inline-block py-1 underline underline-offset-2" href={compareHref(dossier.name, without)}>
            lift it<span className="sr-only">: {label}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
