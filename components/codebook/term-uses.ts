import { canonicalTerm, termIndex } from "#lib/codebook.ts";
import type { Dossier } from "#lib/dossier.ts";

/** How many claims use each term, by `concept term`; names that the codebook lacks are left out. */
export function termUses({ questions, claims, codebook }: Dossier): ReadonlyMap<string, number> {
  const asked = new Map(questions.flatMap(({ id, concept }) => (concept === null ? [] : [[id, concept] as const])));
  const indexes = new Map(codebook.concepts.map(({ id }) => [id, termIndex(codebook, id)]));
  const uses = new Map<string, number>();
  for (const { question, value } of claims) {
    const concept = asked.get(question);
    const index = indexes.get(concept ?? "");
    if (concept === undefined || index === undefined) continue;
    for (const term of new Set(value.split("|").map((name) => canonicalTerm(index, name)))) {
      const key = `${concept} ${term}`;
      uses.set(key, (uses.get(key) ?? 0) + 1);
    }
  }
  return uses;
}
