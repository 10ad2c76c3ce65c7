import { type Lens, lensOf } from "#lib/lens.ts";
import { queryOf, type View, WHOLE_VIEW } from "#lib/view.ts";

import { dossierHref, permalinkHref, questionHref } from "./addresses.ts";

/** Everything in which a view of a dossier can be taken away. */
export function takeAwayHref(dossier: string, view: View = WHOLE_VIEW): string {
  return `${dossierHref(dossier)}/take-away${queryOf(view)}`;
}

/** A view of a dossier as a file; `table` where the format holds one table. */
export function fileHref(
  dossier: string,
  format: string,
  view: View = WHOLE_VIEW,
  table: string | null = null,
): string {
  const own = `format=${format}${table === null ? "" : `&table=${table}`}`;
  return `${dossierHref(dossier)}/export?${own}${queryOf(view).replace("?", "&")}`;
}

/** A view of a dossier to be printed: a page for each question, or the matrix. */
export function reportHref(dossier: string, view: View, as: "questions" | "matrix"): string {
  const query = queryOf(view);
  if (as === "questions") return `${dossierHref(dossier)}/report${query}`;
  return `${dossierHref(dossier)}/report${query === "" ? "?" : `${query}&`}as=matrix`;
}

/** A question's chart as a picture, through a lens where one is named. */
export function chartHref(dossier: string, question: string, kind: PictureKind, lens: Lens = WHOLE_VIEW): string {
  return `${questionHref(dossier, question)}/chart.${kind}${queryOf({ ...WHOLE_VIEW, ...lensOf(lens) })}`;
}

/** The same as a permanent comparison has it. */
export function frozenChartHref(id: string, question: string, kind: PictureKind): string {
  return `${permalinkHref(id)}/chart.${kind}?${new URLSearchParams({ question })}`;
}

/** The charts of a whole view: its verdicts, its documents two by two, its events in time. */
export const VIEW_CHARTS = ["verdicts", "map", "events"] as const;
export type ViewChart = (typeof VIEW_CHARTS)[number];

/** A chart of a view of a dossier as a picture; `stretch` is the one of time that an axis of events shows, as `writeWindow` writes it. */
export function viewChartHref(
  dossier: string,
  of: ViewChart,
  kind: PictureKind,
  { view = WHOLE_VIEW, stretch = "" }: { readonly view?: View; readonly stretch?: string } = {},
): string {
  const query = [`of=${of}`, ...[queryOf(view), stretch].map((part) => part.slice(1))].filter((part) => part !== "");
  return `${dossierHref(dossier)}/chart.${kind}?${query.join("&")}`;
}

/** The same of a permanent comparison. */
export function frozenViewChartHref(id: string, of: ViewChart, kind: PictureKind): string {
  return `${permalinkHref(id)}/chart.${kind}?of=${of}`;
}

/** What pictures come as: to be drawn at any size, or as they are. */
export type PictureKind = "svg" | "png";

/** A permanent comparison's citation as a file. */
export function citationHref(id: string, form: string): string {
  return `${permalinkHref(id)}/citation?form=${form}`;
}

/** Where a view of a dossier is frozen, by a form. */
export function freezeHref(dossier: string, view: View): string {
  return `${dossierHref(dossier)}/freeze${queryOf(view)}`;
}
