import type { Metadata } from "next";

import { AccountLink } from "#app/account-link.tsx";
import { answering, titling } from "#app/answering.tsx";
import { openDossier } from "#app/dossier.ts";
import { missing } from "#app/missing.ts";
import { missingDossier } from "#app/missing-dossier.ts";
import { unlessTooLarge } from "#app/not-compared.ts";
import { citableAddress } from "#app/public-address.ts";
import { readerMay } from "#app/reader-may.ts";
import { type Parameters, toSearchParams } from "#app/search-params.ts";
import { DossierHead } from "#components/dossier/dossier-head.tsx";
import { LensBar } from "#components/lens/lens-bar.tsx";
import { LiveDossier } from "#components/live/live-dossier.tsx";
import { EarlierState } from "#components/question/earlier-state.tsx";
import { readQuestionAddress } from "#components/question/question-address.ts";
import { QuestionView } from "#components/question/question-view.tsx";
import { CiteLine } from "#components/take-away/cite-line.tsx";
import { questionFeedHref, questionHref } from "#components/ui/addresses.ts";
import { dossierDeskHref } from "#components/ui/edit-addresses.ts";
import { PageFrame } from "#components/ui/page-frame.tsx";
import { findRevisionAt } from "#lib/db/find-revision-at.ts";
import { readQuestionHistory } from "#lib/db/read-question-history.ts";
import { readQuestionStates } from "#lib/db/read-question-states.ts";
import type { Dossier } from "#lib/dossier.ts";
import { nearestTo } from "#lib/nearest.ts";
import { dossierAt, type StateMoment } from "#lib/question-state.ts";
import { compareView } from "#lib/sheet.ts";
import { WHOLE_VIEW } from "#lib/view.ts";

interface Props {
  readonly params: Promise<{ readonly dossier: string; readonly question: string }>;
  readonly searchParams: Promise<Parameters>;
}

export const generateMetadata = titling(async ({ params }: Props): Promise<Metadata> => {
  const { dossier: name, question: id } = await params;
  const open = await openDossier(name);
  const question = open?.dossier.questions.find((one) => one.id === id);
  if (open === null || question === undefined) return { title: "Not found" };
  const types = { "application/atom+xml": questionFeedHref(name, id) };
  return { title: `${question.question} · ${open.dossier.title}`, alternates: { types } };
});

/** One question, its verdict and everything that it rests on. */
export default answering(async ({ params, searchParams }: Props) => {
  const { dossier: name, question: id } = await params;
  const open = (await openDossier(name)) ?? (await missingDossier(name));
  const { lens, moment, ignored } = readQuestionAddress(toSearchParams(await searchParams), open);
  const view = { ...WHOLE_VIEW, ...lens };
  const all = unlessTooLarge(() => open.compare(view));
  const alone = all?.find(({ question }) => question.id === id) ?? (all === null ? open.compareOne(id, view) : null);
  const now = alone ?? missingQuestion(open.dossier, id);
  const [history, state] = await Promise.all([
    readQuestionHistory(name, id),
    moment === null ? null : readState(open.dossier, id, moment),
  ]);
  const compared = state === null ? (all ?? [now]) : compareView(state.then, view);
  const comparison = compared.find(({ question }) => question.id === id) ?? now;
  return (
    <>
      <DossierHead account={<AccountLink edit={dossierDeskHref(name)} />} current={null} lens={lens} name={name} />
      <LiveDossier by={open.actor} dossier={name} lens={lens} revision={open.revision} />
      <PageFrame>
        <QuestionView
          all={compared}
          comparison={comparison}
          dossier={state === null ? open.dossier : amongAll(state.then, open.dossier)}
          history={history}
          isEditor={await readerMay("adjudicate")}
          isPictured={state === null}
          lens={lens}
        >
          <LensBar
            action={questionHref(name, id)}
            dossier={state?.then ?? open.dossier}
            ignored={ignored}
            kept={new URLSearchParams(state === null ? [] : [["revision", String(state.revision)]])}
            lens={lens}
          />
          {moment === null ? null : <EarlierState lens={lens} name={name} now={now} state={state} />}
        </QuestionView>
        <CiteLine
          dossier={open.dossier}
          revision={open.revision}
          title={comparison.question.question}
          url={citableAddress(questionHref(name, id, lens))}
          view={{ ...WHOLE_VIEW, ...lens, questions: [id] }}
        />
      </PageFrame>
    </>
  );
});

/** A question as it stood at a moment, and when that was; null where it was not there yet. */
async function readState(dossier: Dossier, id: string, moment: StateMoment) {
  const found = await findRevisionAt(dossier.name, moment);
  if (found === null) return null;
  const then = dossierAt(dossier, await readQuestionStates(dossier.name, id), found.revision);
  return then.questions.some((question) => question.id === id) ? { ...found, then } : null;
}

/** An earlier state, with the dossier's other questions as they are, to go on to. */
function amongAll(then: Dossier, now: Dossier): Dossier {
  const known = new Map(then.questions.map((question) => [question.id, question]));
  return { ...then, questions: now.questions.map((question) => known.get(question.id) ?? question) };
}

function missingQuestion({ name, questions }: Dossier, asked: string): never {
  const near = nearestTo(
    asked,
    questions.map(({ id }) => id),
    3,
  );
  return missing({
    noun: "question",
    asked,
    nearest: near.map((id) => ({
      name: questions.find((one) => one.id === id)?.question ?? id,
      href: questionHref(name, id),
    })),
  });
}
