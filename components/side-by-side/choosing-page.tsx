import { TooLarge } from "#components/comparison/too-large.tsx";
import type { Comparison } from "#lib/comparison.ts";
import type { Dossier } from "#lib/dossier.ts";
import { lensOf } from "#lib/lens.ts";
import { WHOLE_VIEW } from "#lib/view.ts";

import { DocumentChooser } from "./document-chooser.tsx";
import { PairChoices } from "./pair-choices.tsx";
import { type SideChoice, SideNotes } from "./side-notes.tsx";

/** Side by side before two documents are chosen. `comparisons` are of the dossier, through the lens; null where that is too large to be compared at once. */
export function ChoosingPage({
  dossier,
  comparisons,
  ...choice
}: SideChoice & {
  readonly dossier: Dossier;
  readonly comparisons: readonly Comparison[] | null;
}) {
  const { view, hidden } = choice;
  return (
    <>
      <h1>Side by side</h1>
      <p className="text-soft mt-1 mb-4 max-w-[78ch]">
        Two or three documents in columns, a row for each question, in the order of one of the texts: what each says in
        its own words, and whether they can all be true.
      </p>
      {dossier.documents.length < 2 ? null : <DocumentChooser dossier={dossier} view={view} />}
      <SideNotes {...choice} dossier={dossier} />
      {comparisons === null ? (
        <TooLarge
          dossier={dossier.name}
          view={{ ...WHOLE_VIEW, ...lensOf(view) }}
          without="the pairs that part ways most often"
        />
      ) : (
        <PairChoices
          chosen={view.documents.find((id) => !hidden.includes(id))}
          comparisons={comparisons}
          dossier={dossier}
          lens={lensOf(view)}
        />
      )}
    </>
  );
}
