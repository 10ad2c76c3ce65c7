import { showDate } from "#components/claim/show-date.ts";
import { counted } from "#components/question/counted.ts";
import { documentHref } from "#components/ui/addresses.ts";
import type { Document, Outlet } from "#lib/document.ts";
import type { Dossier } from "#lib/dossier.ts";

/** The outlets with what is known of them, their documents, and how much has been read out of each: coding is never even. */
export function OutletTable({ dossier }: { readonly dossier: Dossier }) {
  const claims = new Map(
    [...Map.groupBy(dossier.claims, ({ document }) => document)].map(([id, own]) => [id, own.length]),
  );
  const most = Math.max(1, ...claims.values());
  return (
    <ul>
      {dossier.outlets.map((outlet) => (
        <li key={outlet.id} className="border-rule border-t py-2.5">
          <p>
            <b className="font-semibold">{outlet.name}</b> <span className="text-soft text-xs">{factsOf(outlet)}</span>
          </p>
          {dossier.documents
            .filter((document) => document.outlet === outlet.id)
            .map((document) => (
              <DocumentLine
                key={document.id}
                claims={claims.get(document.id) ?? 0}
                document={document}
                dossier={dossier.name}
                most={most}
              />
            ))}
        </li>
      ))}
    </ul>
  );
}

function factsOf({ camp, type, reliability, country }: Outlet): string {
  return [
    camp === null ? "no camp named" : `camp: ${camp}`,
    type === null || type === "unknown" ? "type unknown" : type.replace("-", " "),
    reliability === null ? null : `reliability ${reliability}`,
    country,
  ]
    .filter((fact) => fact !== null)
    .join(" · ");
}

function DocumentLine({
  document,
  dossier,
  claims,
  most,
}: {
  readonly document: Document;
  readonly dossier: string;
  readonly claims: number;
  readonly most: number;
}) {
  return (
    <div className="mt-1">
      <a
        className="font-serif text-[15px] leading-snug"
        href={documentHref(dossier, document.id)}
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
