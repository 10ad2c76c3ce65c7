import "server-only";

import { showClaim } from "#components/claim/show-label.ts";
import { nameDocument } from "#components/comparison/document-name.ts";
import type { Tried } from "#components/recording/answers.ts";
import type { Claim } from "#lib/claim.ts";
import { checkClaim, claimRules, type FieldFault } from "#lib/claim-check.ts";
import { listDrafts } from "#lib/db/list-drafts.ts";
import { withDrafts } from "#lib/draft.ts";
import type { ReadClaim } from "#lib/pair.ts";
import type { Person } from "#lib/person.ts";
import type { Question } from "#lib/question.ts";
import { sheetOf } from "#lib/sheet.ts";
import { type ClaimTrial, tryClaim } from "#lib/trial.ts";
import { WHOLE_VIEW } from "#lib/view.ts";
import { readWritten, type Written } from "#lib/written.ts";

import type { OpenWork } from "./work.ts";

/** A claim with its value in the notation, and what is wrong with it. */
interface ReadWork {
  readonly claim: Claim;
  readonly written: Written | null;
  readonly faults: readonly FieldFault[];
}

/** Reads the value of a claim as it was typed, and checks the whole. */
export function readWork({ open: { dossier }, document, text }: OpenWork, typed: Claim): ReadWork {
  const question = dossier.questions.find(({ id }) => id === typed.question);
  const held = new Map(text === null ? [] : [[document.id, text]]);
  const rules = claimRules({ ...dossier, documents: [document] }, held);
  if (question === undefined) return { claim: typed, written: null, faults: checkClaim(typed, rules) };
  const read = readWritten(typed.value, question, dossier.codebook, { published: document.published });
  if (read.ok) {
    const claim = { ...typed, value: read.value.value };
    return { claim, written: read.value, faults: checkClaim(claim, rules) };
  }
  const fault: FieldFault = { ...read.fault, field: "value", passage: null };
  const others = checkClaim(typed, rules).filter(({ field }) => field !== "value");
  return { claim: typed, written: null, faults: [fault, ...others] };
}

/** What a claim would come to beside what is published and, in this document, proposed. */
export async function tryWork(work: OpenWork, typed: Claim, person: Person): Promise<Tried> {
  const { claim, written, faults } = readWork(work, typed);
  const told = { understood: written?.understood ?? null, supplied: written?.supplied ?? null, faults };
  const untried: Tried = { ...told, verdict: null, others: [], contradicts: null };
  if (written === null) return untried;
  const { dossier } = work.open;
  const drafts = await listDrafts(dossier.name, {
    viewer: person.id,
    document: work.document.id,
    question: claim.question,
    statuses: ["draft", "in-review"],
  });
  const trial = tryClaim(withDrafts(dossier, drafts), claim);
  return trial.ok ? { ...told, ...tellTrial(work, trial.value) } : untried;
}

function tellTrial(
  { open: { dossier } }: OpenWork,
  trial: ClaimTrial,
): Pick<Tried, "verdict" | "others" | "contradicts"> {
  const { before, after, others, selfContradiction } = trial;
  const documents = sheetOf(dossier, WHOLE_VIEW, []).documents;
  const names = new Map(documents.map((one) => [one.id, nameDocument(one, documents)]));
  return {
    verdict: { before: before.verdict, after: after.verdict },
    others: others.map(({ b, relation }) => ({
      document: names.get(b.claim.document) ?? b.claim.document,
      value: tellRead(after.question, b),
      stands: relation.relation,
    })),
    contradicts: selfContradiction === null ? null : tellRead(after.question, selfContradiction.b),
  };
}

function tellRead(question: Question, { claim }: ReadClaim): string {
  const { speaker } = claim;
  return speaker === null ? showClaim(question, claim) : `${showClaim(question, claim)}, said by ${speaker},`;
}
