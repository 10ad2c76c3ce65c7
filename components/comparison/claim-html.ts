import { showDate } from "#components/claim/show-date.ts";
import { showValue } from "#components/claim/show-value.ts";
import type { SheetClaim, SheetQuestion } from "#lib/sheet.ts";

import { type Html, html } from "./html.ts";
import type { Column, Scene } from "./scene.ts";
import { shortenQuote } from "./shorten-quote.ts";

/** Where a claim stands: what draws it needs to know these. */
export interface Spot {
  readonly scene: Scene;
  readonly row: SheetQuestion;
  readonly column: Column;
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufefc]/u;

/** A claim's value, linked to its words; set apart where its script runs the other way. */
export function valueHtml({ scene, row, column }: Spot, claim: SheetClaim): Html {
  const href = scene.links.document(column.document.id, claim.id);
  const shown = showValue(row, claim);
  return html`<a href="${href}">${RIGHT_TO_LEFT.test(shown) ? html`<bdi>${shown}</bdi>` : shown}</a>`;
}

/** The words that a claim rests on: shortened around the value, or whole and in context. */
export function quotesHtml({ scene, column }: Spot, claim: SheetClaim): Html {
  const language = column.language === null ? "" : html` lang="${column.language}" dir=auto`;
  if (scene.sheet.view.density === "quotes") {
    return html`${claim.passages.map(
      ({ prefix, exact, suffix }) => html`<p${language}>${lead(prefix)}<mark>${exact}</mark>${trail(suffix)}</p>`,
    )}`;
  }
  const [first] = claim.passages;
  return first === undefined || scene.quoteLength === 0
    ? html``
    : html`<q${language}>${shortenQuote(first.exact, claim.value, scene.quoteLength)}</q>`;
}

/** Context as long as this was cut to a length, and so perhaps inside a word, which is then left out. */
const CUT = 30;

function lead(prefix: string): string {
  const whole = prefix.length < CUT ? prefix : prefix.replace(/^\S*\s+/u, "");
  return whole === "" ? "" : `… ${whole}`;
}

function trail(suffix: string): string {
  const whole = suffix.length < CUT ? suffix : suffix.replace(/\s+\S*$/u, "");
  return whole === "" ? "" : `${whole} …`;
}

/** What is to be said of a claim beside its value: who speaks, at what distance, for when and whom. */
export function remarksOf(claim: SheetClaim): readonly string[] {
  return [
    claim.speaker === null ? "" : `cites ${claim.speaker}`,
    claim.distanced ? "at a distance" : "",
    claim.asOf === null ? "" : `as of ${showDate(claim.asOf)}`,
    ...Object.entries(claim.scope).map(([facet, value]) => `${facet}: ${value}`),
    claim.admission ? "admission" : "",
    claim.credibility === null ? "" : `credibility ${claim.credibility}`,
  ].filter((remark) => remark !== "");
}
