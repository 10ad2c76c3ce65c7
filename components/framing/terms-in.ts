import type { Framing } from "#lib/framing.ts";

/** The terms of a concept that any document uses, the codebook's unused ones left out. */
export function termsIn({ naming }: Framing, concept: string): readonly string[] {
  const row = naming.find((one) => one.concept.id === concept);
  return [...new Set(row?.cells.flatMap(({ terms }) => terms.map(({ term }) => term)))];
}
