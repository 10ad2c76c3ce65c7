import { directionOf } from "#components/document/language.ts";
import { documentHref } from "#components/ui/addresses.ts";
import type { Document } from "#lib/document.ts";

/** The title of the document that claims are recorded from. */
export function WorkHead({ document, dossier }: { readonly document: Document; readonly dossier: string }) {
  const { id, title, language, author, published } = document;
  return (
    <header className="mb-4">
      <p className="text-soft text-[13px]">
        Record claims from{" "}
        <a className="underline underline-offset-2" href={documentHref(dossier, id)}>
          this document
        </a>
        {author === null ? "" : `, by ${author}`}
        {published === null ? "" : `, ${published}`}
      </p>
      <h1 dir={directionOf(language)} lang={language ?? undefined}>
        {title}
      </h1>
    </header>
  );
}
