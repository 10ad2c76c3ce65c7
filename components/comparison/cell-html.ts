import { showValue } from "#components/claim/show-value.ts";
import { inOneVoice, placesIn } from "#lib/place.ts";
import type { SheetCell, SheetClaim } from "#lib/sheet.ts";

import { quotesHtml, remarksOf, type Spot, valueHtml } from "./claim-html.ts";
import { type Html, html } from "./html.ts";
import { positionLetter } from "./position-letter.ts";
import { namesAny } from "./scene.ts";
import { SILENCE_WORDS } from "./silence-words.ts";

/** Claims of one kind shown in a cell where values are enough; the rest are a click away. */
const MOST_SHOWN = 3;

/** Where a row meets a column: the answer with its words, or which silence it is. */
export function cellHtml(spot: Spot, cell: SheetCell): Html {
  const isChanged = spot.scene.links.differs(spot.row, cell.document);
  const [opening, end] = isChanged ? [html`<td class=p>`, html`<em>by drafts</em>`] : [html`<td>`, null];
  if (cell.state !== "answered") return html`${opening}${SILENCE_WORDS[cell.state]}${end}`;
  const counted = cell.claims.filter((claim) => claim.counted);
  const main = shown(spot, counted.length > 0 ? counted : cell.claims);
  const beside =
    counted.length === 0
      ? []
      : shown(
          spot,
          cell.claims.filter((claim) => !claim.counted),
        );
  const more = cell.claims.length - main.length - beside.length;
  return html`${opening}${positionHtml(spot, cell)}${main.map((claim) => claimHtml(spot, claim))}${marksHtml(spot, cell)}${beside.map((claim) => besideHtml(spot, claim))}${moreHtml(spot, more)}${end}`;
}

/** In density `values` the first few that differ, in `quotes` all. */
function shown({ scene, row }: Spot, claims: readonly SheetClaim[]): readonly SheetClaim[] {
  if (claims.length < 2 || scene.sheet.view.density === "quotes") return claims;
  const different = new Map(claims.map((claim) => [[showValue(row, claim), ...remarksOf(claim)].join("\n"), claim]));
  return [...different.values()].slice(0, MOST_SHOWN);
}

function positionHtml({ row }: Spot, cell: SheetCell): Html | null {
  if (row.positions.length < 2) return null;
  const letters = [...new Set(placesIn(row, cell).values())].toSorted((a, b) => a - b);
  return html`${letters.map((place) => (place === 0 ? html`<b>A</b>` : html`<i>${positionLetter(place)}</i>`))}`;
}

function claimHtml(spot: Spot, claim: SheetClaim): Html {
  const remarks = remarksOf(claim);
  return html`${valueHtml(spot, claim)}${quotesHtml(spot, claim)}${remarks.length > 0 && html`<small>${remarks.join(" · ")}</small>`}`;
}

/** A claim that does not count for the verdict, as an attributed one beside the document's own voice. */
function besideHtml(spot: Spot, claim: SheetClaim): Html {
  const quotes = spot.scene.sheet.view.density === "quotes" && quotesHtml(spot, claim);
  return html`<s>also ${valueHtml(spot, claim)}${remarksOf(claim).map((remark) => `, ${remark}`)}${quotes}</s>`;
}

/** What stands out about a document's answer as a whole. */
function marksHtml({ row, scene }: Spot, { claims }: SheetCell): Html | null {
  const split = row.flags.selfContradiction.filter((reason) => namesAny([reason], claims));
  const marks = [
    ...new Set(split.map((reason) => (inOneVoice(row, reason) ? "contradicts itself" : "people quoted differ"))),
    ...row.flags.alteredCopy.flatMap((reason) => {
      const copied = claims.some(({ id }) => id === reason.b);
      const source = row.cells.find((cell) => cell.claims.some(({ id }) => id === reason.a))?.document;
      return copied ? [`altered copy of ${scene.columns.get(source ?? "")?.name ?? "another document"}`] : [];
    }),
  ].filter((mark) => mark !== "");
  return marks.length === 0 ? null : html`<em>${marks.join(" · ")}</em>`;
}

function moreHtml({ scene, row }: Spot, more: number): Html | null {
  if (more === 0) return null;
  return html`<s><a href="${scene.links.row(row)}">and ${more} more ${more === 1 ? "place" : "places"}</a></s>`;
}
