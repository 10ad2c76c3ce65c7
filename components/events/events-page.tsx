import "./events.css";

import { NARROWEST } from "#components/chart/axis.ts";
import { dayTicksThatFit } from "#components/chart/day-axis.ts";
import { LaneAxis } from "#components/chart/lane-axis.tsx";
import { spanOfEvents } from "#components/dossier/span-of-events.ts";
import { LensBar } from "#components/lens/lens-bar.tsx";
import { counted } from "#components/question/counted.ts";
import { ChartLinks } from "#components/take-away/chart-links.tsx";
import { TableLinks } from "#components/take-away/table-links.tsx";
import { eventsHref } from "#components/ui/addresses.ts";
import { editEventHref } from "#components/ui/edit-addresses.ts";
import { Still } from "#components/ui/still.tsx";
import { viewChartHref } from "#components/ui/take-away-addresses.ts";
import { VerdictLegend } from "#components/ui/verdict-legend.tsx";
import type { Dossier } from "#lib/dossier.ts";
import type { IgnoredPart } from "#lib/ignored-part.ts";
import { lensOf, writeLens } from "#lib/lens.ts";
import type { Sheet } from "#lib/sheet.ts";
import { writeWindow } from "#lib/time-window.ts";
import { WHOLE_VIEW } from "#lib/view.ts";

import { type Around, type Chart, EventItem } from "./event-item.tsx";
import { placeIn } from "./event-lane.tsx";
import { type EventRow, type SourceRow, sideOf } from "./event-rows.ts";
import { EVENT_KEY } from "./event-words.ts";
import { SourceItems } from "./source-items.tsx";
import { ZoomBar } from "./zoom-bar.tsx";
import { ZoomByHand } from "./zoom-by-hand.tsx";

/** More lines than these behind the lanes would be a grid. */
const MOST_HAIRLINES = 12;

/** What happened when, what is contested about it, and when each source was published. `view` is null where nothing is dated. */
export function EventsPage({
  dossier,
  sheet,
  events,
  sources,
  view,
  ignored,
}: {
  readonly dossier: Dossier;
  /** Of all its questions, through a lens. */
  readonly sheet: Sheet;
  readonly events: readonly EventRow[];
  readonly sources: readonly SourceRow[];
  readonly view: Pick<Chart, "window" | "whole" | "usual"> | null;
  readonly ignored: readonly IgnoredPart[];
}) {
  const most = Math.max(1, ...events.map(({ questions }) => questions.length));
  const lens = lensOf(sheet.view);
  const around = { dossier: dossier.name, lens, most };
  const chart = view === null ? null : { ...view, ...around, hairlines: hairlinesOf(sources) };
  const kept = view === null || view.window === view.usual ? "" : writeWindow(view.window);
  return (
    <>
      <h1>Events</h1>
      <p className="text-soft mt-1 mb-3 max-w-[78ch]">{ledeOf(dossier, sheet, events)}</p>
      <LensBar
        action={eventsHref(dossier.name)}
        dossier={dossier}
        ignored={ignored}
        kept={new URLSearchParams(kept)}
        lens={lens}
      />
      {chart === null ? null : (
        <ZoomByHand
          base={eventsHref(dossier.name)}
          kept={writeLens(lens).toString()}
          whole={chart.whole}
          window={chart.window}
        >
          <ZoomBar chart={chart} sources={sources} />
          <figure>
            <AxisLine chart={chart} place="head" />
            <Still>
              <SourceItems chart={chart} documents={sheet.documents} rows={sources} />
              <DatedEvents chart={chart} rows={events.filter(({ time }) => time !== null)} />
            </Still>
            <AxisLine chart={chart} place="foot" />
            <Key />
            <ChartLinks
              hrefOf={(kind) =>
                viewChartHref(dossier.name, "events", kind, {
                  stretch: stretchOf(chart),
                  view: { ...WHOLE_VIEW, ...lens },
                })
              }
              of="the events in time"
            />
            <TableLinks dossier={dossier.name} of="the events" table="events" view={lens} />
          </figure>
        </ZoomByHand>
      )}
      <Still>
        <UndatedEvents around={around} rows={events.filter(({ time }) => time === null)} />
      </Still>
      {events.length > 0 ? null : (
        <p className="border-rule border-y py-8">
          This dossier holds no events yet. Editors add them{" "}
          <a className="underline underline-offset-2" href={editEventHref(dossier.name)}>
            on the editors’ side
          </a>
          .
        </p>
      )}
    </>
  );
}

