import type { EntityKind } from "#lib/entity.ts";

/** What the table of permissions calls a change of something, by its kind. */
export const ENTITY_ACTION = {
  outlet: "add-document",
  document: "add-document",
  event: "edit-codebook",
  concept: "edit-codebook",
  term: "edit-codebook",
  question: "edit-codebook",
  claim: "record",
  silence: "record",
  adjudication: "adjudicate",
} as const satisfies Readonly<Record<EntityKind, string>>;
