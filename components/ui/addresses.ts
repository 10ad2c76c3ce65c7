import { type ConcordanceView, concordanceQuery, type FramingView, framingQuery } from "#lib/framing/framing-view.ts";
import { type Lens, lensOf, PLAIN_LENS, writeLens } from "#lib/lens.ts";
import { type Search, searchAddress } from "#lib/search.ts";
import { type SideView, sideQueryOf } from "#lib/side-view.ts";
import { type TimeWindow, writeWindow } from "#lib/time-window.ts";
import { queryOf, type View, WHOLE_VIEW } from "#lib/view.ts";

import { dossierPath, pathPart, SEARCH_HREF } from "./plain-addresses.ts";

/** A dossier's overview, through a lens where one is named. */
export function dossierHref(dossier: string, lens: Lens = PLAIN_LENS): string {
  return `${dossierPath(dossier)}${lensQuery(lens)}`;
}

/** The matrix, with a view's choices in the address. */
export function compareHref(dossier: string, view: View = WHOLE_VIEW): string {
  return `${dossierHref(dossier)}/compare${queryOf(view)}`;
}

/** How documents agree two by two, and the values behind an alpha; `choice` as `readAgreementChoice` reads it. */
export function agreementHref(dossier: string, lens: Lens, choice: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams([...Object.entries(choice), ...writeLens(lens)]).toString();
  return `${dossierHref(dossier)}/agreement${query === "" ? "" : `?${query}`}`;
}

/** A question's page, through a lens where one is named. */
export function questionHref(dossier: string, question: string, lens: Lens = WHOLE_VIEW): string {
  return `${dossierHref(dossier)}/questions/${pathPart(question)}${lensQuery(lens)}`;
}

/** A dossier's events on a time axis, through a lens; of a stretch of time alone, where one is named. */
export function eventsHref(dossier: string, lens: Lens = PLAIN_LENS, window: TimeWindow | null = null): string {
  return withLens(`${dossierHref(dossier)}/events${window === null ? "" : writeWindow(window)}`, lens);
}

/** The list of a dossier's documents; a lens goes with it to the documents themselves. */
export function documentsHref(dossier: string, lens: Lens = PLAIN_LENS): string {
  return `${dossierHref(dossier)}/documents${lensQuery(lens)}`;
}

/** A document's page, at the words of a claim where one is named, its verdicts through a lens where one is. */
export function documentHref(dossier: string, document: string, claim?: string, lens: Lens = WHOLE_VIEW): string {
  const page = `${documentsHref(dossier)}/${pathPart(document)}${lensQuery(lens)}`;
  return claim === undefined ? page : `${page}#${pathPart(claim)}`;
}

/** How a dossier's documents name and frame what they tell of. */
export function framingHref(dossier: string, view: Partial<FramingView> = {}): string {
  return `${dossierHref(dossier)}/framing${framingQuery(view)}`;
}

/** The words of a concept, each with what stands around it. */
export function concordanceHref(dossier: string, view: Partial<ConcordanceView> = {}): string {
  return `${dossierHref(dossier)}/framing/concordance${concordanceQuery(view)}`;
}

/** Words of a document that no claim rests on, which a browser finds by themselves where it can. */
export function wordsHref(
  dossier: string,
  document: string,
  words: Readonly<Record<"before" | "exact" | "after", string>>,
  lens: Lens,
): string {
  const [before, exact, after] = [words.before, words.exact, words.after].map((part) =>
    encodeURIComponent(part.trim()).replaceAll("-", "%2D"),
  );
  const parts = [before === "" ? [] : [`${before}-`], [exact], after === "" ? [] : [`-${after}`]].flat();
  return `${documentHref(dossier, document, undefined, lens)}#:~:text=${parts.join(",")}`;
}

/** A dossier's changes, the last first; those before a revision, where one is named. */
export function changesHref(dossier: string, before?: number): string {
  return `${dossierHref(dossier)}/changes${before === undefined ? "" : `?before=${before}`}`;
}

/** A dossier's changes as an Atom feed. */
export function feedHref(dossier: string): string {
  return `${dossierHref(dossier)}/changes.atom`;
}

/** What changed of one question, as an Atom feed. */
export function questionFeedHref(dossier: string, question: string): string {
  return `${questionHref(dossier, question)}/changes.atom`;
}

/** A permanent comparison. */
export function permalinkHref(id: string): string {
  return `/c/${id}`;
}

/** A permanent comparison without a page's head and panels, to be shown within other sites' pages. */
export function embedHref(id: string): string {
  return `${permalinkHref(id)}/embed`;
}

/** What has changed since a permanent comparison was frozen. */
export function sinceHref(id: string): string {
  return `${permalinkHref(id)}/since`;
}

/** A permanent comparison's picture, as sites show it beside a link. */
export function pictureHref(id: string, kind: "png" | "svg" = "png"): string {
  return `${permalinkHref(id)}/picture.${kind}`;
}

/** What programs can ask for, for people. */
export const API_HREF = "/api";

/** The same for programs: OpenAPI 3.1. */
export const OPENAPI_HREF = "/api/v1/openapi.json";

/** Where one signs in, and goes on to a path of this site. */
export function signInHref(to: string): string {
  return `/sign-in?to=${encodeURIComponent(to)}`;
}

/** Every version of something in a dossier; `id` as the history names it, the parts of a key joined by `/`. */
export function historyHref(dossier: string, kind: string, id: string): string {
  return `${dossierHref(dossier)}/history/${pathPart(kind)}/${id.split("/").map(pathPart).join("/")}`;
}

/** A dossier as a data package: what readers see, or, for editors, with drafts as if they were accepted. */
export function exportHref(dossier: string, drafts: "drafts" | null = null): string {
  return `${dossierHref(dossier)}/export${drafts === null ? "" : "?with=drafts"}`;
}

/** An address without a fragment, with a lens that goes on with the reader, whatever it does there. */
export function withLens(address: string, lens: Lens): string {
  const query = lensQuery(lens);
  return address.includes("?") ? address + query.replace("?", "&") : address + query;
}

/** A page has thousands of links through one lens. As long as that is kept. */
const lensQueries = new WeakMap<Lens, string>();

function lensQuery(lens: Lens): string {
  const query = lensQueries.get(lens) ?? queryOf({ ...WHOLE_VIEW, ...lensOf(lens) });
  lensQueries.set(lens, query);
  return query;
}

/** Documents side by side, as far as any are chosen. */
export function sideBySideHref(
  dossier: string,
  { documents = [], order = 0, rows = "shared", page = 0, ...lens }: Partial<SideView> = {},
): string {
  return `${dossierHref(dossier)}/side-by-side${sideQueryOf({ ...PLAIN_LENS, ...lens, documents, order, rows, page })}`;
}

/** A question's page as a revision left it. */
export function questionStateHref(dossier: string, question: string, revision: number, lens: Lens): string {
  const page = questionHref(dossier, question, lens);
  return `${page}${page.includes("?") ? "&" : "?"}revision=${revision}`;
}

/** What a search finds. */
export function searchHref(search: Search): string {
  return `${SEARCH_HREF}${searchAddress(search)}`;
}
