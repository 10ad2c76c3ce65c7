import type { Metadata } from "next";

import { AccountLink } from "#app/account-link.tsx";
import { answering } from "#app/answering.tsx";
import { compareWithin } from "#app/dossier.ts";
import { admitEditor } from "#app/edit/d/admit-editor.ts";
import { openPreview } from "#app/edit/d/open-preview.ts";
import { ForEditors } from "#app/edit/edit-frame.tsx";
import { type Parameters, toSearchParams } from "#app/search-params.ts";
import { Matrix } from "#components/comparison/matrix.tsx";
import { namesOf } from "#components/comparison/names.ts";
import { SilenceLinks } from "#components/comparison/silence-links.tsx";
import { DossierHead } from "#components/dossier/dossier-head.tsx";
import { LiveRefresh } from "#components/review/live-refresh.tsx";
import { previewChanges } from "#components/review/preview-changes.ts";
import { PreviewList } from "#components/review/preview-list.tsx";
import { PreviewNote } from "#components/review/preview-note.tsx";
import { compareHref } from "#components/ui/addresses.ts";
import { previewHref, reviewHref } from "#components/ui/edit-addresses.ts";
import { PageFrame } from "#components/ui/page-frame.tsx";
import { sheetOf } from "#lib/sheet.ts";
import { WHOLE_VIEW } from "#lib/view.ts";

export const metadata: Metadata = { title: "Preview with drafts", robots: { index: false } };

interface Props {
  readonly params: Promise<{ readonly dossier: string }>;
  readonly searchParams: Promise<Parameters>;
}

/** The matrix as it would be if all drafts were accepted: the rows that would differ, or, by `?rows=all`, all. */
export default answering(async ({ params, searchParams }: Props) => {
  const { dossier: name } = await params;
  const person = await admitEditor(name, previewHref(name));
  if (person === null) return <ForEditors />;
  const { open, drafts, dossier } = await openPreview(name, person.id);
  const comparisons = compareWithin(dossier, WHOLE_VIEW);
  const changes = previewChanges(open.compare(), comparisons);
  const differing = new Map(changes.map(({ question, documents }) => [question, documents]));
  const showsAll = toSearchParams(await searchParams).get("rows") === "all";
  const shown = showsAll ? comparisons : comparisons.filter(({ question }) => differing.has(question.id));
  return (
    <>
      <DossierHead account={<AccountLink />} current={null} name={name} />
      <PageFrame>
        <PreviewNote drafts={drafts.length}>
          <a className="underline underline-offset-2" href={compareHref(name)}>
            What readers see
          </a>{" "}
          ·{" "}
          <a className="underline underline-offset-2" href={reviewHref(name)}>
            the drafts one by one
          </a>
        </PreviewNote>
        <h1 className="mb-4">{dossier.title}</h1>
        <LiveRefresh dossier={name} revision={open.revision} />
        <PreviewList
          changes={changes}
          dossier={name}
          names={namesOf(dossier).documents}
          questions={dossier.questions}
        />
        <h2 className="mb-1">{showsAll ? "All questions" : "The rows that would differ"}</h2>
        <p className="mb-3 text-[13px]">
          {showsAll ? (
            <a className="underline underline-offset-2" href={previewHref(name)}>
              Only the rows that would differ
            </a>
          ) : (
            <a className="underline underline-offset-2" href={`${previewHref(name)}?rows=all`}>
              All {comparisons.length} questions
            </a>
          )}
        </p>
        {shown.length === 0 ? null : (
          // A name that no other page has: what is drawn here is kept for nobody else.
          <>
            <Matrix
              id={`preview ${crypto.randomUUID()}`}
              place={{ differing }}
              sheet={sheetOf(dossier, WHOLE_VIEW, shown)}
            />
            <SilenceLinks dossier={name} />
          </>
        )}
      </PageFrame>
    </>
  );
});
