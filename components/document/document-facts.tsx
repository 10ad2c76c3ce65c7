import type { ReactNode } from "react";

import { showDate } from "#components/claim/show-date.ts";
import { documentHref } from "#components/ui/addresses.ts";
import type { Document } from "#lib/document.ts";
import type { Dossier } from "#lib/dossier.ts";

import { languageName } from "./language.ts";

/** What is known of a document beside its title: who, when, in which language, from where. */
export function DocumentFacts({ dossier, document }: { readonly dossier: Dossier; readonly document: Document }) {
  const outlet = dossier.outlets.find(({ id }) => id === document.outlet);
  const copies = dossier.documents.filter(({ origin }) => origin === document.id);
  const origin = dossier.documents.find(({ id }) => id === document.origin);
  return (
    <>
      <p className="mt-1.5">
        <b className="font-serif text-[15px]">{outlet?.name ?? document.outlet}</b>
        {document.author === null ? null : (
          <span className="font-serif text-[15px]">
            , <bdi>{document.author}</bdi>
          </span>
        )}
      </p>
      <ul className="facts text-soft mt-1">
        <li>{publishedOf(document)}</li>
        {document.language === null ? null : <li>{languageName(document.language)}</li>}
        {document.length === null ? null : <li>{document.length.toLocaleString("en-GB")} characters</li>}
        {outlet?.camp == null ? null : <li>camp: {outlet.camp}</li>}
        {outlet?.reliability == null ? null : <li>reliability {outlet.reliability}, as the editors judge</li>}
        {document.sha256 === null ? null : (
          <li>
            <abbr className="no-underline" title={`SHA-256 of the text: ${document.sha256}`}>
              sha256 {document.sha256.slice(0, 8)}…
            </abbr>
          </li>
        )}
        <Original url={document.url} />
      </ul>
      {origin === undefined ? null : (
        <Kin label="Republishes">
          <DocumentLink document={origin} dossier={dossier} />
        </Kin>
      )}
      {copies.map((copy) => (
        <Kin key={copy.id} label="Republished as">
          <DocumentLink document={copy} dossier={dossier} />
        </Kin>
      ))}
      <Remark about="This copy" note={document.note} />
      <Remark about="The outlet" note={outlet?.note ?? null} />
    </>
  );
}

/** What editors note; about whom is said, since it stands apart from that. */
function Remark({ about, note }: { readonly about: string; readonly note: string | null }) {
  if (note === null) return null;
  return (
    <p className="text-soft mt-1 max-w-[85ch]">
      {about}: {note}
    </p>
  );
}

/** When a document was published, in words: an interval says that the day is not known, not that publishing took so long. */
export function publishedOf({ published }: Pick<Document, "published">): string {
  if (published === null) return "undated";
  return published.includes("/") ? `published within ${showDate(published)}` : showDate(published);
}

/** Only addresses of the web become links. */
function Original({ url }: { readonly url: string | null }) {
  if (url === null || !/^https?:\/\//i.test(url)) return null;
  return (
    <li>
      <a className="underline underline-offset-2" href={url} rel="noopener nofollow ugc">
        where it was published
      </a>
    </li>
  );
}

function Kin({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <p className="mt-1">
      {label} {children}
    </p>
  );
}

function DocumentLink({ dossier, document }: { readonly dossier: Dossier; readonly document: Document }) {
  const outlet = dossier.outlets.find(({ id }) => id === document.outlet);
  return (
    <>
      <a className="underline underline-offset-2" href={documentHref(dossier.name, document.id)}>
        <bdi className="font-serif">{document.title}</bdi>
      </a>{" "}
      ({outlet?.name ?? document.outlet})
    </>
  );
}