/** As addresses name it; nothing for all there is to see. */
function stretchOf({ window, whole }: Pick<Chart, "window" | "whole">): string {
  return window.from === whole.from && window.to === whole.to ? "" : writeWindow(window);
}

function ledeOf({ events: held }: Dossier, { documents }: Sheet, events: readonly EventRow[]): string {
  const span = spanOfEvents(held);
  const contested = events.filter(({ contested: most }) => most !== null).length;
  const dated = span === null ? "" : ` of ${span}`;
  const told = events.filter(({ questions }) => questions.some(({ verdict }) => verdict !== "unanswered")).length;
  const part = told === events.length ? "" : `${told} of `;
  return `${part}${counted(events.length, "event")}${dated}, told by ${counted(documents.length, "document")}; on ${contested} of them the sources contradict one another or name things differently.`;
}

/** The middle of each day or stretch on which a source was published. */
function hairlinesOf(sources: readonly SourceRow[]): readonly number[] {
  const days = sources.flatMap(({ time }) =>
    time === null || time.from === null || time.to === null ? [] : [(time.from + time.to + 1) / 2],
  );
  return days.length > MOST_HAIRLINES ? [] : [...new Set(days)];
}

/** Pixels of the lanes where they stand between two columns. */
const WIDE = 460;

/** With as many ticks as there is room for, which is more on a desk than on a phone. */
function AxisLine({ chart: { window }, place: at }: { readonly chart: Chart; readonly place: "head" | "foot" }) {
  const place = placeIn(window);
  const axisOf = (width: number) => ({
    place,
    ticks: dayTicksThatFit(window.from, window.to, place, width),
    note: null,
  });
  return (
    <div className={`event-row event-axis event-axis-${at}`}>
      <div className="event-lane event-lane-narrow">
        <LaneAxis axis={axisOf(NARROWEST)} />
      </div>
      <div className="event-lane event-lane-wide">
        <LaneAxis axis={axisOf(WIDE)} />
      </div>
    </div>
  );
}

function DatedEvents({ chart, rows }: { readonly chart: Chart; readonly rows: readonly EventRow[] }) {
  const sides = Map.groupBy(rows, ({ time }) => (time === null ? "within" : sideOf(time, chart.window)));
  const [before, within, after] = [sides.get("before") ?? [], sides.get("within") ?? [], sides.get("after") ?? []];
  return (
    <section aria-labelledby="events">
      <h2 className="mt-4 mb-1 font-sans text-[13px] font-semibold" id="events">
        What happened
      </h2>
      <Elsewhere chart={chart} number={before.length} side="before" />
      {within.length > 0 ? (
        <ol>
          {within.map((row) => (
            <EventItem key={row.event.id} around={chart} chart={chart} row={row} />
          ))}
        </ol>
      ) : (
        <p className="border-rule border-y py-6">No event lies in this stretch of time. Zoom out, or move along.</p>
      )}
      <Elsewhere chart={chart} number={after.length} side="after" />
    </section>
  );
}

function Elsewhere({
  chart,
  number,
  side,
}: {
  readonly chart: Chart;
  readonly number: number;
  readonly side: "before" | "after";
}) {
  if (number === 0) return null;
  return (
    <p className="text-soft py-1.5 text-xs">
      {counted(number, "event")} {side} this stretch:{" "}
      <a
        className="inline-block py-1 underline underline-offset-2"
        data-zoom=""
        href={eventsHref(chart.dossier, chart.lens, chart.whole)}
      >
        show all
      </a>
    </p>
  );
}

function UndatedEvents({ around, rows }: { readonly around: Around; readonly rows: readonly EventRow[] }) {
  if (rows.length === 0) return null;
  return (
    <section className="mt-8">
      <h2 className="mb-1">Without a date</h2>
      <ol>
        {rows.map((row) => (
          <EventItem key={row.event.id} around={around} chart={null} row={row} />
        ))}
      </ol>
    </section>
  );
}

function Key() {
  return (
    <figcaption className="text-soft mt-2 text-xs">
      {EVENT_KEY} Dotted lines carry these days down through the events.
      <details className="screen-only mt-1">
        <summary className="w-fit cursor-pointer py-1">What the signs mean</summary>
        <div className="mt-1 max-w-[60rem]">
          <VerdictLegend />
        </div>
      </details>
    </figcaption>
  );
}
