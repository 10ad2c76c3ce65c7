/**
 * Addresses that scripts in the browser make too. Nothing is imported here: what reads and writes views brings the
 * values of the field with it, 20 KB that no reading page's script needs.
 */

/** A part of a path or a fragment. Half a surrogate pair, which no address can carry, becomes U+FFFD. */
export function pathPart(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

/** A dossier as it is. */
export function dossierPath(dossier: string): string {
  return `/d/${pathPart(dossier)}`;
}

/** What one revision of a dossier changed; after so many of its changes, where a number is named. */
export function revisionHref(dossier: string, revision: number, after = 0): string {
  return `${dossierPath(dossier)}/changes/${revision}${after === 0 ? "" : `?after=${after}`}`;
}

/** Where a dossier's revision is told as it moves. */
export function liveHref(dossier: string): string {
  return `${dossierPath(dossier)}/live`;
}

/** The search, of all dossiers. */
export const SEARCH_HREF = "/search";

/** The search of one dossier, before anything has been typed. */
export function searchInHref(dossier: string): string {
  return `${SEARCH_HREF}?dossier=${pathPart(dossier)}`;
}
