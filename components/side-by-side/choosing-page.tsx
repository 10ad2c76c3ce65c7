import { ViewNotes } from "#components/comparison/view-notes.tsx";
import type { Comparison } from "#lib/comparison.ts";
import type { Dossier } from "#lib/dossier.ts";
import type { IgnoredPart } from "#lib/lens.ts";
import type { SideView } from "#lib/side-view.ts";

import { DocumentChooser } from "./document-chooser.tsx";
import { PairChoices } from "./pair-choices.tsx";

/** Side by side before two documents are chosen. `comparisons` are of the whole dossier. */
export function ChoosingPage({
  dossier,
  comparisons,
  view,
  ignored,
}: {
  readonly dossier: Dossier;
  readonly comparisons: readonly Comparison[];
  readonly view: SideView;
  readonly ignored: readonly IgnoredPart[];
}) {
  return (
    <>
      <h1>Side by side</h1>
      <p className="text-soft mt-1 mb-4 max-w-[78ch]">
        Two or three documents in columns, a row for each question, in the order of one of the texts: what each says in
        its own words, and whether they can all be true.
      </p>
      {dossier.documents.length < 2 ? null : <DocumentChooser dossier={dossier} view={view} />}
      <ViewNotes all={0} ignored={ignored} oneOrigin={false} shown={0} />
      <PairChoices chosen={view.documents[0]} comparisons={comparisons} dossier={dossier} />
    </>
  );
}
