import type { DocumentAnswer } from "./answer.ts";
import type { Claim, SilenceState } from "./claim.ts";
import type { Context } from "./context.ts";
import type { Question } from "./question.ts";
import { compareDecimals } from "./value/decimal.ts";

/** What is to be seen where a document meets a question. Every claim given comes out in exactly one cell. */
export interface Cell {
  readonly document: string;
  readonly state: "answered" | SilenceState | "predates" | "not-coded";
  /** All claims of the document on the question, counted or not, by id. */
  readonly claims: readonly Claim[];
  readonly answer: DocumentAnswer | null;
}

/** One cell for each document of the dossier, in its order. */
export function cellsOf(
  context: Context,
  question: Question,
  claims: readonly Claim[],
  answered: readonly DocumentAnswer[],
): readonly Cell[] {
  const byDocument = Map.groupBy(claims, (claim) => claim.document);
  const answers = new Map(answered.map((answer) => [answer.document, answer]));
  return context.documents.map((document) => {
    const own = byDocument.get(document);
    if (own === undefined) return { document, state: silenceOf(context, question, document), claims: [], answer: null };
    return { document, state: "answered", claims: own.toSorted(byId), answer: answers.get(document) ?? null };
  });
}

function byId(a: Claim, b: Claim): number {
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

/** Silence is not one thing: what editors recorded, else what the dates say, else that nobody has looked. */
function silenceOf(context: Context, question: Question, document: string): Exclude<Cell["state"], "answered"> {
  const recorded = context.silences.get(question.id)?.get(document);
  if (recorded !== undefined) return recorded;
  const [published, happened] = [context.published.get(document)?.upper, context.happened.get(question.event)?.lower];
  return published && happened && compareDecimals(published, happened) < 0 ? "predates" : "not-coded";
}
