import { type ConcordanceView, concordanceQuery, type FramingView, framingQuery } from "#lib/framing/framing-view.ts";
import { type Lens, lensOf } from "#lib/lens.ts";
import { type SideView, sideQueryOf } from "#lib/side-view.ts";
import { queryOf, type View, WHOLE_VIEW } from "#lib/view.ts";

/** A dossier's overview. */
export function dossierHref(dossier: string): string {
  return `/d/${part(dossier)}`;
}

/** The matrix, with a view's choices in the address. */
export function compareHref(dossier: string, view: View = WHOLE_VIEW): string {
  return `${dossierHref(dossier)}/compare${queryOf(view)}`;
}

/** The matrix alone, as markup for a page that shows it already. */
export function matrixHref(dossier: string, view: View): string {
  return `${dossierHref(dossier)}/compare/matrix${queryOf(view)}`;
}

/** How documents agree two by two, and the values behind an alpha; `choice` as `readAgreementChoice` reads it. */
export function agreementHref(dossier: string, choice: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams(choice).toString();
  return `${dossierHref(dossier)}/agreement${query === "" ? "" : `?${query}`}`;
}

/** A question's page, through a lens where one is named. */
export function questionHref(dossier: string, question: string, lens: Lens = WHOLE_VIEW): string {
  return `${dossierHref(dossier)}/questions/${part(question)}${lensQuery(lens)}`;
}

/** A dossier's events on a time axis; of a stretch of time alone, where one is named, as `writeWindow` writes it. */
export function eventsHref(dossier: string, query = ""): string {
  return `${dossierHref(dossier)}/events${query}`;
}

/** The list of a dossier's documents. */
export function documentsHref(dossier: string): string {
  return `${dossierHref(dossier)}/documents`;
}

/** A document's page, at the words of a claim where one is named, its verdicts through a lens where one is. */
export function documentHref(dossier: string, document: string, claim?: string, lens: Lens = WHOLE_VIEW): string {
  const page = `${documentsHref(dossier)}/${part(document)}${lensQuery(lens)}`;
  return claim === undefined ? page : `${page}#${part(claim)}`;
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
): string {
  const [before, exact, after] = [words.before, words.exact, words.after].map((part) =>
    encodeURIComponent(part.trim()).replaceAll("-", "%2D"),
  );
  const parts = [before === "" ? [] : [`${before}-`], [exact], after === "" ? [] : [`-${after}`]].flat();
  return `${documentHref(dossier, document)}#:~:text=${parts.join(",")}`;
}

/** A dossier's changes, the last first; those before a revision, where one is named. */
export function changesHref(dossier: string, before?: number): string {
  return `${dossierHref(dossier)}/changes${before === undefined ? "" : `?before=${before}`}`;
}

/** What one revision of a dossier changed; after so many of its changes, where a number is named. */
export function revisionHref(dossier: string, revision: number, after = 0): string {
  return `${changesHref(dossier)}/${revision}${after === 0 ? "" : `?after=${after}`}`;
}

/** A dossier's changes as an Atom feed. */
export function feedHref(dossier: string): string {
  return `${dossierHref(dossier)}/changes.atom`;
}

/** What changed of one question, as an Atom feed. */
export function questionFeedHref(dossier: string, question: string): string {
  return `${questionHref(dossier, question)}/changes.atom`;
}

/** Where a dossier's revision is told as it moves. */
export function liveHref(dossier: string): string {
  return `${dossierHref(dossier)}/live`;
}

