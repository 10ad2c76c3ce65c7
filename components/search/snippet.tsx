import type { SnippetRun } from "#lib/search-words.ts";

/** Words of a text, those that were searched for marked. */
export function Snippet({ runs }: { readonly runs: readonly SnippetRun[] }) {
  let place = 0;
  return runs.map(({ text, hit }) => {
    place += text.length;
    return hit ? (
      <mark key={place} className="search-hit">
        {text}
      </mark>
    ) : (
      text
    );
  });
}
