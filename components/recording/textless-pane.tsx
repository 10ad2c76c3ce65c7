import { captureHref } from "#components/ui/edit-addresses.ts";

import type { WorkPlace } from "./work-entry.ts";

/** Where a document's text is not held: claims rest on words that are typed. */
export function TextlessPane({ place, onType }: { readonly place: WorkPlace; readonly onType: () => void }) {
  return (
    <section aria-label="Text of the document" className="work-textless">
      <h2>The text is not here</h2>
      <p>
        Nothing can be selected or suggested in it. A claim can rest on its exact words, typed as they stand; whoever
        holds the text can prove them later, or{" "}
        <a className="underline underline-offset-2" href={captureHref(place.dossier, place.document.id)}>
          add it
        </a>{" "}
        now.
      </p>
      <button className="work-button" onClick={onType} type="button">
        Record a claim on typed words
      </button>
    </section>
  );
}