/** The same for an editors' page, with what changes among editors; and with who else has a document open, where one is named. */
export function liveEditHref(dossier: string, document: string | null): string {
  return `${dossierDeskHref(dossier)}/live${document === null ? "" : `?document=${part(document)}`}`;
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
export function pictureHref(id: string): string {
  return `${permalinkHref(id)}/picture.png`;
}

/** What programs can ask for, for people. */
export const API_HREF = "/api";

/** The same for programs: OpenAPI 3.1. */
export const OPENAPI_HREF = "/api/v1/openapi.json";

/** Where one signs in, and goes on to a path of this site. */
export function signInHref(to: string): string {
  return `/sign-in?to=${encodeURIComponent(to)}`;
}

/** The editors' side: who one is and what one may do. */
export const DESK_HREF = "/edit";

/** Everyone with an account. */
export const PEOPLE_HREF = "/edit/people";

/** Where a form of that page is sent. */
export function deedHref(deed: string): string {
  return `${PEOPLE_HREF}/${deed}`;
}

/** The editors' side of a dossier. */
export function dossierDeskHref(dossier: string): string {
  return `${DESK_HREF}/d/${part(dossier)}`;
}

/** The blind second codings of a dossier. */
export function roundsHref(dossier: string): string {
  return `${dossierDeskHref(dossier)}/rounds`;
}

/** Where claims are recorded from a document, one of them open, where it is named. */
export function recordHref(dossier: string, document: string, claim?: string): string {
  const page = `${dossierDeskHref(dossier)}/documents/${part(document)}`;
  return claim === undefined ? page : `${page}?claim=${encodeURIComponent(claim)}`;
}

/** One blind coding. */
export function roundHref(dossier: string, round: string): string {
  return `${roundsHref(dossier)}/${part(round)}`;
}

/** Every version of something in a dossier; `id` as the history names it, the parts of a key joined by `/`. */
export function historyHref(dossier: string, kind: string, id: string): string {
  return `${dossierHref(dossier)}/history/${part(kind)}/${id.split("/").map(part).join("/")}`;
}

/** Where an older version is brought back. */
export function restoreHref(dossier: string): string {
  return `${dossierDeskHref(dossier)}/restore`;
}

/** Where something of a kind is written, changed and withdrawn. */
export function entityHref(dossier: string, kind: string): string {
  return `${dossierDeskHref(dossier)}/entities/${part(kind)}`;
}

/** A dossier's events for editors, or one of them. */
export function editEventHref(dossier: string, event?: string): string {
  return `${dossierDeskHref(dossier)}/events${event === undefined ? "" : `/${part(event)}`}`;
}

/** A dossier's outlets for editors, or one of them. */
export function editOutletHref(dossier: string, outlet?: string): string {
  return `${dossierDeskHref(dossier)}/outlets${outlet === undefined ? "" : `/${part(outlet)}`}`;
}

/** Where an editor puts a verdict of their own beside the computed one. */
export function judgeHref(dossier: string, question: string): string {
  return `${dossierDeskHref(dossier)}/questions/${part(question)}/verdict`;
}

/** Where an editor says that a document was read for a question and does not answer it. */
export function silenceHref(dossier: string, question: string, document: string): string {
  return `${dossierDeskHref(dossier)}/silences?${new URLSearchParams({ question, document })}`;
}

/** The tokens that programs write by. */
export const TOKENS_HREF = "/edit/tokens";

/** Where a dossier is made. */
export const NEW_DOSSIER_HREF = "/edit/dossiers/new";

/** Where a data package is brought in. */
export const IMPORT_HREF = "/edit/import";

/** What a dossier is, and whether it is archived. */
export function settingsHref(dossier: string): string {
  return `${dossierDeskHref(dossier)}/settings`;
}

/** A dossier's drafts on their way to be claims; `query` as `queueQuery` writes it. */
export function reviewHref(dossier: string, query = ""): string {
  return `${dossierDeskHref(dossier)}/review${query}`;
}

/** One claim as editors see it: what is published, what is proposed, everything that came before. */
export function editClaimHref(dossier: string, claim: string): string {
  return `${dossierDeskHref(dossier)}/claims/${part(claim)}`;
}

/** The matrix as it would be if all drafts were accepted. */
export function previewHref(dossier: string): string {
  return `${dossierDeskHref(dossier)}/preview`;
}

/** A question's page, likewise. */
export function previewQuestionHref(dossier: string, question: string): string {
  return `${previewHref(dossier)}/questions/${part(question)}`;
}

/** The questions, concepts and terms of a dossier, to be edited. */
export function codebookHref(dossier: string): string {
  return `${dossierDeskHref(dossier)}/codebook`;
}

/** What is known of a document, to be changed. */
export function factsHref(dossier: string, document: string): string {
  return `${recordHref(dossier, document)}/facts`;
}

/** Where a document's text is taken a second time. */
export function captureHref(dossier: string, document: string): string {
  return `${recordHref(dossier, document)}/capture`;
}

/** Where a document is brought into a dossier. */
export function newDocumentHref(dossier: string): string {
  return `${editDocumentsHref(dossier)}/new`;
}

/** A dossier as a data package: what readers see, or, for editors, with drafts as if they were accepted. */
export function exportHref(dossier: string, drafts: "drafts" | null = null): string {
  return `${dossierHref(dossier)}/export${drafts === null ? "" : "?with=drafts"}`;
}

/** The documents of a dossier, for editors. */
export function editDocumentsHref(dossier: string): string {
  return `/edit${documentsHref(dossier)}`;
}

/** Where what somebody proposes that a claim should be is sent, and what is to become of that. */
export function draftHref(dossier: string, claim: string, deed?: "move" | "accept" | "remarks" | "settle"): string {
  const path = `${dossierDeskHref(dossier)}/drafts/${part(claim)}`;
  return deed === undefined ? path : `${path}/${deed}`;
}

/** Where a question is edited, or made. */
export function editQuestionHref(dossier: string, question: string | null): string {
  return question === null
    ? `${codebookHref(dossier)}/new-question`
    : `${codebookHref(dossier)}/questions/${part(question)}`;
}

/** Where a concept and its terms are edited, or a concept is made. */
export function editConceptHref(dossier: string, concept: string | null): string {
  return concept === null
    ? `${codebookHref(dossier)}/new-concept`
    : `${codebookHref(dossier)}/concepts/${part(concept)}`;
}

/** Where a change of the codebook is shown, or saved. */
export function recodingHref(dossier: string, deed: "effect" | "save"): string {
  return `${codebookHref(dossier)}/${deed}`;
}

function lensQuery(lens: Lens): string {
  return queryOf({ ...WHOLE_VIEW, ...lensOf(lens) });
}

/** Documents side by side, as far as any are chosen. */
export function sideBySideHref(
  dossier: string,
  { documents = [], order = 0, rows = "shared", page = 0 }: Partial<SideView> = {},
): string {
  return `${dossierHref(dossier)}/side-by-side${sideQueryOf({ documents, order, rows, page })}`;
}

/** A question's page as a revision left it. */
export function questionStateHref(dossier: string, question: string, revision: number, lens: Lens): string {
  const page = questionHref(dossier, question, lens);
  return `${page}${page.includes("?") ? "&" : "?"}revision=${revision}`;
}

/** A part of a path or a fragment. Half a surrogate pair, which no address can carry, becomes U+FFFD. */
function part(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}
