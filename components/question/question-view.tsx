import type { ReactNode } from "react";

import { ChartLinks } from "#components/take-away/chart-links.tsx";
import { editQuestionHref, judgeHref } from "#components/ui/edit-addresses.ts";
import { Still } from "#components/ui/still.tsx";
import { chartHref } from "#components/ui/take-away-addresses.ts";
import type { Comparison } from "#lib/comparison.ts";
import type { Dossier } from "#lib/dossier.ts";
import { type Lens, PLAIN_LENS } from "#lib/lens.ts";
import { inOneVoice } from "#lib/place.ts";
import { sheetOf } from "#lib/sheet.ts";
import { WHOLE_VIEW } from "#lib/view.ts";

import { AdjudicationCard } from "./adjudication-card.tsx";
import { ClaimList } from "./claim-list.tsx";
import { ClosingCard } from "./closing-card.tsx";
import { CodingCard } from "./coding-card.tsx";
import { HistoryCard, type QuestionChange } from "./history-card.tsx";
import { positionViews } from "./position-view.ts";
import { PositionsCard } from "./positions-card.tsx";
import { QuestionChart } from "./question-chart.tsx";
import { QuestionHead } from "./question-head.tsx";
import { QuestionNeighbours } from "./question-neighbours.tsx";
import { ReasonList } from "./reason-list.tsx";
import { SilenceList } from "./silence-list.tsx";
import { StepChart } from "./step-chart.tsx";
import { TotalsSection } from "./totals-section.tsx";

/** Everything about one question: verdict and why, the picture, every claim with its words, who is silent, how it was coded. */
export function QuestionView({
  dossier,
  comparison,
  all = [],
  history,
  isEditor,
  lens = PLAIN_LENS,
  isPictured = false,
  children,
}: {
  readonly dossier: Dossier;
  /** Of the dossier, through the lens. */
  readonly comparison: Comparison;
  /** Those of all its questions, likewise. */
  readonly all?: readonly Comparison[];
  readonly history: readonly QuestionChange[];
  /** Whether whoever reads may judge here, and say who is silent. */
  readonly isEditor: boolean;
  readonly lens?: Lens;
  /** Whether it is what readers see now, which its pictures show. */
  readonly isPictured?: boolean;
  /** What steers the page, beside the verdict. */
  readonly children?: ReactNode;
}) {
  const { documents, questions } = sheetOf(dossier, { ...WHOLE_VIEW, ...lens }, [comparison]);
  const [row] = questions;
  if (row === undefined) return null;
  const question = dossier.questions.find(({ id }) => id === comparison.question.id) ?? comparison.question;
  const place = dossier.questions.findIndex(({ id }) => id === question.id);
  const shared = { row, documents, lens };
  const ownSplits = row.flags.selfContradiction.filter((reason) => inOneVoice(row, reason));
  const quotedSplits = row.flags.selfContradiction.filter((reason) => !ownSplits.includes(reason));
  return (
    <div className={`verdict-${row.verdict}`}>
      <div className="grid gap-x-9 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="min-w-0">
          <QuestionHead {...shared} dossier={dossier}>
            {children}
          </QuestionHead>
          <Still>
            <QuestionChart {...shared} comparison={comparison} />
            {isPictured ? (
              <ChartLinks hrefOf={(kind) => chartHref(dossier.name, row.id, kind, lens)} of={row.question} />
            ) : null}
            <StepChart {...shared} comparison={comparison} />
            <ReasonList
              {...shared}
              reasons={row.reasons.length > 1 ? row.reasons : []}
              title="Every pair that decides it"
            />
            <ReasonList {...shared} reasons={ownSplits} title="One document against itself" />
            <ReasonList {...shared} reasons={quotedSplits} title="People quoted in one document differ" />
            <ReasonList {...shared} reasons={row.flags.alteredCopy} title="A republication that changed the answer" />
            <TotalsSection all={all} comparison={comparison} documents={documents} dossier={dossier.name} lens={lens} />
            <ClaimList {...shared} dossier={dossier.name} />
            <SilenceList
              {...shared}
              dossier={dossier.name}
              isEditor={isEditor}
              silences={dossier.silences.filter((silence) => silence.question === question.id)}
            />
          </Still>
        </div>
        <aside className="mt-8 lg:mt-0">
          <Still>
            <PositionsCard positions={positionViews(dossier.name, comparison, row, documents, lens)} row={row} />
            <ClosingCard comparison={comparison} dossier={dossier.name} lens={lens} row={row} />
            {row.adjudication === null ? null : <AdjudicationCard adjudication={row.adjudication} />}
            {isEditor ? (
              <p className="screen-only mb-3.5 text-xs">
                <a className="underline underline-offset-2" href={judgeHref(dossier.name, question.id)}>
                  {row.adjudication === null ? "Put a verdict of your own beside it" : "Change the editor’s judgement"}
                </a>
              </p>
            ) : null}
            <CodingCard
              editHref={isEditor ? editQuestionHref(dossier.name, question.id) : null}
              question={question}
              whole={dossier.questions.find(({ id }) => id === question.partOf) ?? null}
            />
            <HistoryCard changes={history} dossier={dossier.name} lens={lens} question={question.id} />
          </Still>
        </aside>
      </div>
      <QuestionNeighbours
        dossier={dossier.name}
        lens={lens}
        next={dossier.questions[place + 1]}
        previous={place > 0 ? dossier.questions[place - 1] : undefined}
      />
    </div>
  );
}
