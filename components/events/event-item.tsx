import { showDate } from "#components/claim/show-date.ts";
import { shortReason } from "#components/comparison/short-reason.ts";
import { compareHref, eventsHref, questionHref } from "#components/ui/addresses.ts";
import { VerdictMark } from "#components/ui/verdict-mark.tsx";
import type { Lens } from "#lib/lens.ts";
import type { TimeWindow } from "#lib/time-window.ts";
import { WHOLE_VIEW } from "#lib/view.ts";

import { ContestedCounts } from "./contested-counts.tsx";
import { EventLane } from "./event-lane.tsx";
import { aroundTime, type EventRow } from "./event-rows.ts";

/** What all events share, dated or not. */
export interface Around {
  readonly dossier: string;
  readonly lens: Lens;
  /** Questions of the event with the most. */
  readonly most: number;
}

/** What the rows of one chart share. */
export interface Chart extends Around {
  readonly window: TimeWindow;
  /** All that there is to see, and what is shown where nothing else is asked for. */
  readonly whole: TimeWindow;
  readonly usual: TimeWindow;
  readonly hairlines: readonly number[];
}

/** One event: what and when, its place on the axis, and what is contested about it. `chart` is null where it has no time. */
export function EventItem({
  row,
  around: { dossier, lens, most },
  chart,
}: {
  readonly row: EventRow;
  readonly around: Around;
  readonly chart: Chart | null;
}) {
  const { event, time, whole, questions, contested } = row;
  return (
    <li className={`event-row verdict-${row.contested?.verdict ?? "unanswered"}`} id={event.id}>
      <div className="min-w-0">
        <p className="leading-snug font-semibold">
          <a
            className="inline-block py-[3px]"
            href={compareHref(dossier, { ...WHOLE_VIEW, ...lens, events: [event.id] })}
          >
            {event.title}
          </a>
        </p>
        <p className="text-soft text-xs">
          {event.date === null ? "undated" : <When chart={chart} row={row} />}
          {whole === null ? null : <> · part of {whole.title}</>}
        </p>
      </div>
      <div className="event-lane">
        {time === null || chart === null ? null : (
          <EventLane hairlines={chart.hairlines} shape="bar" time={time} window={chart.window} />
        )}
      </div>
      <div className="min-w-0">
        {questions.length === 0 ? (
          <p className="text-faint text-xs">no question yet</p>
        ) : (
          <ContestedCounts counts={row.counts} dossier={dossier} event={event.id} lens={lens} most={most} />
        )}
        {contested === null ? null : (
          <p className="mt-1.5 text-xs leading-snug">
            <VerdictMark verdict={contested.verdict} />{" "}
            <a className="font-serif text-[13.5px]" href={questionHref(dossier, contested.id, lens)}>
              {contested.question}
            </a>{" "}
            <span className="text-soft">{shortReason(contested)}</span>
          </p>
        )}
      </div>
    </li>
  );
}

/** The date in words, leading to its stretch of the axis. */
function When({ row: { event, time }, chart }: { readonly row: EventRow; readonly chart: Chart | null }) {
  const words = <time>{showDate(event.date ?? "")}</time>;
  const around = time === null || chart === null ? null : aroundTime(time, chart.whole);
  if (around === null || chart === null) return words;
  return (
    <a
      className="inline-block py-1 underline decoration-dotted underline-offset-2"
      data-zoom=""
      href={eventsHref(chart.dossier, chart.lens, around)}
      title="Show this stretch of time"
    >
      {words}
    </a>
  );
}
