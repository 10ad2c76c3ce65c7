import { Card } from "#components/ui/card.tsx";
import { PositionLetter } from "#components/ui/position-letter.tsx";
import type { SheetQuestion } from "#lib/sheet.ts";

import { claimAnchor } from "./claim-rows.ts";
import { counted } from "./counted.ts";
import type { PositionView } from "./position-view.ts";
import { Speakers } from "./speakers.tsx";

/** The groups of documents whose answers can all be true together. */
export function PositionsCard({
  positions,
  row,
}: {
  readonly positions: readonly PositionView[];
  readonly row: SheetQuestion;
}) {
  if (positions.length === 0) return null;
  return (
    <Card title={positions.length === 1 ? "One position" : "Positions"}>
      <ol>
        {positions.map(({ key, label, holders, mixed, ...weight }, index) => (
          <li key={key} className="mb-2">
            <p>
              {positions.length > 1 ? <PositionLetter index={index} /> : null}
              <b className="font-semibold">
                <bdi>{label}</bdi>
              </b>
            </p>
            {positions.length > 1 ? <p className="text-soft text-xs">{weightOf(weight)}</p> : null}
            {mixed ? <p className="text-soft text-xs">for different times or scopes</p> : null}
            <p className="text-soft text-xs">
              {holders.map(({ document, name, claim, own, speakers }, place) => (
                <span key={document.id}>
                  {place === 0 ? null : ", "}
                  <a className="underline underline-offset-2" href={claimAnchor(claim)}>
                    {name}
                  </a>
                  {document.outlet.camp === null ? null : ` (${document.outlet.camp})`}
                  {speakers.length === 0 ? null : (
                    <>
                      {own ? ", and citing " : " citing "}
                      <Speakers names={speakers} />
                    </>
                  )}
                </span>
              ))}
            </p>
          </li>
        ))}
      </ol>
      <p className="text-soft text-xs">
        {counted(row.sources.length, "source")}, {counted(row.origins, "origin")}
        {row.camps.length === 0 ? null : `, ${counted(row.camps.length, "camp")}`}: a text that republishes another adds
        no source, and each person who is cited is one origin, by however many texts.
      </p>
    </Card>
  );
}

/** What stands behind a position: sources, the texts or people that they go back to, camps. */
function weightOf({ sources, origins, camps }: Pick<PositionView, "sources" | "origins" | "camps">): string {
  return [
    counted(sources, "source"),
    counted(origins, "origin"),
    ...(camps.length === 0 ? [] : [counted(camps.length, "camp")]),
  ].join(", ");
}
