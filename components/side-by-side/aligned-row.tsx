import { nameDocument } from "#components/comparison/document-name.ts";
import { explainReason } from "#components/comparison/explain.ts";
import { SILENCE_WORDS } from "#components/comparison/silence-words.ts";
import { whyOf } from "#components/question/why.ts";
import { questionHref } from "#components/ui/addresses.ts";
import { VerdictMark } from "#components/ui/verdict-mark.tsx";
import type { Lens } from "#lib/lens.ts";
import type { SheetCell, SheetDocument, SheetQuestion } from "#lib/sheet.ts";

import { AlignedClaim } from "./aligned-claim.tsx";
import { cellOf, partingClaims } from "./aligned-rows.ts";

/** Claims of one document on one question beyond these are folded. */
const MOST_CLAIMS = 4;

/** One question: how the documents stand on it and why, and below, side by side, what each of them says. */
export function AlignedRow({
  dossier,
  row,
  columns,
  texts,
  lens,
  next,
}: {
  readonly dossier: string;
  readonly lens: Lens;
  readonly row: SheetQuestion;
  readonly columns: readonly SheetDocument[];
  /** Of the documents whose texts may be shown. */
  readonly texts: ReadonlyMap<string, string>;
  /** The way to the next row like this. */
  readonly next: { readonly href: string; readonly noun: string } | null;
}) {
  const parting = partingClaims(row);
  return (
    <section className={`aligned-row verdict-${row.verdict}`} id={row.id}>
      <header>
        <h2 className="flex flex-wrap items-baseline gap-x-3 text-[15px] leading-snug">
          <span className="font-sans">
            <VerdictMark verdict={row.verdict} />
          </span>
          <a className="inline-block py-0.5" href={questionHref(dossier, row.id, lens)}>
            {row.question}
          </a>
        </h2>
        <p className="text-soft mt-1 max-w-[105ch] text-[13px]">
          {reasonsOf(row, columns).join(" ")}
          {next === null ? null : (
            <>
              {" "}
              <a
                className="screen-only inline-block py-0.5 whitespace-nowrap underline underline-offset-2"
                href={next.href}
              >
                Next {next.noun} ↓
              </a>
            </>
          )}
        </p>
      </header>
      <div className="aligned-cells">
        {columns.map((column) => (
          <div key={column.id} className="min-w-0">
            <h3 className="aligned-name">{nameDocument(column, columns)}</h3>
            <AlignedCell
              cell={cellOf(row, column.id)}
              column={column}
              dossier={dossier}
              lens={lens}
              parting={parting}
              row={row}
              text={texts.get(column.id)}
            />
          </div>
        ))}
      </div>
    </section>
  );
}

/** Why the documents stand as they do: each pair that decides; what one says against itself; what a copy changed. */
function reasonsOf(row: SheetQuestion, columns: readonly SheetDocument[]): readonly string[] {
  const further = [...row.flags.selfContradiction, ...row.flags.alteredCopy];
  const told = [...row.reasons, ...further].map((reason) => explainReason(row, reason, columns));
  return row.reasons.length > 0 ? told : [whyOf(row, columns), ...told];
}

function AlignedCell({
  cell,
  row,
  column,
  parting,
  ...shared
}: {
  readonly dossier: string;
  readonly lens: Lens;
  readonly cell: SheetCell | undefined;
  readonly row: SheetQuestion;
  readonly column: SheetDocument;
  readonly parting: ReadonlySet<string>;
  readonly text: string | undefined;
}) {
  const state = cell?.state ?? "not-coded";
  if (state !== "answered") return <p className="text-faint text-xs">{SILENCE_WORDS[state]}</p>;
  const claims = (cell?.claims ?? []).toSorted(
    (a, b) => Number(parting.has(b.id)) - Number(parting.has(a.id)) || Number(b.counted) - Number(a.counted),
  );
  const told = claims.map((claim) => (
    <AlignedClaim
      key={claim.id}
      claim={claim}
      column={column}
      isParting={parting.has(claim.id)}
      row={row}
      {...shared}
    />
  ));
  const rest = told.slice(MOST_CLAIMS);
  return (
    <>
      {told.slice(0, MOST_CLAIMS)}
      {rest.length === 0 ? null : (
        <details className="mt-2">
          <summary className="text-soft w-fit cursor-pointer py-1 text-xs">
            {rest.length} more of its claims on this question
          </summary>
          {rest}
        </details>
      )}
    </>
  );
}
