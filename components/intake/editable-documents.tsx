import { showDate } from "#components/claim/show-date.ts";
import { directionOf } from "#components/document/language.ts";
import { counted } from "#components/question/counted.ts";
import { captureHref, factsHref, newDocumentHref, recordHref } from "#components/ui/edit-addresses.ts";
import type { Document } from "#lib/document.ts";
import type { Dossier } from "#lib/dossier.ts";

/** A dossier's documents, each with what an editor can do to it, and the way to bring in another. */
export function EditableDocuments({
  dossier,
  waiting,
}: {
  readonly dossier: Dossier;
  /** Document to how many of its claims rest on an earlier capture. */
  readonly waiting: ReadonlyMap<string, number>;
}) {
  const { name, documents, outlets } = dossier;
  return (
    <>
      <p className="mb-5">
        <a className="bg-ink text-paper inline-block rounded px-3 py-1.5" href={newDocumentHref(name)}>
          New document
        </a>
      </p>
      {documents.length === 0 ? <p>No document yet.</p> : null}
      <ul className="max-w-[60rem]">
        {documents.map((document) => (
          <EditableDocument
            key={document.id}
            document={document}
            dossier={name}
            outlet={outlets.find(({ id }) => id === document.outlet)?.name ?? document.outlet}
            waiting={waiting.get(document.id) ?? 0}
          />
        ))}
      </ul>
    </>
  );
}

function EditableDocument({
  dossier,
  document: { id, title, published, language },
  outlet,
  waiting,
}: {
  readonly dossier: string;
  readonly document: Document;
  readonly outlet: string;
  readonly waiting: number;
}) {
  return (
    <li className="border-rule border-t py-2.5">
      <p>
        <a
          className="font-serif text-[15.5px]"
          dir={directionOf(language)}
          href={recordHref(dossier, id)}
          lang={language ?? undefined}
        >
          {title}
        </a>
        <span className="text-soft">
          {" "}
          · {outlet} · {published === null ? "undated" : showDate(published)}
        </span>
      </p>
      <p className="flex flex-wrap gap-x-5 text-xs [&_a]:py-1.5 [&_a]:underline [&_a]:underline-offset-2">
        <a href={factsHref(dossier, id)}>What is stated of it</a>
        <a href={captureHref(dossier, id)}>Captures</a>
        {waiting === 0 ? null : (
          <a className="text-contradict" href={captureHref(dossier, id)}>
            {counted(waiting, "claim")} {waiting === 1 ? "waits" : "wait"} since a newer capture
          </a>
        )}
      </p>
    </li>
  );
}
