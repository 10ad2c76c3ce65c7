import { nameDocument } from "#components/comparison/document-name.ts";
import { shortenQuote } from "#components/comparison/shorten-quote.ts";
import { documentHref, questionHref } from "#components/ui/addresses.ts";
import type { SheetClaim, SheetDocument, SheetQuestion } from "#lib/sheet.ts";

import type { Rows } from "./rows.ts";

/** Characters of a quote that are shown here; the whole stands a click away. */
const LONGEST_QUOTE = 200;

/** How many are shown at once; the rest is folded. */
const MOST = 8;

interface Admission {
  readonly row: SheetQuestion;
  readonly claim: SheetClaim;
  readonly document: SheetDocument;
}

/** Claims against the interest of their own document's camp, as the editors judge. */
export function AdmissionList({ rows }: { readonly rows: Rows }) {
  const admissions = admissionsIn(rows);
  if (admissions.length === 0) return null;
  return (
    <section className="mt-9">
      <h2 className="border-rule-strong border-b pb-1.5">Against their own camp’s interest</h2>
      <AdmissionItems admissions={admissions.slice(0, MOST)} rows={rows} />
      {admissions.length > MOST ? (
        <details>
          <summary className="text-soft cursor-pointer py-1.5 text-xs">{admissions.length - MOST} more</summary>
          <AdmissionItems admissions={admissions.slice(MOST)} rows={rows} />
        </details>
      ) : null}
    </section>
  );
}

function AdmissionItems({ admissions, rows }: { readonly admissions: readonly Admission[]; readonly rows: Rows }) {
  return (
    <ul className="grid gap-x-8 md:grid-cols-2">
      {admissions.map((admission) => (
        <AdmissionItem key={admission.claim.id} admission={admission} rows={rows} />
      ))}
    </ul>
  );
}

function AdmissionItem({
  admission: { row, claim, document },
  rows,
}: {
  readonly admission: Admission;
  readonly rows: Rows;
}) {
  const quote = claim.passages[0]?.exact ?? "";
  return (
    <li className="border-rule border-b py-2">
      <p>
        <a
          className="font-semibold underline decoration-rule-strong underline-offset-2"
          href={documentHref(rows.dossier, document.id, claim.id, rows.lens)}
        >
          {nameDocument(document, rows.documents)}
        </a>{" "}
        <span className="text-soft text-xs">
          {document.outlet.camp ?? "no camp named"}
          {claim.speaker === null ? "" : `, citing ${claim.speaker}`}
        </span>
      </p>
      <blockquote className="text-soft font-serif text-[15px] leading-snug">
        “<bdi lang={document.language ?? undefined}>{shortenQuote(quote, claim.value, LONGEST_QUOTE)}</bdi>”
      </blockquote>
      <p className="text-xs">
        On:{" "}
        <a className="underline underline-offset-2" href={questionHref(rows.dossier, row.id, rows.lens)}>
          {row.question}
        </a>
      </p>
    </li>
  );
}

function admissionsIn({ questions, documents }: Rows): readonly Admission[] {
  return [...questions.values()].flatMap((row) =>
    row.cells.flatMap((cell) => {
      const claims = cell.claims.filter(({ admission }) => admission);
      const document = claims.length === 0 ? undefined : documents.find(({ id }) => id === cell.document);
      return document === undefined ? [] : claims.map((claim) => ({ row, claim, document }));
    }),
  );
}
