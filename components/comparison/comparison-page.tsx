import { tellHidden } from "#components/lens/hidden-documents.ts";
import { LensLine } from "#components/lens/lens-line.tsx";
import { LensPanel } from "#components/lens/lens-panel.tsx";
import { CiteLine } from "#components/take-away/cite-line.tsx";
import { compareHref, sideBySideHref } from "#components/ui/addresses.ts";
import { PageFrame } from "#components/ui/page-frame.tsx";
import { Still } from "#components/ui/still.tsx";
import { VerdictStrip } from "#components/ui/verdict-strip.tsx";
import type { Comparison, Verdict } from "#lib/comparison.ts";
import type { Dossier } from "#lib/dossier.ts";
import type { IgnoredPart } from "#lib/ignored-part.ts";
import { campsIn, dossierThrough, lensOf } from "#lib/lens.ts";
import type { Sheet } from "#lib/sheet.ts";
import { MOST_COLUMNS } from "#lib/side-view.ts";
import { queryOf, type View, withoutLens, writeView } from "#lib/view.ts";

import { ActiveChoices } from "./active-choices.tsx";
import { choicesOf, lensChoices } from "./choices.ts";
import { contestedEvents } from "./contested-events.ts";
import { EmptyComparison } from "./empty-comparison.tsx";
import { Lede } from "./lede.tsx";
import { Matrix } from "./matrix.tsx";
import { MatrixKey } from "./matrix-key.tsx";
import { namesOf } from "./names.ts";
import { SharePanel } from "./share-panel.tsx";
import { EventChips, OrderAndDensity } from "./view-bar.tsx";
import { ViewForm } from "./view-form.tsx";
import { ViewNotes } from "./view-notes.tsx";

/** Event chips above the matrix; more would push it off the screen. */
const MOST_EVENTS = 4;

/** The matrix with all that steers it. `counts` are those of its verdicts before any verdict was chosen. */
export function ComparisonPage({
  dossier,
  comparisons,
  sheet,
  id,
  counts,
  ignored,
  questionsLeft,
  revision,
  url,
}: {
  readonly dossier: Dossier;
  readonly comparisons: readonly Comparison[];
  readonly sheet: Sheet;
  readonly id: string;
  readonly counts: ReadonlyMap<Verdict, number>;
  readonly ignored: readonly IgnoredPart[];
  /** How many questions another view has. */
  readonly questionsLeft: (view: View) => number;
  readonly revision: number;
  /** Of this page, to be cited. */
  readonly url: string;
}) {
  const { view } = sheet;
  const names = namesOf(dossier);
  const choices = [...choicesOf(view, names), ...lensChoices(view)];
  return (
    <PageFrame>
      <Still>
        <h1>{dossier.title}</h1>
        <Lede dossier={dossierThrough(dossier, view)} sheet={sheet} />
        <LensLine
          lens={view}
          note={tellHidden(dossier, view)}
          plainHref={compareHref(dossier.name, withoutLens(view))}
        />
        {sheet.documents.length === 0 ? null : (
          <VerdictStrip
            counts={counts}
            hrefOf={(verdict) => compareHref(dossier.name, { ...view, verdicts: toggled(view, verdict) })}
          />
        )}
        <EventChips
          dossier={dossier.name}
          events={contestedEvents(dossier.events, comparisons, MOST_EVENTS)}
          view={view}
        />
      </Still>
      <div className="screen-only mb-3 flex flex-wrap items-center gap-x-6 gap-y-2 text-[13px]">
        <Still key={queryOf(view)}>
          <ViewForm dossier={dossier} names={names} view={view} />
        </Still>
        <LensPanel
          action={compareHref(dossier.name)}
          camps={campsIn(dossier.outlets)}
          kept={writeView(withoutLens(view))}
          lens={view}
        />
        <Still>
          <OrderAndDensity dossier={dossier.name} view={view} />
          <MatrixKey />
          <SharePanel dossier={dossier.name} view={view} />
        </Still>
      </div>
      <ActiveChoices choices={choices} dossier={dossier.name} view={view} />
      <ViewNotes
        all={dossier.documents.length}
        ignored={ignored}
        oneOrigin={
          sheet.documents.length > 1 && new Set(sheet.documents.map(({ id, origin }) => origin ?? id)).size === 1
        }
        shown={sheet.documents.length === 0 ? dossier.documents.length : sheet.documents.length}
      />
      {view.documents.length < 2 || view.documents.length > MOST_COLUMNS ? null : (
        <p className="screen-only mb-3 text-[13px]">
          <a
            className="underline underline-offset-2"
            href={sideBySideHref(dossier.name, { ...lensOf(view), documents: view.documents })}
          >
            Put these documents side by side
          </a>
        </p>
      )}
      {sheet.questions.length === 0 || (sheet.documents.length === 0 && choices.length > 0) ? (
        <EmptyComparison choices={choices} dossier={dossier} questionsLeft={questionsLeft} view={view} />
      ) : (
        <Matrix id={id} place="compare" sheet={sheet} />
      )}
      <Still>
        <CiteLine dossier={dossier} revision={revision} title={dossier.title} url={url} view={view} />
      </Still>
    </PageFrame>
  );
}

/** A verdict's part of the strip shows that verdict alone; where it does already, all of them again. */
function toggled({ verdicts }: View, verdict: Verdict): readonly Verdict[] {
  return verdicts.length === 1 && verdicts[0] === verdict ? [] : [verdict];
}
