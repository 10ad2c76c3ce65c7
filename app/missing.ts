import "server-only";

import { notFound } from "next/navigation";
import { cache } from "react";

/** What was asked for and is not there, and what is nearest to it. */
export interface Missing {
  /** `dossier`, `document`, `question` or `permanent link`. */
  readonly noun: string;
  readonly asked: string;
  readonly nearest: readonly { readonly name: string; readonly href: string }[];
}

/** Carries what is missing from a page to its not-found page, within one request. */
const noted = cache((): { missing: Missing | null } => ({ missing: null }));

/** Ends the page with status 404; the not-found page says what is missing and offers the nearest. */
export function missing(what: Missing): never {
  noted().missing = what;
  return notFound();
}

/** What the page of this request found missing. */
export function whatIsMissing(): Missing | null {
  return noted().missing;
}
