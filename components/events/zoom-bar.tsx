import { showDate } from "#components/claim/show-date.ts";
import { eventsHref } from "#components/ui/addresses.ts";
import { writeLens } from "#lib/lens.ts";
import { dayText, moveWindow, type TimeWindow, zoomIn, zoomOut } from "#lib/time-window.ts";

import type { Chart } from "./event-item.tsx";
import { type SourceRow, wholeOf } from "./event-rows.ts";

/** The stretch of time that is shown, and the ways to others, each a link; one can be typed too. */
export function ZoomBar({
  chart: { dossier, lens, window, whole, usual },
  sources,
}: {
  readonly chart: Chart;
  readonly sources: readonly SourceRow[];
}) {
  const to = (next: TimeWindow) => eventsHref(dossier, lens, next);
  const published = wholeOf(sources.map(({ time }) => time));
  const steps = [
    { sign: "+", says: "Closer", keys: "+", next: zoomIn(window, whole) },
    { sign: "−", says: "Further", keys: "-", next: zoomOut(window, whole) },
    { sign: "←", says: "Earlier", keys: "ArrowLeft", next: moveWindow(window, whole, -1) },
    { sign: "→", says: "Later", keys: "ArrowRight", next: moveWindow(window, whole, 1) },
  ];
  return (
    <div className="screen-only mb-3 flex flex-wrap items-center gap-x-5 gap-y-2 text-[13px]">
      <nav aria-label="Stretch of time">
        <ul className="chips">
          {steps.map(({ sign, says, keys, next }) => (
            <li key={says}>
              <a aria-keyshortcuts={keys} data-zoom="" href={to(next)}>
                <span aria-hidden="true">{sign}</span> {says}
              </a>
            </li>
          ))}
          <li>
            <a aria-keyshortcuts="0" data-zoom="" href={to(whole)}>
              All
            </a>
          </li>
          {usual === whole || window === usual ? null : (
            <li>
              <a data-zoom="" href={eventsHref(dossier, lens)}>
                Where most begins
              </a>
            </li>
          )}
          {published === null ? null : (
            <li>
              <a data-zoom="" href={to(published)}>
                While sources were published
              </a>
            </li>
          )}
        </ul>
      </nav>
      <form action={eventsHref(dossier)} className="flex flex-wrap items-center gap-x-2 gap-y-1" method="get">
        {[...writeLens(lens)].map(([name, value]) => (
          <input key={`${name} ${value}`} name={name} type="hidden" value={value} />
        ))}
        <Day key={`from ${window.from}`} label="From" name="from" value={dayText(window.from)} />
        <Day key={`to ${window.to}`} label="to" name="to" value={dayText(window.to)} />
        <button className="border-rule-strong bg-sheet rounded border px-3 py-1" type="submit">
          Show
        </button>
      </form>
      <p className="text-soft basis-full text-xs" role="status">
        Shown: {showDate(`${dayText(window.from)}/${dayText(window.to)}`)}.{" "}
        {usual === whole || window !== usual
          ? null
          : "Unless you ask for another, this is the shortest stretch in which two in three of the events begin, with the days on which the sources were published. "}
        <span className="zoom-help">
          Drag across the lanes to zoom in; after a click there, + and − zoom, ← and → move, 0 shows all.
        </span>
      </p>
    </div>
  );
}

function Day({ name, label, value }: { readonly name: string; readonly label: string; readonly value: string }) {
  return (
    <>
      <label htmlFor={name}>{label}</label>
      <input
        className="border-rule-strong bg-sheet w-28 rounded border px-2 py-1"
        defaultValue={value}
        id={name}
        maxLength={40}
        name={name}
        title="A day, a month or a year: 2020-09-27, 2020-09 or 2020"
      />
    </>
  );
}
