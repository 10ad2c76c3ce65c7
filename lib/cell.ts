import type { DocumentAnswer } from "./answer.ts";
import { type Claim, cutByDocument, type SilenceState } from "./claim.ts";
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

const NO_CLAIMS: readonly Claim[] = [];

/** One cell for each document of the dossier, in its order. `claims` and `answered` stand in the order of documents' ids. */
export function cellsOf(
  context: Context,
  question: Question,
  claims: readonly Claim[],
  answered: readonly DocumentAnswer[],
): readonly Cell[] {
  const silenceOf = silencesOn(context, question);
  const cells = context.documents.map(
    (document): Cell => ({ document, state: silenceOf(document), claims: NO_CLAIMS, answer: null }),
  );
  let next = 0;
  for (const own of cutByDocument(claims, documentOf)) {
    const document = own[0]?.document ?? "";
    const answer = answered[next]?.document === document ? answered[next] : undefined;
    if (answer !== undefined) next += 1;
    const place = context.places.get(document);
    if (place !== undefined) cells[place] = { document, state: "answered", claims: own, answer: answer ?? null };
  }
  return cells;
}

function documentOf({ document }: Claim): string {
  return document;
}

/** Silence is not one thing: what editors recorded, else what the dates say, else that nobody has looked. */
function silencesOn(context: Context, question: Question): (document: string) => Exclude<Cell["state"], "answered"> {
  const recorded = context.silences.get(question.id);
  const happened = context.happened.get(question.event)?.lower;
  const unrecorded = (document: string) => {
    const published = happened && context.published.get(document)?.upper;
    return published && compareDecimals(published, happened) < 0 ? "predates" : "not-coded";
  };
  return (document) => recorded?.get(document) ?? unrecorded(document);
}
