import { TableLinks } from "#components/take-away/table-links.tsx";
import { compareHref } from "#components/ui/addresses.ts";
import type { Reach } from "#lib/coding.ts";
import type { Dossier } from "#lib/dossier.ts";
import type { Lens } from "#lib/lens.ts";
import { WHOLE_VIEW } from "#lib/view.ts";

import { shadeOf } from "./map-square.tsx";

/** Events that are shown at once, those with most questions; the rest is folded. */
const MOST_EVENTS = 12;

/** Outlets that have a column, those that answer most. */
const MOST_OUTLETS = 12;

interface Grid {
  readonly dossier: Dossier;
  readonly lens: Lens;
  readonly outlets: Dossier["outlets"];
  readonly titles: ReadonlyMap<string, string>;
}

/** What each outlet covers: of each event's questions, how many it answers. */
export function ReachTable({
  dossier,
  reach,
  lens,
}: {
  readonly dossier: Dossier;
  readonly reach: readonly Reach[];
  readonly lens: Lens;
}) {
  const totals = new Map(
    dossier.outlets.map(({ id }) => [id, reach.reduce((sum, { answered }) => sum + (answered.get(id) ?? 0), 0)]),
  );
  const chosen = dossier.outlets
    .toSorted((a, b) => (totals.get(b.id) ?? 0) - (totals.get(a.id) ?? 0))
    .slice(0, MOST_OUTLETS);
  const outlets = dossier.outlets.filter((outlet) => chosen.includes(outlet));
  const grid = { dossier, lens, outlets, titles: new Map(dossier.events.map(({ id, title }) => [id, title])) };
  const rest = reach.slice(MOST_EVENTS);
  if (outlets.length === 0 || reach.length === 0)
    return <p className="text-soft">No outlet has been asked anything yet.</p>;
  return (
    <>
      <p className="text-soft mb-2 max-w-[78ch] text-xs">
        How many of each event’s questions an outlet answers, the shade likewise; each figure leads to them. A dot
        stands where it answers none.
        {outlets.length < dossier.outlets.length
          ? ` Of ${dossier.outlets.length} outlets, the ${outlets.length} that answer most.`
          : ""}
      </p>
      <ReachRows grid={grid} reach={reach.slice(0, MOST_EVENTS)} />
      {rest.length === 0 ? null : (
        <details className="mt-1">
          <summary className="text-soft cursor-pointer py-1 text-xs">
            {rest.length === 1 ? "One more event" : `${rest.length} more events`} with fewer questions
          </summary>
          <ReachRows grid={grid} reach={rest} />
        </details>
      )}
      <TableLinks dossier={dossier.name} of="what is answered of each event" table="events" view={lens} />
    </>
  );
}

function ReachRows({
  grid: { dossier, lens, outlets, titles },
  reach,
}: {
  readonly grid: Grid;
  readonly reach: readonly Reach[];
}) {
  return (
    <div className="relative overflow-x-auto">
      <table className="w-full border-collapse text-xs">
        <thead>
          <tr>
            <th className="text-soft py-1 text-left align-bottom font-normal" scope="col">
              Event
            </th>
            {outlets.map(({ id, name }) => (
              <th key={id} className="text-soft min-w-16 px-1.5 py-1 text-left align-bottom font-normal" scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {reach.map(({ event, questions, answered }) => (
            <tr key={event} className="border-rule border-t">
              <th className="bg-paper sticky left-0 z-[1] w-[34%] min-w-28 py-1 pr-3 text-left font-normal" scope="row">
                <a
                  className="font-serif text-[14px]"
                  href={compareHref(dossier.name, { ...WHOLE_VIEW, ...lens, events: [event] })}
                >
                  {titles.get(event) ?? event}
                </a>{" "}
                <span className="text-soft whitespace-nowrap">
                  {questions}
                  <span className="sr-only"> questions</span>
                </span>
              </th>
              {outlets.map(({ id }) => (
                <ReachCell
                  key={id}
                  answered={answered.get(id) ?? 0}
                  href={hrefOf(dossier, lens, id, event)}
                  questions={questions}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function hrefOf({ name, documents }: Dossier, lens: Lens, outlet: string, event: string): string {
  const own = documents.filter((document) => document.outlet === outlet).map(({ id }) => id);
  return compareHref(name, { ...WHOLE_VIEW, ...lens, documents: own, events: [event] });
}

function ReachCell({
  answered,
  questions,
  href,
}: {
  readonly answered: number;
  readonly questions: number;
  readonly href: string;
}) {
  if (answered === 0) {
    return (
      <td className="text-faint border-paper border-2 px-1.5">
        <span aria-hidden="true">·</span>
        <span className="sr-only">none</span>
      </td>
    );
  }
  return (
    <td className="border-paper border-2 p-0 tabular-nums" style={{ background: shadeOf(answered / questions) }}>
      <a className="block px-1.5 py-1" href={href}>
        {answered}
        <span className="sr-only"> of {questions}</span>
      </a>
    </td>
  );
}
