import "./document-table.css";

import { showDate } from "#components/claim/show-date.ts";
import { documentHref } from "#components/ui/addresses.ts";
import type { Claim } from "#lib/claim.ts";
import type { Document } from "#lib/document.ts";
import type { Dossier } from "#lib/dossier.ts";
import type { Lens } from "#lib/lens.ts";

import { directionOf, languageName } from "./language.ts";

interface Props {
  readonly dossier: Dossier;
  /** Goes with the reader to each document. */
  readonly lens: Lens;
}

const COLUMNS = [
  "Document",
  "Outlet",
  "Type",
  "Camp",
  "Reliability",
  "Published",
  "Language",
  "Text",
  "Claims",
  "Answers",
] as const;

/** A dossier's documents with what is known of each; on a narrow page a list. */
export function DocumentTable({ dossier, lens }: Props) {
  if (dossier.documents.length === 0) {
    return (
      <p>
        No document yet. A data package brings documents and claims: <code>npm run parallax -- import FOLDER</code>.
      </p>
    );
  }
  const asked = new Set(dossier.questions.map(({ id }) => id));
  const claims = Map.groupBy(
    dossier.claims.filter(({ question }) => asked.has(question)),
    ({ document }) => document,
  );
  return (
    <table className="document-table narrow-table">
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} className={column === "Claims" || column === "Answers" ? "number" : undefined} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {dossier.documents.map((document) => (
          <DocumentRow
            key={document.id}
            claims={claims.get(document.id) ?? []}
            document={document}
            dossier={dossier}
            lens={lens}
          />
        ))}
      </tbody>
    </table>
  );
}

function DocumentRow({
  dossier,
  document,
  claims,
  lens,
}: Props & { readonly document: Document; readonly claims: readonly Claim[] }) {
  const outlet = dossier.outlets.find(({ id }) => id === document.outlet);
  const origin = dossier.documents.find(({ id }) => id === document.origin);
  const answered = new Set(claims.map(({ question }) => question));
  return (
    <tr>
      <th scope="row">
        <a
          dir={directionOf(document.language)}
          href={documentHref(dossier.name, document.id, undefined, lens)}
          lang={document.language ?? undefined}
        >
          {document.title}
        </a>
        {origin === undefined ? null : <small>republishes {outletName(dossier, origin)}</small>}
      </th>
      <td data-label="Outlet">{outletName(dossier, document)}</td>
      <td data-label="Type">{outlet?.type ?? "unknown"}</td>
      <td data-label="Camp">{outlet?.camp ?? <Unsaid>not stated</Unsaid>}</td>
      <td data-label="Reliability">{outlet?.reliability ?? <Unsaid>not judged</Unsaid>}</td>
      <td data-label="Published">
        {document.published === null ? <Unsaid>undated</Unsaid> : showDate(document.published)}
      </td>
      <td data-label="Language">
        {document.language === null ? <Unsaid>not stated</Unsaid> : languageName(document.language)}
      </td>
      <td data-label="Text">{document.text === null ? "quotes only" : "whole"}</td>
      <td className="number" data-label="Claims">
        {claims.length}
      </td>
      <td className="number" data-label="Answers">
        {share(answered.size, dossier.questions.length)}
      </td>
    </tr>
  );
}

function outletName({ outlets }: Dossier, { outlet }: Document): string {
  return outlets.find(({ id }) => id === outlet)?.name ?? outlet;
}

/** "62 of 78, 79 %": how many of the dossier's questions are answered. */
function share(part: number, all: number): string {
  return all === 0 ? "0" : `${part} of ${all}, ${Math.round((100 * part) / all)} %`;
}

function Unsaid({ children }: { readonly children: string }) {
  return <span className="text-faint">{children}</span>;
}
