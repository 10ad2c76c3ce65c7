import { showDate } from "#components/claim/show-date.ts";
import { IgnoredNotice } from "#components/lens/ignored-parts.tsx";
import { FrozenPictures } from "#components/take-away/frozen-pictures.tsx";
import { compareHref, permalinkHref } from "#components/ui/addresses.ts";
import { PageFrame } from "#components/ui/page-frame.tsx";
import { Still } from "#components/ui/still.tsx";
import { VerdictStrip } from "#components/ui/verdict-strip.tsx";
import type { IgnoredPart } from "#lib/ignored-part.ts";
import { countVerdicts } from "#lib/ranking.ts";
import type { Sheet } from "#lib/sheet.ts";

import type { Citation, Cited } from "./citation.ts";
import { CitePanel } from "./cite-panel.tsx";
import { DriftNote, type ToldDrift } from "./drift-note.tsx";
import { FrozenCaption } from "./frozen-caption.tsx";
import { Evidence, Matrix } from "./matrix.tsx";
import { MatrixKey } from "./matrix-key.tsx";
import { namesIn } from "./names.ts";

/** A permanent comparison, drawn from what was frozen; only what has changed since comes from the live dossier. */
export function FrozenPage({
  sheet,
  cited,
  citations,
  drift,
  ignored,
}: {
  readonly sheet: Sheet;
  readonly cited: Cited;
  readonly citations: readonly Citation[];
  readonly drift: ToldDrift;
  readonly ignored: readonly IgnoredPart[];
}) {
  const names = namesIn(sheet);
  const { id, day } = cited;
  return (
    <PageFrame>
      <Still>
        <p className="text-soft text-xs">Permanent comparison</p>
        <h1>{cited.title}</h1>
        <FrozenCaption names={names} sheet={sheet} />
        <div className="border-rule-strong my-3 border-l-[3px] py-0.5 pl-3.5 text-[13px]">
          <p>
            Frozen on <time dateTime={day}>{showDate(day)}</time> as <code className="wrap-anywhere">{cited.url}</code>.
          </p>
          <DriftNote drift={drift} id={id} sheet={sheet} />
        </div>
        <IgnoredNotice ignored={ignored} />
        <div className="screen-only text-soft mb-3 flex flex-wrap items-baseline gap-x-6 gap-y-2 text-[13px]">
          {drift === "gone" ? null : (
            <Reference href={compareHref(sheet.dossier.name, sheet.view)}>Live view</Reference>
          )}
          <Reference href={`${permalinkHref(id)}.json`}>As JSON, exactly as frozen</Reference>
          <CitePanel citations={citations} cited={cited} />
          <FrozenPictures id={id} questions={sheet.questions} />
          <MatrixKey />
        </div>
        <VerdictStrip counts={countVerdicts(sheet.questions)} />
      </Still>
      <Matrix place="permalink" id={`c/${id}`} sheet={sheet} />
      <h2 className="mt-8 mb-2">The words and the reasons</h2>
      <Evidence id={`c/${id}/evidence`} sheet={sheet} />
    </PageFrame>
  );
}

function Reference({ href, children }: { readonly href: string; readonly children: string }) {
  return (
    <a className="underline underline-offset-2" href={href}>
      {children}
    </a>
  );
}
