import { showDate } from "#components/claim/show-date.ts";
import { counted } from "#components/question/counted.ts";
import { documentHref, documentsHref } from "#components/ui/addresses.ts";
import type { Document, Outlet } from "#lib/document.ts";
import type { Dossier } from "#lib/dossier.ts";
import type { Lens } from "#lib/lens.ts";

/** Outlets that are listed, and documents of each, before the list of documents takes over. */
const MOST = { outlets: 20, documents: 4 } as const;

/** The outlets with what is known of them, their documents, and how much has been read out of each: coding is never even. */
export function OutletTable({ dossier, lens }: { readonly dossier: Dossier; readonly lens: Lens }) {
  const claims = new Map(
    [...Map.groupBy(dossier.claims, ({ document }) => document)].map(([id, own]) => [id, own.length]),
  );
  const most = Math.max(1, ...claims.values());
  const documents = Map.groupBy(dossier.documents, ({ outlet }) => outlet);
  const left = dossier.outlets.length - MOST.outlets;
  if (dossier.outlets.length === 0) return <p className="text-soft">No outlet yet.</p>;
  return (
    <ul>
      {dossier.outlets.slice(0, MOST.outlets).map((outlet) => {
        const own = documents.get(outlet.id) ?? [];
        return (
          <li key={outlet.id} className="border-rule border-t py-2.5">
            <p>
              <b className="font-semibold">{outlet.name}</b>{" "}
              <span className="text-soft text-xs">{factsOf(outlet)}</span>
            </p>
            {own.slice(0, MOST.documents).map((document) => (
              <DocumentLine
                key={document.id}
                claims={claims.get(document.id) ?? 0}
                document={document}
                dossier={dossier.name}
                lens={lens}
                most={most}
              />
            ))}
            {own.length > MOST.documents ? (
              <More
                href={documentsHref(dossier.name, lens)}
                text={`and ${counted(own.length - MOST.documents, "more document")}`}
              />
            ) : null}
          </li>
        );
      })}
      {left > 0 ? (
        <li className="border-rule border-t py-2.5">
          <More href={documentsHref(dossier.name, lens)} text={`and ${counted(left, "more outlet")}`} />
        </li>
      ) : null}
    </ul>
  );
}

function More({ href, text }: { readonly href: string; readonly text: string }) {
  return (
    <p className="mt-1 text-xs">
      <a className="underline underline-offset-2" href={href}>
        {text}
      </a>
    </p>
  );
}

function factsOf({ camp, type, reliability, country }: Outlet): string {
  return [
    camp === null ? "no camp named" : `camp: ${camp}`,
    type === null || type === "unknown" ? "type unknown" : type.replace("-", " "),
    reliability === null ? "reliability not judged" : `reliability ${reliability}`,
    country,
  ]
    .filter((fact) => fact !== null)
    .join(" · ");
}

function DocumentLine({
  document,
  dossier,
  lens,
  claims,
  most,
}: {
  readonly document: Document;
  readonly dossier: string;
  readonly lens: Lens;
  readonly claims: number;
  readonly most: number;
}) {
  return (
    <div className="mt-1">
      <a
        className="font-serif text-[15px] leading-snug"
        href={documentHref(dossier, document.id, undefined, lens)}
        lang={document.language ?? undefined}
      >
        <bdi>{document.title}</bdi>
      </a>
      <p className="text-soft flex items-center gap-x-2 text-xs">
        <span className="whitespace-nowrap">
          {document.published === null ? "undated" : showDate(document.published)} · {counted(claims, "claim")}
        </span>
        <span aria-hidden="true" className="bg-wash h-1.5 min-w-10 flex-1">
          <span className="bg-rule-strong block h-full" style={{ width: `${(claims / most) * 100}%` }} />
        </span>
      </p>
    </div>
  );
}
