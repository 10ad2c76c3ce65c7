import type { Dossier } from "#lib/dossier.ts";

import type { ExportTable } from "./export-table.ts";

/** The documents of a dossier with what is known of each and how much has been read out of it. Their texts stay out. */
export function documentsTable(dossier: Dossier): ExportTable {
  const outlets = new Map(dossier.outlets.map((outlet) => [outlet.id, outlet]));
  const claims = Map.groupBy(dossier.claims, ({ document }) => document);
  const columns = [
    ...["document_id", "title", "author", "published", "language", "url", "outlet_id", "outlet", "outlet_type", "camp"],
    ...["reliability", "republishes", "sha256", "length", "text", "claims", "questions_answered", "note"],
  ];
  const rows = dossier.documents.map((document) => {
    const { id, title, author, published, language, url, origin, sha256, length, note } = document;
    const outlet = outlets.get(document.outlet);
    const own = claims.get(id) ?? [];
    return [
      ...[id, title, author, published, language, url, document.outlet, outlet?.name ?? null, outlet?.type ?? null],
      ...[outlet?.camp ?? null, outlet?.reliability ?? null, origin, sha256, length],
      ...[document.text === null ? "quotes only" : "whole", own.length],
      ...[new Set(own.map(({ question }) => question)).size, note],
    ];
  });
  return { name: "documents", columns, rows };
}

/** The outlets of a dossier. */
export function outletsTable({ outlets, documents, claims }: Dossier): ExportTable {
  const columns = [
    ...["outlet_id", "name", "country", "type", "camp", "reliability", "url", "documents", "claims", "note"],
  ];
  const rows = outlets.map(({ id, name, country, type, camp, reliability, url, note }) => {
    const own = new Set(documents.filter(({ outlet }) => outlet === id).map((document) => document.id));
    const told = claims.filter(({ document }) => own.has(document)).length;
    return [id, name, country, type, camp, reliability, url, own.size, told, note];
  });
  return { name: "outlets", columns, rows };
}

/** One revision of a dossier, as the history tells it. */
interface ToldRevision {
  readonly revision: number;
  readonly at: Date;
  readonly actor: string;
  readonly reviewer: string | null;
  readonly reason: string | null;
  readonly imported: boolean;
  readonly counts: readonly { readonly kind: string; readonly added: number; readonly changed: number }[];
}

/** A dossier's changes: a row for each kind of thing that a revision changed. */
export function changesTable(revisions: readonly ToldRevision[]): ExportTable {
  const columns = ["revision", "at", "actor", "reviewer", "reason", "imported", "kind", "added", "changed"];
  const rows = revisions.flatMap(({ revision, at, actor, reviewer, reason, imported, counts }) =>
    counts.map(({ kind, added, changed }) => [
      ...[revision, at.toISOString(), actor, reviewer, reason, String(imported), kind, added, changed],
    ]),
  );
  return { name: "changes", columns, rows };
}
