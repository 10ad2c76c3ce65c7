import type { EntityKind } from "#lib/entity.ts";

/** What a kind of thing is called when all its versions are told of. */
export const KIND_WORD: Readonly<Record<EntityKind, string>> = {
  outlet: "outlet",
  document: "document",
  event: "event",
  concept: "concept",
  term: "term",
  question: "question",
  claim: "claim",
  silence: "silence",
  adjudication: "editor’s judgement",
};

const FIELD_WORDS: Readonly<Record<string, string>> = {
  id: "name in addresses",
  as_of: "as of",
  by: "judged by",
  parent: "part of",
  quote: "words",
  text: "text shown to readers as",
  url: "address",
};

/** What a column of a table is called. */
export function fieldWord(name: string): string {
  return FIELD_WORDS[name] ?? name.replace(/^quote /, "words, ").replaceAll("_", " ");
}
