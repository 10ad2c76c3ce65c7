import "./report.css";

import { lensCaption } from "#components/comparison/caption.ts";
import { matrixKey } from "#components/comparison/key-of-matrix.ts";
import { Matrix } from "#components/comparison/matrix.tsx";
import { MatrixKey } from "#components/comparison/matrix-key.tsx";
import { mostContested } from "#components/comparison/most-contested.ts";
import { namesOf } from "#components/comparison/names.ts";
import { SORT_WORDS } from "#components/comparison/view-words.ts";
import { compareHref } from "#components/ui/addresses.ts";
import { Still } from "#components/ui/still.tsx";
import { reportHref, takeAwayHref } from "#components/ui/take-away-addresses.ts";
import { VerdictMark } from "#components/ui/verdict-mark.tsx";
import { VerdictStrip } from "#components/ui/verdict-strip.tsx";
import { VERDICT_TEXT } from "#components/ui/verdict-text.ts";
import type { Comparison } from "#lib/comparison.ts";
import type { Dossier } from "#lib/dossier.ts";
import { lensOf } from "#lib/lens.ts";
import { countVerdicts } from "#lib/ranking.ts";
import type { Sheet } from "#lib/sheet.ts";

import { ReportPage } from "./report-page.tsx";

/** Questions that a report holds; more is a book. */
const MOST = 200;

/** Questions that a cover has room to list one below the other; more stand in columns, in small type. */
const MOST_ABREAST = 36;

/** What a view shows, to be printed: a cover, then a page for each question, or the matrix over as many pages as it takes. */
export function ReportView({
  dossier,
  sheet,
  comparisons,
  revision,
  state,
  as,
  urlOf,
}: {
  readonly dossier: Dossier;
  readonly sheet: Sheet;
  readonly comparisons: readonly Comparison[];
  readonly revision: number;
  /** Names the dossier's state (app/dossier.ts). */
  readonly state: string;
  readonly as: "questions" | "matrix";
  /** A path as an address to cite. */
  readonly urlOf: (path: string) => string;
}) {
  const compared = new Map(comparisons.map((comparison) => [comparison.question.id, comparison]));
  const source = `${dossier.title}. Parallax, revision ${revision}. ${urlOf(compareHref(dossier.name, sheet.view))}`;
  const shown = questionsShown(sheet);
  return (
    <>
      <Still>
        <header className={as === "questions" ? "report-cover" : undefined}>
          <h1>{dossier.title}</h1>
          <p className="text-soft mt-1 mb-3 max-w-[85ch]">{lensCaption(sheet, namesOf(dossier))}</p>
          <Choices as={as} dossier={dossier.name} view={sheet.view} />
          {shown.length < sheet.questions.length && as === "questions" ? (
            <p className="my-3">
              This report holds {shown.length} of {sheet.questions.length} questions: {whichShown(sheet)}. Choose fewer
              for one that is whole, or print the matrix, which holds all.
            </p>
          ) : null}
          <VerdictStrip counts={countVerdicts(sheet.questions)} />
          <p className="text-soft my-2 text-xs break-words">{source}</p>
          {as === "questions" ? <Contents questions={shown} /> : null}
        </header>
      </Still>
      {as === "matrix" ? (
        <>
          <MatrixKey open={true} />
          <Matrix id={`report/${matrixKey(state, sheet.view)}`} place="paper" sheet={sheet} />
        </>
      ) : (
        <Still>
          {shown.map((row, place) => {
            const comparison = compared.get(row.id);
            return comparison === undefined ? null : (
              <ReportPage
                key={row.id}
                comparison={comparison}
                documents={sheet.documents}
                dossier={dossier.name}
                lens={lensOf(sheet.view)}
                place={`${place + 1} of ${shown.length}`}
                row={row}
                source={source}
              />
            );
          })}
        </Still>
      )}
      {sheet.questions.length === 0 ? <p>No question fits these filters, so there is nothing to print.</p> : null}
    </>
  );
}

/** As many as a report holds, in the order of the view: of more, the most contested, or the first where the view ranks them itself. */
function questionsShown(sheet: Sheet): Sheet["questions"] {
  if (sheet.questions.length <= MOST) return sheet.questions;
  if (ranks(sheet)) return sheet.questions.slice(0, MOST);
  const chosen = new Set(mostContested(sheet, MOST).map(({ id }) => id));
  return sheet.questions.filter(({ id }) => chosen.has(id));
}

function ranks({ view }: Sheet): boolean {
  return view.sort === "contested" || view.sort === "sources";
}

function whichShown(sheet: Sheet): string {
  return ranks(sheet)
    ? `the first, by ${SORT_WORDS[sheet.view.sort]}`
    : `the most contested, in the order of ${sheet.view.sort === "date" ? "the events’ dates" : "events"}`;
}

/** Every question by its number in the report, which its page has too. */
function Contents({ questions }: { readonly questions: Sheet["questions"] }) {
  const many = questions.length > MOST_ABREAST;
  return (
    <ol className={many ? "report-contents report-contents-many" : "report-contents"}>
      {questions.map(({ id, question, verdict }, place) => (
        <li key={id} className={`verdict-${verdict}`}>
          <span className="report-number">{place + 1}</span>
          <a href={`#q-${id}`}>{question}</a>
          {many ? (
            <>
              <b aria-hidden="true">{VERDICT_TEXT[verdict].sign}</b>
              <span className="sr-only">: {VERDICT_TEXT[verdict].word}</span>
            </>
          ) : (
            <VerdictMark verdict={verdict} />
          )}
        </li>
      ))}
    </ol>
  );
}

function Choices({
  dossier,
  view,
  as,
}: {
  readonly dossier: string;
  readonly view: Sheet["view"];
  readonly as: "questions" | "matrix";
}) {
  const places = [
    { name: "A page for each question", href: reportHref(dossier, view, "questions"), current: as === "questions" },
    { name: "The matrix", href: reportHref(dossier, view, "matrix"), current: as === "matrix" },
    { name: "Choose what is in it", href: compareHref(dossier, view), current: false },
    { name: "Take it away otherwise", href: takeAwayHref(dossier, view), current: false },
  ];
  return (
    <nav aria-label="This report" className="screen-only mb-4 flex flex-wrap gap-x-5 gap-y-1 text-[13px]">
      <span className="text-soft">Print this page, or keep it as PDF, with your browser (Ctrl-P).</span>
      {places.map(({ name, href, current }) => (
        <a
          key={name}
          aria-current={current ? "page" : undefined}
          className={current ? "py-0.5 font-semibold" : "py-0.5 underline underline-offset-2"}
          href={href}
        >
          {name}
        </a>
      ))}
    </nav>
  );
}
