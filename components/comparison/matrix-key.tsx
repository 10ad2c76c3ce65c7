/** How to read the matrix, for whoever sees it first; `open` where it goes to paper, which nobody can open. */
export function MatrixKey({ open = false }: { readonly open?: boolean }) {
  return (
    <details className="text-soft open:order-last open:basis-full" open={open}>
      <summary className="w-fit cursor-pointer">How to read this</summary>
      <ul className="mt-1 max-w-[78ch] list-disc space-y-0.5 pl-5">
        <li>A value leads to its words in the text; a verdict leads to its question, with the reason in full.</li>
        <li>
          A, B, C are positions: groups of answers that can all be true together. A is the largest; it is not the truer
          one.
        </li>
        <li>
          “cites” names who speaks when it is not the document itself; “also” marks what does not count for the verdict.
        </li>
        <li>
          “at a distance” is a term in scare quotes or after “so-called”; “admission” goes against the interest of the
          document’s own camp.
        </li>
        <li>
          “silent”: it treats the event and gives no answer. “not covered”: it does not treat the event. “published
          before”: it could not know. “not coded yet”: nobody has looked.
        </li>
      </ul>
    </details>
  );
}
