import "server-only";

import { openDossier } from "#app/dossier.ts";
import type { Claim } from "#lib/claim.ts";
import { checkClaim, claimRules, type FieldFault } from "#lib/claim-check.ts";
import { readDocumentText } from "#lib/db/read-document-text.ts";
import type { Dossier } from "#lib/dossier.ts";
import { describePassage, locatePassage, type Passage } from "#lib/passage.ts";
import { placePassage } from "#lib/passage-check.ts";
import { type Fault, failed, type Result } from "#lib/result.ts";

import type { NewClaim } from "./claim-shapes.ts";

type GivenPassage = NewClaim["passages"][number];

/** What a program wants a claim to say, its words as they were given. */
export type GivenClaim = Omit<Claim, "passages"> & { readonly passages: readonly GivenPassage[] };

/** Everything that is wrong with a claim. */
interface BadClaim extends Fault<"bad-claim"> {
  readonly faults: readonly FieldFault[];
}

/**
 * Readies a claim for a dossier: finds its words in the text that is held, readers may see it or not, and checks all of
 * it as the app does. Fails with `unknown-dossier`, or with `bad-claim` and everything that is wrong.
 */
export async function readyClaim(
  name: string,
  given: GivenClaim,
): Promise<Result<Claim, Fault<"unknown-dossier"> | BadClaim>> {
  const open = await openDossier(name);
  if (open === null) return failed("unknown-dossier", `There is no dossier ${name}.`);
  const document = open.dossier.documents.find(({ id }) => id === given.document);
  const text = document?.text ?? (await readDocumentText(name, given.document));
  const isPassedOn = (document?.textPath ?? null) !== null;
  const claim: Claim = { ...given, passages: given.passages.map((passage) => placed(passage, text, isPassedOn)) };
  const held = new Map(text === null ? [] : [[given.document, text]]);
  const faults = checkClaim(claim, claimRules(lightened(open.dossier, given.document), held));
  if (faults.length === 0) return { ok: true, value: claim };
  const message = faults.map((fault) => `${fault.field}: ${fault.message}`).join(" ");
  return { ok: false, fault: { kind: "bad-claim", message, faults } };
}

/** The passage with its place and, of a text that may be passed on, its context. What stands nowhere, or in several places, stays as it was given. */
function placed(given: GivenPassage, text: string | null, isPassedOn: boolean): Passage {
  const passage = typeof given === "string" ? { exact: given, prefix: "", suffix: "", start: null, end: null } : given;
  if (text === null) return passage;
  if (!isPassedOn) return placePassage(passage, { text, textPath: null, length: null });
  const location = locatePassage(text, passage);
  return location.kind === "exact" ? describePassage(text, location.start, location.end) : passage;
}

/** Without the texts of other documents, which would be readied for nothing. */
function lightened(dossier: Dossier, document: string): Dossier {
  return {
    ...dossier,
    documents: dossier.documents.map((one) => (one.id === document ? one : { ...one, text: null })),
  };
}
