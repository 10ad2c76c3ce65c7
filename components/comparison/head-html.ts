import { showDate } from "#components/claim/show-date.ts";

import { type Html, html } from "./html.ts";
import type { Column, Scene } from "./scene.ts";

/** The row that names the columns. */
export function headHtml(scene: Scene): Html {
  const { questions, view } = scene.sheet;
  const grouped = view.sort === "event" || view.sort === "date";
  const columns = [...scene.columns.values()].map((column) => columnHtml(scene, column));
  return html`<thead role=rowgroup><tr role=row><th role=columnheader scope=col>Question<small>${questions.length}${grouped && ", grouped by event"}</small><th role=columnheader scope=col>Verdict<small>computed</small>${columns}</thead>\n`;
}

function columnHtml({ links, columns, headLinks }: Scene, { document, name }: Column): Html {
  const { outlet, published, origin } = document;
  const notes = [
    published === null ? "undated" : showDate(published),
    outlet.camp === null ? "" : `camp: ${outlet.camp}`,
    outlet.reliability === null ? "" : `editors’ grade: ${outlet.reliability}`,
    origin === null ? "" : `copy of ${columns.get(origin)?.name ?? origin}`,
  ].filter((note) => note !== "");
  const named = headLinks ? html`<a href="${links.document(document.id)}">${name}</a>` : name;
  return html`<th role=columnheader scope=col>${named}${notes.map((note) => html`<small>${note}</small>`)}`;
}
