import { detailOf } from "#components/claim/claim-detail.ts";
import { QuoteInContext } from "#components/claim/quote-in-context.tsx";
import { showDate } from "#components/claim/show-date.ts";
import { showClaim } from "#components/claim/show-label.ts";
import { wordOf } from "#components/comparison/verdict-word.ts";
import { type PlacedClaim, placedClaims } from "#components/question/claim-rows.ts";
import { counted } from "#components/question/counted.ts";
import { disagreementSize } from "#components/question/disagreement-size.ts";
import { decidingClaims } from "#components/question/position-view.ts";
import { QuestionChart } from "#components/question/question-chart.tsx";
import { whyOf } from "#components/question/why.ts";
import { questionHref } from "#components/ui/addresses.ts";
import { PositionLetter } from "#components/ui/position-letter.tsx";
import { VerdictMark } from "#components/ui/verdict-mark.tsx";
import type { Comparison } from "#lib/comparison.ts";
import type { Lens } from "#lib/lens.ts";
import type { SheetDocument, SheetQuestion } from "#lib/sheet.ts";

import { notesOf } from "./page-notes.ts";
import { claimsThatFit, linesAround, MOST_DRAWN } from "./page-plan.ts";

/** One question on one page: what is asked, the verdict and why, the chart, and as many of the words as have room. */
export function ReportPage({
  row,
  comparison,
  documents,
  dossier,
  lens,
  source,
  place,
}: {
  readonly row: SheetQuestion;
  readonly comparison: Comparison;
  readonly documents: readonly SheetDocument[];
  readonly dossier: string;
  readonly lens: Lens;
  /** Where the question stands, and as of when: the foot of its page. */
  readonly source: string;
  /** "12 of 200": its number on the cover. */
  readonly place: string;
}) {
  const why = whyOf(row, documents);
  const claims = inOrderOfWeight(row, placedClaims(row, documents));
  const drawn = onlyClaims(row, claims.slice(0, MOST_DRAWN));
  const notes = notesOf(row, documents);
  const around = linesAround(row, why, Math.min(claims.length, MOST_DRAWN), notes);
  const shown = claims.slice(0, claimsThatFit(claims, around));
  const facts = [
    counted(row.sources.length, "source"),
    counted(row.origins, "origin"),
    ...(row.camps.length === 0 ? [] : [counted(row.camps.length, "camp")]),
    ...disagreementSize(row),
  ];
  const { title, date } = row.event;
  const page = questionHref(dossier, row.id, lens);
  return (
    <section aria-labelledby={`q-${row.id}`} className={`report-page verdict-${row.verdict}`}>
      <p className="text-soft flex justify-between gap-x-4 text-xs">
        <span>{date === null ? title : `${title}, ${showDate(date)}`}</span>
        <span className="whitespace-nowrap">{place}</span>
      </p>
      <h2 className="text-[22px]" id={`q-${row.id}`}>
        <a href={page}>{row.question}</a>
      </h2>
      <p className="mt-1 flex flex-wrap items-baseline gap-x-3">
        <VerdictMark verdict={row.verdict} />
        <span className="text-soft text-xs">{facts.join(" · ")}</span>
      </p>
      <p className="my-2 border-l-[3px] border-(--verdict) pl-3 font-serif text-[15px]">{why}</p>
      <QuestionChart comparison={comparison} documents={documents} row={drawn} />
      {claims.length > MOST_DRAWN ? (
        <p className="text-soft text-xs">{counted(claims.length - MOST_DRAWN, "more claim")} not drawn.</p>
      ) : null}
      <Words row={row} shown={shown} />
      {shown.length < claims.length ? (
        <p className="text-soft mt-1 text-xs">
          {/* Marks of the chart lead here where their words are left out. */}
          {claims.slice(shown.length, MOST_DRAWN).map(({ claim }) => (
            <span key={claim.id} id={claim.id} />
          ))}
          {counted(claims.length - shown.length, "more claim")} with their words:{" "}
          <a className="underline underline-offset-2" href={page}>
            see the question’s page
          </a>
          .
        </p>
      ) : null}
      {row.adjudication === null ? null : (
        <p className="mt-2 text-[13px]">
          {row.adjudication.by ?? "An editor"} judged: {wordOf(row.adjudication.verdict)}. {row.adjudication.reason}
        </p>
      )}
      {notes.map((note) => (
        <p key={note} className="text-soft mt-2 max-w-[85ch] text-xs">
          {note}
        </p>
      ))}
      <p className="report-foot">{source}</p>
    </section>
  );
}

function Words({ row, shown }: { readonly row: SheetQuestion; readonly shown: readonly PlacedClaim[] }) {
  if (shown.length === 0) return null;
  return (
    <ul className="report-words">
      {shown.map(({ claim, document, name, position }) => (
        <li key={claim.id} className="border-rule border-t py-1" id={claim.id}>
          <p className="text-xs">
            {position !== null && row.positions.length > 1 ? <PositionLetter index={position} /> : null}
            <b className="font-semibold">{name}</b> <bdi>{showClaim(row, claim)}</bdi>{" "}
            <span className="text-soft">
              {detailOf(claim)}
              {claim.counted ? null : " · not counted"}
            </span>
          </p>
          {claim.passages.slice(0, 1).map((passage) => (
            <QuoteInContext key={passage.exact} language={document.language} passage={passage} />
          ))}
        </li>
      ))}
    </ul>
  );
}

/** Claims that decide come first, then those that count: what is left out for want of room weighs least. */
function inOrderOfWeight(row: SheetQuestion, claims: readonly PlacedClaim[]): readonly PlacedClaim[] {
  const deciding = decidingClaims(row);
  const weight = ({ claim }: PlacedClaim) => 2 * Number(deciding.has(claim.id)) + Number(claim.counted);
  return claims.toSorted((a, b) => weight(b) - weight(a));
}

/** A row with these claims alone. */
function onlyClaims(row: SheetQuestion, claims: readonly PlacedClaim[]): SheetQuestion {
  const ids = new Set(claims.map(({ claim }) => claim.id));
  const cells = row.cells.map((cell) => ({ ...cell, claims: cell.claims.filter(({ id }) => ids.has(id)) }));
  return { ...row, cells };
}
