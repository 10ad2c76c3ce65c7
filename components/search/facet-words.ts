import { ANSWER_WORDS } from "#components/comparison/view-words.ts";
import { VERDICT_TEXT } from "#components/ui/verdict-text.ts";
import { VERDICTS } from "#lib/comparison.ts";
import { ANSWER_TYPES } from "#lib/question.ts";
import type { SearchFilter, SearchKind } from "#lib/search.ts";

/** What each kind of thing found is called, of one and of several. */
export const KIND_WORDS: Readonly<Record<SearchKind, readonly [one: string, several: string]>> = {
  question: ["Question", "Questions"],
  claim: ["Claim", "Claims and quotes"],
  term: ["Term", "Terms"],
  document: ["Document", "Documents"],
};

export const FACET_TITLES: Readonly<Record<SearchFilter, string>> = {
  kind: "What",
  dossier: "Dossier",
  document: "Document",
  "outlet-type": "Type of outlet",
  event: "Event",
  answer: "What is asked",
  verdict: "Verdict",
  year: "Year",
};

/** A value of a filter as people read it. `names` has those of dossiers, documents and events. */
export function facetWord(filter: SearchFilter, value: string, names: ReadonlyMap<string, string>): string {
  switch (filter) {
    case "kind":
      return Object.entries(KIND_WORDS).find(([kind]) => kind === value)?.[1][1] ?? value;
    case "answer": {
      const answer = ANSWER_TYPES.find((one) => one === value);
      return answer === undefined ? value : ANSWER_WORDS[answer];
    }
    case "verdict": {
      const verdict = VERDICTS.find((one) => one === value);
      return verdict === undefined ? value : VERDICT_TEXT[verdict].word;
    }
    default:
      return names.get(`${filter} ${value}`) ?? value;
  }
}
