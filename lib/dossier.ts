import type { Claim, Silence } from "./claim.ts";
import type { Codebook } from "./codebook.ts";
import type { Document, Outlet } from "./document.ts";
import type { Event, Question } from "./question.ts";

/** An editor's own verdict on a question. It stands beside the computed one and never replaces it. */
export interface Adjudication {
  readonly question: string;
  readonly verdict: string;
  readonly reason: string;
  readonly by: string | null;
  /** When it was made, as EDTF. */
  readonly at: string | null;
}

/** A licence, as a data package states it. */
export interface Licence {
  readonly name?: string | undefined;
  readonly title?: string | undefined;
  readonly path?: string | undefined;
}

/** Everything about one subject, in the order in which its editors keep it. */
export interface Dossier {
  /** The slug in addresses. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** A calendar day, `2026-11-22`, or an RFC 3339 instant. */
  readonly created: string | null;
  readonly licences: readonly Licence[];
  readonly outlets: readonly Outlet[];
  readonly documents: readonly Document[];
  readonly events: readonly Event[];
  readonly questions: readonly Question[];
  readonly codebook: Codebook;
  readonly claims: readonly Claim[];
  readonly silences: readonly Silence[];
  readonly adjudications: readonly Adjudication[];
}

/** A dossier whose claims and texts are read as they are asked for, one iteration at a time, since they may be too many to be held. */
export interface StreamedDossier {
  /** All but claims and texts. A document has a path for its text where readers may see it and every quote stands in it. */
  readonly frame: Omit<Dossier, "claims" | "documents"> & { readonly documents: readonly Omit<Document, "text">[] };
  /** The claims in their order, in batches. */
  readonly claims: () => AsyncIterable<readonly Claim[]>;
  /** Those that rest on more than one passage; null where there are none. */
  readonly claimsOfSeveral: (() => AsyncIterable<readonly Claim[]>) | null;
  readonly textOf: (document: string) => Promise<string>;
}
