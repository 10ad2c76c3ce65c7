import { counted } from "#components/question/counted.ts";
import { disagreementSize } from "#components/question/disagreement-size.ts";
import { PositionLines } from "#components/question/position-lines.tsx";
import { positionViews } from "#components/question/position-view.ts";
import { compareHref, questionHref } from "#components/ui/addresses.ts";
import { VerdictMark } from "#components/ui/verdict-mark.tsx";
import type { Comparison } from "#lib/comparison.ts";
import { WHOLE_VIEW } from "#lib/view.ts";

import { HeadingWithLink } from "./heading-with-link.tsx";
import { type Rows, rowIn } from "./rows.ts";

/** The most contested questions of one verdict, ranked, each with its positions, who holds them, and in which words. */
export function ContestedList({
  title,
  rows,
  ranked,
  most,
}: {
  readonly title: string;
  readonly rows: Rows;
  /** Of one verdict, the most contested first. */
  readonly ranked: readonly Comparison[];
  /** How many are shown here. */
  readonly most: number;
}) {
  const verdict = ranked[0]?.verdict;
  if (verdict === undefined) return null;
  const all = compareHref(rows.dossier, { ...WHOLE_VIEW, ...rows.lens, verdicts: [verdict], sort: "contested" });
  return (
    <section className="mt-9" id={verdict}>
      <HeadingWithLink
        href={all}
        link={ranked.length === 1 ? "in the table" : `all ${ranked.length} in the table`}
        title={title}
      />
      <ol>
        {ranked.slice(0, most).map((comparison, index) => (
          <ContestedItem key={comparison.question.id} comparison={comparison} place={index + 1} rows={rows} />
        ))}
      </ol>
    </section>
  );
}

function ContestedItem({
  comparison,
  place,
  rows,
}: {
  readonly comparison: Comparison;
  readonly place: number;
  readonly rows: Rows;
}) {
  const row = rowIn(rows, comparison);
  if (row === undefined) return null;
  const href = questionHref(rows.dossier, row.id, rows.lens);
  const facts = [row.event.title, counted(row.sources.length, "source"), ...disagreementSize(row)];
  return (
    <li className={`verdict-${row.verdict} border-rule grid grid-cols-[1.75rem_1fr] border-b py-3`}>
      <span aria-hidden="true" className="text-faint font-serif text-[17px]">
        {place}
      </span>
      <div className="min-w-0">
        <h3 className="font-serif text-[17px] leading-snug">
          <a href={href}>{row.question}</a>
        </h3>
        <p className="mt-0.5 flex flex-wrap items-baseline gap-x-3">
          <VerdictMark verdict={row.verdict} />
          <span className="text-soft text-xs">{facts.join(" · ")}</span>
          <a className="py-1 text-xs underline underline-offset-2 sm:ml-auto" href={`${href}#words`}>
            The words behind it<span className="sr-only">: {row.question}</span>
          </a>
        </p>
        <PositionLines
          answer={row.answer}
          href={href}
          positions={positionViews(rows.dossier, comparison, row, rows.documents, rows.lens)}
          quotes
          unit={row.unit}
        />
      </div>
    </li>
  );
}
