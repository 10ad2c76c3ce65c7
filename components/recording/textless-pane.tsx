/** Where a document's text is not held: claims rest on words that are typed. */
export function TextlessPane({ onType }: { readonly onType: () => void }) {
  return (
    <section aria-label="Text of the document" className="work-textless">
      <h2>The text is not here</h2>
      <p>
        Nothing can be selected or suggested in it. A claim can rest on its exact words, typed as they stand; whoever
        holds the text can prove them later.
      </p>
      <button className="work-button" onClick={onType} type="button">
        Record a claim on typed words
      </button>
    </section>
  );
}
