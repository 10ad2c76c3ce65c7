import type { Claim } from "./claim.ts";

/** A document's questions in the order in which its text comes to them, by the first of each claim's words; those without a known place last. */
export function questionsInText(claims: readonly Pick<Claim, "question" | "passages">[]): readonly string[] {
  const first = new Map<string, number>();
  for (const { question, passages } of claims) {
    const place = passages[0]?.start ?? Number.POSITIVE_INFINITY;
    first.set(question, Math.min(place, first.get(question) ?? Number.POSITIVE_INFINITY));
  }
  return [...first].toSorted(([, one], [, other]) => (one === other ? 0 : one - other)).map(([question]) => question);
}

/**
 * One order for several documents' questions, each once, so that they can stand in rows side by side
 * with room left where a document has none. The first document's order is kept whole; what only a
 * later one answers follows what comes before it there, at the top where nothing does.
 */
export function alignQuestions(documents: readonly (readonly string[])[]): readonly string[] {
  const next = new Map<string | null, string>();
  const placed = new Set<string>();
  for (const questions of documents) {
    let before: string | null = null;
    for (const question of questions) {
      if (!placed.has(question)) {
        const after = next.get(before);
        if (after !== undefined) next.set(question, after);
        next.set(before, question);
        placed.add(question);
      }
      before = question;
    }
  }
  const order: string[] = [];
  for (let at = next.get(null); at !== undefined; at = next.get(at)) order.push(at);
  return order;
}
