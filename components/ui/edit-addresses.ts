import { dossierPath, pathPart } from "./plain-addresses.ts";

/** The same for an editors' page, with what changes among editors; and with who else has a document open, where one is named. */
export function liveEditHref(dossier: string, document: string | null): string {
  return `${dossierDeskHref(dossier)}/live${document === null ? "" : `?document=${pathPart(document)}`}`;
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
  return `${DESK_HREF}/d/${pathPart(dossier)}`;
}

/** The blind second codings of a dossier. */
export function roundsHref(dossier: string): string {
  return `${dossierDeskHref(dossier)}/rounds`;
}

/** Where claims are recorded from a document, one of them open, where it is named. */
export function recordHref(dossier: string, document: string, claim?: string): string {
  const page = `${dossierDeskHref(dossier)}/documents/${pathPart(document)}`;
  return claim === undefined ? page : `${page}?claim=${encodeURIComponent(claim)}`;
}

/** One blind coding. */
export function roundHref(dossier: string, round: string): string {
  return `${roundsHref(dossier)}/${pathPart(round)}`;
}

/** Where an older version is brought back. */
export function restoreHref(dossier: string): string {
  return `${dossierDeskHref(dossier)}/restore`;
}

/** Where something of a kind is written, changed and withdrawn. */
export function entityHref(dossier: string, kind: string): string {
  return `${dossierDeskHref(dossier)}/entities/${pathPart(kind)}`;
}

/** A dossier's events for editors, or one of them. */
export function editEventHref(dossier: string, event?: string): string {
  return `${dossierDeskHref(dossier)}/events${event === undefined ? "" : `/${pathPart(event)}`}`;
}

/** A dossier's outlets for editors, or one of them. */
export function editOutletHref(dossier: string, outlet?: string): string {
  return `${dossierDeskHref(dossier)}/outlets${outlet === undefined ? "" : `/${pathPart(outlet)}`}`;
}

/** Where an editor puts a verdict of their own beside the computed one. */
export function judgeHref(dossier: string, question: string): string {
  return `${dossierDeskHref(dossier)}/questions/${pathPart(question)}/verdict`;
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
  return `${dossierDeskHref(dossier)}/claims/${pathPart(claim)}`;
}

/** The matrix as it would be if all drafts were accepted. */
export function previewHref(dossier: string): string {
  return `${dossierDeskHref(dossier)}/preview`;
}

/** A question's page, likewise. */
export function previewQuestionHref(dossier: string, question: string): string {
  return `${previewHref(dossier)}/questions/${pathPart(question)}`;
}

/** The questions, concepts and terms of a dossier, to be edited. */
export function codebookHref(dossier: string): string {
  return `${dossierDeskHref(dossier)}/codebook`;
}

/** Where a document is brought into a dossier. */
export function newDocumentHref(dossier: string): string {
  return `${editDocumentsHref(dossier)}/new`;
}

/** The documents of a dossier, for editors. */
export function editDocumentsHref(dossier: string): string {
  return `/edit${dossierPath(dossier)}/documents`;
}

/** Where what somebody proposes that a claim should be is sent, and what is to become of that. */
export function draftHref(dossier: string, claim: string, deed?: "move" | "accept" | "remarks" | "settle"): string {
  const path = `${dossierDeskHref(dossier)}/drafts/${pathPart(claim)}`;
  return deed === undefined ? path : `${path}/${deed}`;
}

/** Where a question is edited, or made. */
export function editQuestionHref(dossier: string, question: string | null): string {
  return question === null
    ? `${codebookHref(dossier)}/new-question`
    : `${codebookHref(dossier)}/questions/${pathPart(question)}`;
}

/** Where a concept and its terms are edited, or a concept is made. */
export function editConceptHref(dossier: string, concept: string | null): string {
  return concept === null
    ? `${codebookHref(dossier)}/new-concept`
    : `${codebookHref(dossier)}/concepts/${pathPart(concept)}`;
}

/** Where a change of the codebook is shown, or saved. */
export function recodingHref(dossier: string, deed: "effect" | "save"): string {
  return `${codebookHref(dossier)}/${deed}`;
}

/** What is known of a document, to be changed. */
export function factsHref(dossier: string, document: string): string {
  return `${recordHref(dossier, document)}/facts`;
}

/** Where a document's text is taken a second time. */
export function captureHref(dossier: string, document: string): string {
  return `${recordHref(dossier, document)}/capture`;
}
