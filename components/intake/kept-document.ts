import { NO_TYPED_FACTS, type TypedFacts } from "#lib/facts.ts";

import { asTypedFacts } from "./kept-facts.ts";
import { NO_TYPED_OUTLET, type TypedOutlet } from "./outlet-field.tsx";

/** A document that is being brought in, as it is typed. A file that was chosen is not among it: it is where it was. */
export interface TypedDocument {
  readonly pasted: string;
  readonly facts: TypedFacts;
  /** An outlet that is made with it. */
  readonly made: TypedOutlet;
  /** Null while it follows from the facts. */
  readonly id: string | null;
}

export const NO_TYPED_DOCUMENT: TypedDocument = {
  pasted: "",
  facts: NO_TYPED_FACTS,
  made: NO_TYPED_OUTLET,
  id: null,
};

/** Reads such a document as it was kept; null for what is none. */
export function asTypedDocument(kept: unknown): TypedDocument | null {
  if (typeof kept !== "object" || kept === null) return null;
  const { pasted, facts, made, id } = { ...NOTHING, ...kept };
  const typed = asTypedFacts(facts);
  const isText = typeof pasted === "string" && (id === null || typeof id === "string");
  return typed === null || !isText || !isOutlet(made) ? null : { pasted, facts: typed, made, id };
}

const NOTHING: Readonly<Record<"pasted" | "facts" | "made" | "id", unknown>> = {
  pasted: undefined,
  facts: undefined,
  made: undefined,
  id: undefined,
};

function isOutlet(kept: unknown): kept is TypedOutlet {
  if (typeof kept !== "object" || kept === null) return false;
  const given = new Map<string, unknown>(Object.entries(kept));
  return Object.keys(NO_TYPED_OUTLET).every((name) => typeof given.get(name) === "string");
}
