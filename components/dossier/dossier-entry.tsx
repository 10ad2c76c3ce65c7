import { counted } from "#components/question/counted.ts";
import { PositionLines } from "#components/question/position-lines.tsx";
import { positionViews } from "#components/question/position-view.ts";
import { compareHref, dossierHref, questionHref } from "#components/ui/addresses.ts";
import { VerdictMark } from "#components/ui/verdict-mark.tsx";
import { VerdictStrip } from "#components/ui/verdict-strip.tsx";
import type { Comparison } from "#lib/comparison.ts";
import type { Dossier } from "#lib/dossier.ts";
import { countVerdicts, rankContested } from "#lib/ranking.ts";
import { rowOf, type SheetDocument } from "#lib/sheet.ts";
import { WHOLE_VIEW } from "#lib/view.ts";

import { ArchivedMark } from "./archived-mark.tsx";
import { spanOfEvents } from "./span-of-events.ts";

/** A dossier among others: what it holds, how its questions come out, and the most contested of them. */
export function DossierEntry({
  dossier,
  comparisons,
  documents,
  archivedAt,
}: {
  readonly dossier: Dossier;
  readonly comparisons: readonly Comparison[];
  readonly documents: readonly SheetDocument[];
  readonly archivedAt: Date | null;
}) {
  const { name } = dossier;
  const [most] = rankContested(comparisons);
  return (
    <article className="border-rule-strong border-t py-6">
      <EntryHead archivedAt={archivedAt} listed={dossier} />
      <p className="text-soft mt-1 mb-3 text-xs">{factsOf(dossier).join(" · ")}</p>
      <VerdictStrip
        counts={countVerdicts(comparisons)}
        hrefOf={(verdict) => compareHref(name, { ...WHOLE_VIEW, verdicts: [verdict] })}
      />
      {most === undefined || most.sources.length < 2 ? null : (
        <MostContested comparison={most} documents={documents} dossier={dossier} />
      )}
    </article>
  );
}

type Listed = Pick<Dossier, "name" | "title" | "description">;

/** A dossier that has too many claims, more than `most`, to be compared in passing. */
export function LargeDossierEntry({
  listed,
  archivedAt,
}: {
  readonly listed: Listed;
  readonly archivedAt: Date | null;
}) {
  return (
    <article className="border-rule-strong border-t py-6">
      <EntryHead archivedAt={archivedAt} listed={listed} />
      <p className="text-soft mt-1 text-xs">Too many claims to be compared on this page.</p>
    </article>
  );
}

function EntryHead({
  listed: { name, title, description },
  archivedAt,
}: {
  readonly listed: Listed;
  readonly archivedAt: Date | null;
}) {
  return (
    <>
      <h2 className="text-xl">
        <a href={dossierHref(name)}>{title}</a>
      </h2>
      <ArchivedMark archivedAt={archivedAt} />
      <p className="text-soft mt-1 max-w-[78ch]">{description}</p>
    </>
  );
}

/** What a dossier holds, part by part. */
export function factsOf({ documents, outlets, questions, claims, events }: Dossier): readonly string[] {
  const span = spanOfEvents(events);
  const counts = [
    counted(documents.length, "document"),
    counted(outlets.length, "outlet"),
    counted(questions.length, "question"),
    counted(claims.length, "claim"),
  ];
  return span === null ? counts : [`Events of ${span}`, ...counts];
}

function MostContested({
  comparison,
  dossier,
  documents,
}: {
  readonly comparison: Comparison;
  readonly dossier: Dossier;
  readonly documents: readonly SheetDocument[];
}) {
  const event = dossier.events.find(({ id }) => id === comparison.question.event);
  const row = rowOf(comparison, event, null);
  return (
    <div className={`verdict-${row.verdict} mt-4 max-w-4xl`}>
      <p className="text-soft text-xs">Most contested</p>
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h3 className="font-serif text-[17px] leading-snug">
          <a href={questionHref(dossier.name, row.id)}>{row.question}</a>
        </h3>
        <VerdictMark verdict={row.verdict} />
      </div>
      <PositionLines
        answer={row.answer}
        href={questionHref(dossier.name, row.id)}
        positions={positionViews(dossier.name, comparison, row, documents)}
        quotes={false}
        unit={row.unit}
      />
    </div>
  );
}
