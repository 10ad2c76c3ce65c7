import { documentHref } from "#components/ui/addresses.ts";
import {
  captureHref,
  dossierDeskHref,
  editDocumentsHref,
  factsHref,
  recordHref,
} from "#components/ui/edit-addresses.ts";

/** The ways between an editor's pages of one document. */
export function EditorPlaces({
  dossier,
  document,
  current,
}: {
  readonly dossier: string;
  readonly document: string;
  readonly current: string;
}) {
  const places = [
    { name: "Record its claims", href: recordHref(dossier, document) },
    { name: "What is stated of it", href: factsHref(dossier, document) },
    { name: "Captures", href: captureHref(dossier, document) },
    { name: "As readers see it", href: documentHref(dossier, document) },
    { name: "All documents", href: editDocumentsHref(dossier) },
    { name: "The dossier", href: dossierDeskHref(dossier) },
  ];
  return (
    <nav aria-label="Document" className="mb-5 flex flex-wrap gap-x-5 gap-y-1">
      {places.map(({ name, href }) => (
        <a
          key={name}
          aria-current={name === current ? "page" : undefined}
          className="underline underline-offset-2 aria-[current]:font-semibold aria-[current]:no-underline"
          href={href}
        >
          {name}
        </a>
      ))}
    </nav>
  );
}
