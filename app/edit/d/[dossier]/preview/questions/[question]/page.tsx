import type { Metadata } from "next";

import { AccountLink } from "#app/account-link.tsx";
import { answering } from "#app/answering.tsx";
import { compareAlone } from "#app/dossier.ts";
import { admitEditor } from "#app/edit/d/admit-editor.ts";
import { openPreview } from "#app/edit/d/open-preview.ts";
import { ForEditors } from "#app/edit/edit-frame.tsx";
import { missing } from "#app/missing.ts";
import { DossierHead } from "#components/dossier/dossier-head.tsx";
import { QuestionView } from "#components/question/question-view.tsx";
import { LiveRefresh } from "#components/review/live-refresh.tsx";
import { PreviewNote } from "#components/review/preview-note.tsx";
import { queueQuery, WHOLE_QUEUE } from "#components/review/queue-view.ts";
import { questionHref } from "#components/ui/addresses.ts";
import { previewHref, previewQuestionHref, reviewHref } from "#components/ui/edit-addresses.ts";
import { PageFrame } from "#components/ui/page-frame.tsx";
import { VerdictMark } from "#components/ui/verdict-mark.tsx";

export const metadata: Metadata = { title: "Preview with drafts", robots: { index: false } };

interface Props {
  readonly params: Promise<{ readonly dossier: string; readonly question: string }>;
}

/** One question as it would be if all drafts were accepted. */
export default answering(async ({ params }: Props) => {
  const { dossier: name, question: id } = await params;
  const person = await admitEditor(name, previewQuestionHref(name, id));
  if (person === null) return <ForEditors />;
  const { open, drafts, dossier } = await openPreview(name, person.id);
  const comparison = compareAlone(dossier, id) ?? missing({ noun: "question", asked: id, nearest: [] });
  const now = open.compareOne(id);
  const own = drafts.filter(({ question, claim }) => question === id || claim?.question === id);
  return (
    <>
      <DossierHead account={<AccountLink />} current={null} name={name} />
      <PageFrame>
        <PreviewNote drafts={own.length}>
          {now === null ? null : (
            <>
              Readers see <VerdictMark verdict={now.verdict} />, with drafts it is{" "}
              <VerdictMark verdict={comparison.verdict} />.{" "}
            </>
          )}
          <a className="underline underline-offset-2" href={questionHref(name, id)}>
            What readers see
          </a>{" "}
          ·{" "}
          <a
            className="underline underline-offset-2"
            href={reviewHref(name, queueQuery({ ...WHOLE_QUEUE, question: id }))}
          >
            its drafts in review
          </a>{" "}
          ·{" "}
          <a className="underline underline-offset-2" href={previewHref(name)}>
            all that would differ
          </a>
        </PreviewNote>
        <LiveRefresh dossier={name} revision={open.revision} />
        <QuestionView comparison={comparison} dossier={dossier} history={[]} isEditor={true} />
      </PageFrame>
    </>
  );
});
