import { VERDICT_TEXT } from "#components/ui/verdict-text.ts";
import type { SheetQuestion } from "#lib/sheet.ts";

import { cellHtml } from "./cell-html.ts";
import { type Html, html } from "./html.ts";
import type { Scene } from "./scene.ts";
import { shortReason } from "./short-reason.ts";
import { wordOf } from "./verdict-word.ts";

/** A question with its verdict and its cells. `flat` where its event is not named above it. */
export function rowHtml(scene: Scene, row: SheetQuestion, flat: boolean): Html {
  const cells = row.cells.flatMap((cell) => {
    const column = scene.columns.get(cell.document);
    return column === undefined ? [] : [cellHtml({ scene, row, column }, cell)];
  });
  return html`<tr role=row class=verdict-${row.verdict}>${questionHtml(scene, row, flat)}${verdictHtml(scene, row)}${cells}\n`;
}

function questionHtml(scene: Scene, row: SheetQuestion, flat: boolean): Html {
  const notes = [flat ? row.event.title : "", unitNote(row)].filter((note) => note !== "");
  return html`<th role=rowheader><a href="${scene.links.row(row)}">${row.question}</a>${notes.length > 0 && html`<small>${notes.join(" · ")}</small>`}`;
}

/** The unit, where the question's own words do not say it. */
function unitNote({ unit, question }: SheetQuestion): string {
  if (unit === null || unit === "%") return "";
  return ` ${question} `
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .includes(unit.toLowerCase())
    ? ""
    : `in ${unit}`;
}

function verdictHtml(scene: Scene, row: SheetQuestion): Html {
  const { sign, word } = VERDICT_TEXT[row.verdict];
  const notes = [shortReason(row), countsOf(row), adjudicated(row)].filter((note) => note !== "");
  return html`<td class=v><a href="${scene.links.row(row)}" tabindex=-1><b aria-hidden=true>${sign}</b>${word}</a>${notes.map((note) => html`<small>${note}</small>`)}`;
}

/** "3 sources · 2 origins · 2 camps". */
function countsOf({ sources, origins, camps, flags }: SheetQuestion): string {
  if (sources.length < 2) return flags.sameOrigin ? "copies counted once" : "";
  return [
    `${sources.length}\u00a0sources`,
    `${origins}\u00a0${origins === 1 ? "origin" : "origins"}`,
    camps.length > 1 ? `${camps.length}\u00a0camps` : "",
    flags.sameOrigin ? "copies counted once" : "",
  ]
    .filter((count) => count !== "")
    .join(" · ");
}

function adjudicated({ adjudication }: SheetQuestion): string {
  if (adjudication === null) return "";
  return `an editor judged: ${wordOf(adjudication.verdict)}`;
}
