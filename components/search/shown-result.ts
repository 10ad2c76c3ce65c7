import { compareHref, documentHref, questionHref } from "#components/ui/addresses.ts";
import type { Verdict } from "#lib/comparison.ts";
import type { Question } from "#lib/question.ts";
import type { SearchHit } from "#lib/search.ts";
import { type SnippetRun, snippetOf } from "#lib/search-words.ts";
import { WHOLE_VIEW } from "#lib/view.ts";

/** What is known of something found: its words as they stand. */
export interface FoundResult extends SearchHit {
  readonly dossierTitle: string;
  readonly title: string;
  readonly note: string | null;
  readonly texts: readonly string[];
  readonly language: string | null;
  readonly hidden: boolean;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly said:
    | (Pick<Question, "answer" | "unit" | "options"> & {
        readonly value: string;
        readonly stance: "asserts" | "denies";
        readonly distanced: boolean;
        readonly speaker: string | null;
      })
    | null;
  readonly verdict: Verdict | null;
}

/** The same as it is shown: cut, with the words marked that were searched for. */
export type ShownResult = Omit<FoundResult, "title" | "texts"> & {
  readonly href: string;
  readonly title: readonly SnippetRun[];
  readonly snippets: readonly (readonly SnippetRun[])[];
  /** Whether the title itself, or what stands beside it, holds a word that was searched for. */
  readonly wordsInTitle: boolean;
};

/** Characters of a text that are shown. */
const LONGEST = 260;
/** Quotes of one claim that are shown. */
const MOST_QUOTES = 2;

/** Readies something found to be shown. */
export function shownResult(result: FoundResult, stems: readonly string[]): ShownResult {
  const { title, texts, ...rest } = result;
  const lit = snippetOf(title, stems, Number.POSITIVE_INFINITY);
  const shown = result.kind === "term" && texts.length > 0 ? [`also written ${texts.join(", ")}`] : texts;
  const beside = [lit, snippetOf(`${result.outlet ?? ""} ${result.note ?? ""}`, stems, Number.POSITIVE_INFINITY)];
  return {
    ...rest,
    href: hrefOf(result),
    title: lit,
    snippets: shown.slice(0, MOST_QUOTES).map((text) => snippetOf(text, stems, LONGEST)),
    wordsInTitle: beside.some((runs) => runs.some(({ hit }) => hit)),
  };
}

/** Where something found is read. A term leads to the answers that use it. */
export function hrefOf({ kind, dossier, id, question, document, title }: FoundResult): string {
  switch (kind) {
    case "question":
      return questionHref(dossier, id);
    case "claim":
      return document === null ? questionHref(dossier, question ?? "") : documentHref(dossier, document, id);
    case "document":
      return documentHref(dossier, id);
    case "term":
      return compareHref(dossier, { ...WHOLE_VIEW, answers: ["term"], words: title });
  }
}
