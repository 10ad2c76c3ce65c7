import { nameDocument } from "#components/comparison/document-name.ts";
import { publishedOf } from "#components/document/document-facts.tsx";
import { documentHref } from "#components/ui/addresses.ts";
import type { SheetDocument } from "#lib/sheet.ts";

import type { Chart } from "./event-item.tsx";
import { EventLane } from "./event-lane.tsx";
import type { SourceRow } from "./event-rows.ts";

/** Sources beyond these are folded, so that the events stay near. */
const MOST_LANES = 8;

/** When each source was published, on the axis of the events. */
export function SourceItems({
  rows,
  documents,
  chart,
}: {
  readonly rows: readonly SourceRow[];
  readonly documents: readonly SheetDocument[];
  readonly chart: Chart;
}) {
  const items = rows.map((row) => <SourceItem key={row.document.id} chart={chart} documents={documents} row={row} />);
  return (
    <section aria-labelledby="sources">
      <h2 className="mt-3 mb-1 font-sans text-[13px] font-semibold" id="sources">
        When the sources were published
      </h2>
      <ul>{items.slice(0, MOST_LANES)}</ul>
      {items.length <= MOST_LANES ? null : (
        <details>
          <summary className="text-soft w-fit cursor-pointer py-1 text-xs">
            {items.length - MOST_LANES} more sources
          </summary>
          <ul>{items.slice(MOST_LANES)}</ul>
        </details>
      )}
    </section>
  );
}

function SourceItem({
  row: { document, time },
  documents,
  chart,
}: {
  readonly row: SourceRow;
  readonly documents: readonly SheetDocument[];
  readonly chart: Chart;
}) {
  return (
    <li className="event-row event-source">
      <p className="min-w-0 leading-snug">
        <a className="inline-block py-[3px]" href={documentHref(chart.dossier, document.id, undefined, chart.lens)}>
          {nameDocument(document, documents)}
        </a>
      </p>
      <div className="event-lane">
        {time === null ? null : <EventLane hairlines={[]} shape="rhomb" time={time} window={chart.window} />}
      </div>
      <p className="text-soft text-xs">{publishedOf(document)}</p>
    </li>
  );
}
