import { showDate } from "#components/claim/show-date.ts";
import { VERDICT_TEXT } from "#components/ui/verdict-text.ts";
import { VERDICTS } from "#lib/comparison.ts";
import type { Sheet, SheetQuestion } from "#lib/sheet.ts";

import { columnLabels } from "./column-labels.ts";
import { headHtml } from "./head-html.ts";
import { type Html, html } from "./html.ts";
import type { Place } from "./links.ts";
import { rowHtml } from "./row-html.ts";
import { type Scene, sceneOf } from "./scene.ts";

/** Rows that the browser lays out together, at most. */
const CHUNK = 4;

/**
 * The matrix of a sheet as markup: a table whose chunks are laid out only when they come into view.
 * It is drawn from the sheet alone. End tags that HTML lets go are left out, since there are thousands.
 */
export function matrixHtml(sheet: Sheet, place?: Place): string {
  const scene = sceneOf(sheet, place);
  const grouped = sheet.view.sort === "event" || sheet.view.sort === "date";
  const body = grouped ? eventsHtml(scene) : chunksHtml(scene);
  const columns = sheet.documents.length;
  return html`<table role=table aria-label="Questions by documents" class="mx ${columns <= 6 ? "few" : "many"} ${sheet.view.density}" style="--n:${columns};${columnLabels(scene)}">${headHtml(scene)}${body}</table>`
    .markup;
}

function eventsHtml(scene: Scene): readonly Html[] {
  const events = Map.groupBy(scene.sheet.questions, (row) => row.event.id);
  return [...events.values()].flatMap((own) =>
    chunksOf(own).map(
      (rows, index) =>
        html`${bodyOpening(rows.length)}${index === 0 && eventHtml(scene, own)}${rows.map((row) => rowHtml(scene, row, false))}`,
    ),
  );
}

function chunksHtml(scene: Scene): readonly Html[] {
  return chunksOf(scene.sheet.questions).map(
    (rows) => html`${bodyOpening(rows.length)}${rows.map((row) => rowHtml(scene, row, true))}`,
  );
}

function chunksOf(rows: readonly SheetQuestion[]): readonly (readonly SheetQuestion[])[] {
  return Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_, index) =>
    rows.slice(index * CHUNK, (index + 1) * CHUNK),
  );
}

/** `--r` rows are what the browser reckons with before it has laid them out; matrix.css knows the usual number. */
function bodyOpening(rows: number): Html {
  return rows === CHUNK ? html`<tbody role=rowgroup>` : html`<tbody role=rowgroup style="--r:${rows}">`;
}

/** An event above its questions: "September 2023 · 6 questions · 3 contradict". */
function eventHtml({ sheet }: Scene, rows: readonly SheetQuestion[]): Html {
  const [first] = rows;
  const contested = VERDICTS.slice(0, 2).map(
    (verdict) => [rows.filter((row) => row.verdict === verdict).length, VERDICT_TEXT[verdict].word] as const,
  );
  const notes = [
    first?.event.date == null ? "" : showDate(first.event.date),
    `${rows.length} ${rows.length === 1 ? "question" : "questions"}`,
    ...contested.map(([count, word]) => (count === 0 ? "" : `${count} ${word}`)),
  ].filter((note) => note !== "");
  return html`<tr role=row class=e><th role=rowheader scope=rowgroup colspan=${sheet.documents.length + 2}><span>${first?.event.title ?? ""} <small>${notes.join(" · ")}</small></span>\n`;
}
