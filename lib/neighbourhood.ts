import type { Claim } from "./claim.ts";
import type { Dossier } from "./dossier.ts";
import type { Passage } from "./passage.ts";
import type { Question } from "./question.ts";

/** What a document's other claims say of a stretch of its text: what it is about there. */
export interface Neighbourhood {
  /** Questions that the document answers. */
  readonly answered: ReadonlySet<string>;
  /** Questions that it answers with some of the same words. */
  readonly sameWords: ReadonlySet<string>;
  /** How much the claims nearby speak for a question; `order` is its place among the dossier's. */
  readonly weightOf: (question: Question, order: number) => number;
}

/** Code points after which a claim says a third as much of what a text is about. */
const FADES = 600;
/** Code points after which it says nothing. */
const GONE = 3000;
/** In as many code points two claims are about one thing, and say a third as much of it after `TOGETHER_FADES`. */
const TOGETHER = 400;
const TOGETHER_FADES = 150;
/** Places in the dossier's order, which sets questions like one another side by side. */
const ORDER_FADES = 12;

/** Looks around a passage of a document. */
export function neighbourhoodOf(dossier: Dossier, document: string, passage: Passage): Neighbourhood {
  const own = dossier.claims.filter((claim) => claim.document === document);
  const orders = new Map(dossier.questions.map(({ id }, order) => [id, order]));
  const events = new Map(dossier.questions.map(({ id, event }) => [id, event]));
  const nearby = own.flatMap((claim) => {
    const apart = distance(startOf(claim), passage.start);
    return apart === null || apart > GONE ? [] : [{ claim, apart, weight: Math.exp(-apart / FADES) }];
  });
  const total = nearby.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const byEvent = new Map<string, number>();
  for (const { claim, weight } of nearby) {
    const event = events.get(claim.question) ?? "";
    byEvent.set(event, (byEvent.get(event) ?? 0) + weight / total);
  }
  const together = answeredTogether(dossier, document, nearby);
  return {
    answered: new Set(own.map(({ question }) => question)),
    sameWords: new Set(own.flatMap((claim) => (touches(claim, passage) ? [claim.question] : []))),
    weightOf: ({ id, event }, order) => {
      const beside = nearby.map(
        ({ claim, weight }) => weight * Math.exp(-Math.abs((orders.get(claim.question) ?? 0) - order) / ORDER_FADES),
      );
      return 2 * (byEvent.get(event) ?? 0) + Math.max(0, ...beside) + 1.2 * (together.get(id) ?? 0);
    },
  };
}

/** Questions that other documents answer beside those that are answered here, and how closely. */
function answeredTogether(
  { claims }: Dossier,
  document: string,
  nearby: readonly { readonly claim: Claim; readonly apart: number }[],
): ReadonlyMap<string, number> {
  const close = new Map<string, number>();
  for (const { claim, apart } of nearby) {
    if (apart > TOGETHER) continue;
    close.set(claim.question, Math.max(close.get(claim.question) ?? 0, Math.exp(-apart / TOGETHER_FADES)));
  }
  const together = new Map<string, number>();
  const others = claims.filter((claim) => claim.document !== document);
  const byDocument = Map.groupBy(others, (claim) => claim.document);
  for (const one of others) {
    const weight = close.get(one.question);
    if (weight === undefined) continue;
    for (const other of byDocument.get(one.document) ?? []) {
      const apart = distance(startOf(other), startOf(one));
      if (other === one || apart === null || apart > TOGETHER) continue;
      const both = weight * Math.exp(-apart / TOGETHER_FADES);
      together.set(other.question, Math.max(together.get(other.question) ?? 0, both));
    }
  }
  return together;
}

function startOf({ passages }: Claim): number | null {
  return passages[0]?.start ?? null;
}

function distance(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : Math.abs(a - b);
}

/** Whether a claim rests on some of the same words. */
function touches({ passages }: Claim, { start, end }: Passage): boolean {
  return passages.some(
    (one) =>
      one.start !== null && one.end !== null && start !== null && end !== null && one.start < end && one.end > start,
  );
}
