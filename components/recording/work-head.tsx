import { showDate } from "#components/claim/show-date.ts";
import { directionOf } from "#components/document/language.ts";
import { EditorPlaces } from "#components/intake/editor-places.tsx";
import type { Document } from "#lib/document.ts";

/** The title of the document that claims are recorded from. */
export function WorkHead({ document, dossier }: { readonly document: Document; readonly dossier: string }) {
  const { id, title, language, author, published } = document;
  return (
    <header className="mb-4">
      <h1 dir={directionOf(language)} lang={language ?? undefined}>
        {title}
      </h1>
      <p className="text-soft mb-1 text-[13px]">
        {author === null ? null : <bdi>{author}</bdi>}
        {author === null || published === null ? null : ", "}
        {published === null ? null : showDate(published)}
      </p>
      <EditorPlaces current="Record its claims" document={id} dossier={dossier} />
    </header>
  );
}
