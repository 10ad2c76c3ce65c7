import type { Comparison } from "./comparison.ts";

/** How closely a document has been read: coding is never even, and counts follow it. */
export interface Coding {
  readonly document: string;
  readonly claims: number;
  /** Words in its text; null where that is not held. */
  readonly words: number | null;
  /** Claims in a thousand of these words. */
  readonly perThousand: number | null;
  /** Questions that it answers. */
  readonly answered: number;
  /** Questions on events that began after it was published, and that it does not answer. */
  readonly predates: number;
  /** Questions that nobody has looked for in it. */
  readonly notCoded: number;
  /** Questions that it alone answers. */
  readonly alone: number;
  /** All questions. */
  readonly questions: number;
}

/** How closely each document has been read, in the order given. `words` are those of the texts that are held. */
export function codingOf(
  documents: readonly string[],
  comparisons: readonly Comparison[],
  words: ReadonlyMap<string, number>,
): readonly Coding[] {
  const tallies = new Map(documents.map((id) => [id, { claims: 0, answered: 0, predates: 0, notCoded: 0, alone: 0 }]));
  for (const { cells } of comparisons) {
    const answering = cells.filter(({ state }) => state === "answered");
    for (const { document, state, claims } of cells) {
      const tally = tallies.get(document);
      if (tally === undefined) continue;
      tally.claims += claims.length;
      tally.answered += Number(state === "answered");
      tally.predates += Number(state === "predates");
      tally.notCoded += Number(state === "not-coded");
      tally.alone += Number(state === "answered" && answering.length === 1);
    }
  }
  return [...tallies].map(([document, tally]) => {
    const held = words.get(document) ?? null;
    const perThousand = held === null || held === 0 ? null : (1000 * tally.claims) / held;
    return { document, ...tally, words: held, perThousand, questions: comparisons.length };
  });
}

/** The documents read least and most closely, by claims in a thousand words; null where fewer than two can be told. */
export function codingExtremes(codings: readonly Coding[]): { readonly least: Coding; readonly most: Coding } | null {
  const known = codings
    .filter(({ perThousand }) => perThousand !== null)
    .toSorted((a, b) => (a.perThousand ?? 0) - (b.perThousand ?? 0) || (a.document < b.document ? -1 : 1));
  const [least, most] = [known[0], known.at(-1)];
  return least === undefined || most === undefined || least === most ? null : { least, most };
}

/** What is answered of one event's questions, by whom. */
export interface Reach {
  readonly event: string;
  readonly questions: number;
  /** Group to how many of these questions a document of it answers. */
  readonly answered: ReadonlyMap<string, number>;
}

/** How many questions of each event each group of documents answers, as outlets do; the events with most questions first. */
export function reachOf(comparisons: readonly Comparison[], groups: ReadonlyMap<string, string>): readonly Reach[] {
  return [...Map.groupBy(comparisons, ({ question }) => question.event)]
    .map(([event, own]) => {
      const answered = new Map<string, number>();
      for (const { cells } of own) {
        const answering = cells.flatMap(({ state, document }) =>
          state === "answered" ? (groups.get(document) ?? []) : [],
        );
        for (const group of new Set(answering)) answered.set(group, (answered.get(group) ?? 0) + 1);
      }
      return { event, questions: own.length, answered };
    })
    .toSorted((a, b) => b.questions - a.questions);
}
