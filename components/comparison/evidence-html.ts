import { showDate } from "#components/claim/show-date.ts";
import { showLabel } from "#components/claim/show-label.ts";
import { showValue } from "#components/claim/show-value.ts";
import { VERDICT_TEXT } from "#components/ui/verdict-text.ts";
import { inOneVoice } from "#lib/place.ts";
import type { Reason, Sheet, SheetClaim, SheetQuestion } from "#lib/sheet.ts";

import { quotesHtml, remarksOf } from "./claim-html.ts";
import { explainReason } from "./explain.ts";
import { type Html, html } from "./html.ts";
import { groundsId } from "./links.ts";
import { positionLetter } from "./position-letter.ts";
import { type Scene, sceneOf } from "./scene.ts";
import { tellDistance } from "./tell-claim.ts";
import { wordOf } from "./verdict-word.ts";

/**
 * The grounds of each row of a sheet as markup, from the sheet alone: why it has its verdict, in
 * sentences, and every claim with its words in context. Each has the id of `groundsId`.
 */
export function evidenceHtml(sheet: Sheet): string {
  const scene = sceneOf({ ...sheet, view: { ...sheet.view, density: "quotes" } });
  return html`${sheet.questions.map((row) => questionEvidence(scene, row))}`.markup;
}

function questionEvidence(scene: Scene, row: SheetQuestion): Html {
  const { sign, word, meaning } = VERDICT_TEXT[row.verdict];
  const claims = row.cells.flatMap((cell) =>
    cell.claims.map((claim) => claimEvidence(scene, row, cell.document, claim)),
  );
  return html`<article class="verdict-${row.verdict}" id="${groundsId(row)}"><h3><a href="${scene.links.row(row)}">${row.question}</a></h3><p class=m>${eventOf(row)} · <strong><b aria-hidden=true>${sign}</b> ${word}</strong>. ${meaning}</p>${sentencesHtml(scene, row)}${positionsHtml(scene, row)}${codingHtml(row)}<ul>${claims}</ul></article>\n`;
}

function eventOf({ event }: SheetQuestion): string {
  return event.date === null ? event.title : `${event.title}, ${showDate(event.date)}`;
}

/** Pairs that are told: five hundred claims make a hundred thousand, which nobody reads. */
const MOST_TOLD = 100;

function sentencesHtml({ sheet }: Scene, row: SheetQuestion): Html | null {
  const tell = (reason: Reason) => explainReason(row, reason, sheet.documents);
  const { reasons } = row;
  const sentences = [
    ...reasons.slice(0, MOST_TOLD).map(tell),
    ...(reasons.length > MOST_TOLD ? [`${reasons.length - MOST_TOLD} more pairs are not told one by one.`] : []),
    ...row.flags.selfContradiction.map((reason) =>
      inOneVoice(row, reason)
        ? `Within one document: ${tell(reason)}`
        : `People quoted in one document: ${tell(reason)}`,
    ),
    ...row.flags.alteredCopy.map((reason) => `A copy differs from its origin: ${tell(reason)}`),
    ...(row.adjudication === null ? [] : [judged(row.adjudication)]),
  ];
  return sentences.length === 0
    ? null
    : html`<ul class=w>${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>`;
}

function judged({ verdict, reason, by, at }: NonNullable<SheetQuestion["adjudication"]>): string {
  const who = [by ?? "An editor", at === null ? "" : `on ${showDate(at)}`].filter((part) => part !== "").join(", ");
  return `${who}, judged: ${wordOf(verdict)}. ${reason} This stands beside the computed verdict and changes nothing in it.`;
}

function positionsHtml({ columns }: Scene, row: SheetQuestion): Html | null {
  const { positions } = row;
  if (positions.length < 2) return null;
  const lines = positions.map(
    ({ label, documents }, index) =>
      `${positionLetter(index)}: ${showLabel(row, label)} (${documents.map((id) => columns.get(id)?.name ?? id).join(", ")})`,
  );
  return html`<p class=m>Positions, the largest first. ${lines.join("; ")}.</p>`;
}

function codingHtml(row: SheetQuestion): Html | null {
  const notes = [
    row.definition ?? "",
    row.facets.length === 0 ? "" : `Compared only where ${row.facets.join(", ")} are the same or not stated.`,
    row.tolerance === null
      ? ""
      : `Tolerance: ${row.tolerance.endsWith("%") ? row.tolerance : tellDistance(row, row.tolerance)}.`,
  ].filter((note) => note !== "");
  return notes.length === 0 ? null : html`<p class=m>How this was coded: ${notes.join(" ")}</p>`;
}

function claimEvidence(scene: Scene, row: SheetQuestion, document: string, claim: SheetClaim): Html | null {
  const column = scene.columns.get(document);
  if (column === undefined) return null;
  const remarks = [
    ...remarksOf(claim),
    claim.counted ? "" : "does not count for the verdict",
    claim.note === null ? "" : `note: ${claim.note}`,
  ].filter((remark) => remark !== "");
  return html`<li><p class=m><b>${column.name}</b> <a href="${scene.links.document(document, claim.id)}">${showValue(row, claim)}</a>${remarks.map((remark) => ` · ${remark}`)}</p>${quotesHtml({ scene, row, column }, claim)}</li>`;
}
