import type { ReactNode } from "react";

import { lensCaption } from "#components/comparison/caption.ts";
import type { Citation, Cited } from "#components/comparison/citation.ts";
import { namesOf } from "#components/comparison/names.ts";
import { compareHref, permalinkHref } from "#components/ui/addresses.ts";
import {
  chartHref,
  fileHref,
  freezeHref,
  reportHref,
  VIEW_CHARTS,
  viewChartHref,
} from "#components/ui/take-away-addresses.ts";
import type { Dossier } from "#lib/dossier.ts";
import type { Sheet } from "#lib/sheet.ts";

import { CitationList } from "./citation-list.tsx";
import { TOLD_CHARTS, TOLD_FORMATS, TOLD_TABLES } from "./formats-told.ts";
import { PictureLink } from "./frozen-pictures.tsx";

/** Questions whose charts are named one by one. */
const MOST_CHARTS = 6;

/** Everything in which what a view shows can be taken away, each with what it is for. */
export function TakeAwayView({
  dossier,
  sheet,
  frozen,
}: {
  readonly dossier: Dossier;
  readonly sheet: Sheet;
  /** The permanent link of exactly this, where somebody has made it already. */
  readonly frozen: { readonly cited: Cited; readonly citations: readonly Citation[] } | null;
}) {
  const { view } = sheet;
  return (
    <>
      <h1>Take it away</h1>
      <p className="text-soft mt-1 mb-6 max-w-[78ch]">
        {lensCaption(sheet, namesOf(dossier))}{" "}
        <a className="underline underline-offset-2" href={compareHref(dossier.name, view)}>
          Look at it, or choose something else
        </a>
        . Every file holds what readers may see: no drafts, and no text that may not be passed on.
      </p>
      <div className="grid max-w-[68rem] gap-x-14 gap-y-8 lg:grid-cols-2">
        <div className="grid content-start gap-y-8">
          <Part title="To cite">
            <Citing dossier={dossier.name} frozen={frozen} view={view} />
          </Part>
          <Part title="As tables">
            {TOLD_TABLES.map(({ table, title, use }) => (
              <Row key={table} title={title} use={use}>
                <Taken href={fileHref(dossier.name, "csv", view, table)} of={title}>
                  CSV
                </Taken>
                <Taken href={fileHref(dossier.name, "json", view, table)} of={title}>
                  JSON
                </Taken>
              </Row>
            ))}
            <p className="text-soft mt-2 text-xs">
              CSV is made to be opened in a spreadsheet: a text that would run as a formula there has an apostrophe
              before it.
            </p>
          </Part>
        </div>
        <div className="grid content-start gap-y-8">
          <Part title="To print, or keep as PDF">
            <Row title="Report" use="an A4 page for each question: verdict, why, chart, and the words">
              <Taken href={reportHref(dossier.name, view, "questions")} of="the report">
                Open
              </Taken>
            </Row>
            <Row title="Matrix" use="questions by documents over as many pages as it takes, the head on each">
              <Taken href={reportHref(dossier.name, view, "matrix")} of="the matrix for print">
                Open
              </Taken>
            </Row>
          </Part>
          <Part title="For other programs">
            {TOLD_FORMATS.map(({ format, title, use, whole }) => (
              <Row key={format} title={title} use={whole ? `${use}; of the whole dossier` : use}>
                <Taken href={fileHref(dossier.name, format, whole ? undefined : view)} of={title}>
                  Download
                </Taken>
              </Row>
            ))}
          </Part>
          <Part title="As pictures">
            {VIEW_CHARTS.map((of) => (
              <Row key={of} title={TOLD_CHARTS[of].title} use={TOLD_CHARTS[of].use}>
                <PictureLink
                  href={viewChartHref(dossier.name, of, "svg", { view })}
                  kind="SVG"
                  of={TOLD_CHARTS[of].title}
                />
                <PictureLink
                  href={viewChartHref(dossier.name, of, "png", { view })}
                  kind="PNG"
                  of={TOLD_CHARTS[of].title}
                />
              </Row>
            ))}
            <Charts dossier={dossier.name} questions={sheet.questions} view={view} />
          </Part>
        </div>
      </div>
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="min-w-0">
      <h2 className="border-rule-strong border-b pb-1">{title}</h2>
      {children}
    </section>
  );
}

function Row({ title, use, children }: { readonly title: string; readonly use: string; readonly children: ReactNode }) {
  return (
    <div className="border-rule flex items-baseline justify-between gap-x-5 border-b py-2">
      <p className="min-w-0">
        <b className="font-semibold">{title}</b> <span className="text-soft text-[13px]">{use}</span>
      </p>
      <p className="flex shrink-0 gap-x-3">{children}</p>
    </div>
  );
}

function Taken({ href, of, children }: { readonly href: string; readonly of: string; readonly children: string }) {
  return (
    <a className="inline-block py-0.5 underline underline-offset-2" href={href}>
      {children}
      <span className="sr-only"> of {of}</span>
    </a>
  );
}

function Citing({
  dossier,
  view,
  frozen,
}: {
  readonly dossier: string;
  readonly view: Sheet["view"];
  readonly frozen: { readonly cited: Cited; readonly citations: readonly Citation[] } | null;
}) {
  if (frozen === null)
    return (
      <form action={freezeHref(dossier, view)} className="py-2" method="post">
        <p className="text-soft mb-2 text-[13px]">
          A citation needs something that stays as it is. A permanent link keeps every claim, quote, verdict and reason
          as they are now; its page has the citation as plain text, BibTeX, RIS and CSL-JSON.
        </p>
        <button className="bg-ink text-paper rounded px-3 py-1" type="submit">
          Make a permanent link
        </button>
      </form>
    );
  const { cited, citations } = frozen;
  return (
    <>
      <p className="py-2">
        Frozen on {cited.day}, and the same today:{" "}
        <a className="break-all underline underline-offset-2" href={permalinkHref(cited.id)}>
          {cited.url}
        </a>
      </p>
      <dl>
        <CitationList citations={citations} cited={cited} />
      </dl>
    </>
  );
}

function Charts({
  dossier,
  questions,
  view,
}: {
  readonly dossier: string;
  readonly questions: Sheet["questions"];
  readonly view: Sheet["view"];
}) {
  return (
    <>
      {questions.slice(0, MOST_CHARTS).map(({ id, question }) => (
        <div key={id} className="border-rule flex items-baseline justify-between gap-x-5 border-b py-2">
          <p className="min-w-0 font-serif text-[15px] leading-snug">{question}</p>
          <p className="flex shrink-0 gap-x-2">
            <PictureLink href={chartHref(dossier, id, "svg", view)} kind="SVG" of={question} />
            <PictureLink href={chartHref(dossier, id, "png", view)} kind="PNG" of={question} />
          </p>
        </div>
      ))}
      <p className="text-soft mt-2 text-xs">
        {questions.length > MOST_CHARTS
          ? `Of the other ${questions.length - MOST_CHARTS} questions, the chart is found on the question’s page. `
          : null}
        Each picture has its lens and its address in it. A permanent link gives the same pictures with that link in
        them, and one of the whole.
      </p>
    </>
  );
}
