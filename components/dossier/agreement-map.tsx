import { ChartLinks } from "#components/take-away/chart-links.tsx";
import { viewChartHref } from "#components/ui/take-away-addresses.ts";
import type { Lens } from "#lib/lens.ts";
import { WHOLE_VIEW } from "#lib/view.ts";

import type { MapPlan } from "./map-plan.ts";
import { MapSquare, shadeOf } from "./map-square.tsx";
import { SidewaysHint } from "./sideways-hint.tsx";
import { WAYS } from "./ways.ts";

/** Up to so many members a square has room to say how it comes about. */
const MOST_SPACIOUS = 6;

/** Documents by documents, or outlets by outlets: how many questions both answer, on how many of them they differ, and how. */
export function AgreementMap({
  dossier,
  plan,
  lens,
}: {
  readonly dossier: string;
  readonly plan: MapPlan;
  readonly lens: Lens;
}) {
  const { members, pairs, by } = plan;
  const columns = members.slice(0, -1);
  const spacious = members.length <= MOST_SPACIOUS;
  const pairOf = (one: string, other: string) =>
    pairs.find(({ a, b }) => (a === one && b === other) || (a === other && b === one));
  if (members.length < 2) return <p className="text-soft">There is one {by} alone: nothing to set beside it.</p>;
  return (
    <figure>
      <SidewaysHint />
      <div className="relative overflow-x-auto">
        <table className={`w-full border-collapse text-xs ${spacious ? "min-w-[36rem] table-fixed" : ""}`}>
          <caption className="sr-only">
            For every two {by}s: the share of the questions both answer on which they differ, and how many these are
          </caption>
          <thead>
            <tr>
              <td />
              {columns.map(({ id, name, camp }) => (
                <th key={id} className="min-w-16 px-1.5 py-1 text-left align-bottom font-semibold" scope="col">
                  {name}
                  <Camp camp={camp} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {members.slice(1).map((line, index) => (
              <tr key={line.id} className="border-rule border-t">
                <th
                  className={`bg-paper sticky left-0 z-[1] py-2 pr-3 text-left align-top font-semibold ${spacious ? "" : "min-w-28 sm:min-w-44"}`}
                  scope="row"
                >
                  {line.name}
                  <Camp camp={line.camp} />
                </th>
                {columns.map((column, place) =>
                  place > index ? (
                    <td key={column.id} />
                  ) : (
                    <MapSquare
                      key={column.id}
                      column={column}
                      dossier={dossier}
                      lens={lens}
                      line={line}
                      pair={pairOf(line.id, column.id)}
                      spacious={spacious}
                    />
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <MapCaption plan={plan} spacious={spacious} />
      <ChartLinks
        hrefOf={(kind) => viewChartHref(dossier, "map", kind, { view: { ...WHOLE_VIEW, ...lens } })}
        of={`the ${by}s, two by two`}
      />
    </figure>
  );
}

function Camp({ camp }: { readonly camp: string | null }) {
  return <span className="text-soft block font-normal">{camp ?? "no camp named"}</span>;
}

function MapCaption({ plan: { by, members, left }, spacious }: { readonly plan: MapPlan; readonly spacious: boolean }) {
  return (
    <figcaption className="text-soft mt-2 max-w-[78ch] text-xs">
      <p>
        The figure, and the shade (
        {[0, 0.25, 0.5, 0.75, 1].map((share) => (
          <span key={share} className="text-ink mr-0.5 px-1" style={{ background: shadeOf(share) }}>
            {share * 100} %
          </span>
        ))}
        ), say on how many of the questions that both answer the two differ: on facts, or in how they name and frame
        them. Each leads to these questions in the table
        {spacious ? "" : "; ▥ lays the two side by side"}.
        {by === "outlet" ? " Outlets with several documents: each answer of one beside each of the other counts." : ""}
        {left === 0
          ? ""
          : ` Shown are the ${members.length} ${by}s that have the most questions in common with others; ${left} more have fewer.`}
      </p>
      {spacious ? (
        <p className="mt-1">
          {WAYS.map(({ way, sign, words, verdict }, index) => (
            <span key={way}>
              {index === 0 ? "" : ", "}
              <span className={`verdict-${verdict} font-semibold text-(--verdict)`}>{sign}</span> {words}
            </span>
          ))}
          .
        </p>
      ) : null}
    </figcaption>
  );
}
