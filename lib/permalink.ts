import { base32 } from "@scure/base";
import canonicalize from "canonicalize";

import type { Claim } from "./claim.ts";
import type { Sheet, SheetClaim } from "./sheet.ts";
import { digest } from "./text.ts";

/** A sheet frozen: its canonical JSON (RFC 8785), and the id that anyone can compute from it. */
export interface Frozen {
  readonly id: string;
  /** Exactly these characters, in UTF-8, are what `/c/{id}.json` returns. */
  readonly body: string;
}

/** What a permanent link's id looks like. */
export const PERMALINK_ID = /^[a-z2-7]{16}$/;

/** Freezes a sheet. The same sheet gives the same id, whenever and wherever it is frozen. */
export async function freeze(sheet: Sheet): Promise<Frozen> {
  const body = canonicalize(sheet);
  if (body === undefined) throw new TypeError("A sheet is an object, so it has a canonical form.");
  return { id: await permalinkId(body), body };
}

/** The base32 (RFC 4648, lower case) of the first 80 bits of the SHA-256 of a body's UTF-8 bytes. */
export async function permalinkId(body: string): Promise<string> {
  return base32.encode((await digest(body)).slice(0, 10)).toLowerCase();
}

/** How a claim that was frozen stands now. */
export interface Drift {
  readonly claim: string;
  readonly question: string;
  readonly document: string;
  readonly kind: "changed" | "retracted" | "added";
}

/** What has changed since a sheet was frozen, among the claims on its questions by its documents. `live` are the dossier's claims now. */
export function driftOf(sheet: Sheet, live: readonly Claim[]): readonly Drift[] {
  const questions = new Set(sheet.questions.map(({ id }) => id));
  const documents = new Set(sheet.documents.map(({ id }) => id));
  const now = new Map(
    live
      .filter(({ question, document }) => questions.has(question) && documents.has(document))
      .map((claim) => [claim.id, claim]),
  );
  const then = sheet.questions.flatMap(({ id, cells }) =>
    cells.flatMap(({ document, claims }) => claims.map((claim) => ({ claim, question: id, document }))),
  );
  const gone = then.flatMap(({ claim, question, document }): readonly Drift[] => {
    const current = now.get(claim.id);
    if (current === undefined) return [{ claim: claim.id, question, document, kind: "retracted" }];
    return sameClaim(claim, current) ? [] : [{ claim: claim.id, question, document, kind: "changed" }];
  });
  const known = new Set(then.map(({ claim }) => claim.id));
  const added = [...now.values()].flatMap(({ id, question, document }): readonly Drift[] =>
    known.has(id) ? [] : [{ claim: id, question, document, kind: "added" }],
  );
  return [...gone, ...added];
}

function sameClaim(frozen: SheetClaim, live: Claim): boolean {
  const { counted: _counted, ...then } = frozen;
  const { question: _question, document: _document, ...now } = live;
  return canonicalize(then) === canonicalize(now);
}
