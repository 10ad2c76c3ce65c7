import type { EntityKind, EntityTypes } from "#lib/entity.ts";

import type { EntityChange } from "./put-entities.ts";

const CHANGES: {
  readonly [Kind in EntityKind]: (id: string, value: EntityTypes[Kind] | null, seen: number | null) => EntityChange;
} = {
  outlet: (id, value, seen) => ({ kind: "outlet", id, value, seen }),
  document: (id, value, seen) => ({ kind: "document", id, value, seen }),
  event: (id, value, seen) => ({ kind: "event", id, value, seen }),
  concept: (id, value, seen) => ({ kind: "concept", id, value, seen }),
  term: (id, value, seen) => ({ kind: "term", id, value, seen }),
  question: (id, value, seen) => ({ kind: "question", id, value, seen }),
  claim: (id, value, seen) => ({ kind: "claim", id, value, seen }),
  silence: (id, value, seen) => ({ kind: "silence", id, value, seen }),
  adjudication: (id, value, seen) => ({ kind: "adjudication", id, value, seen }),
};

/** A change of something whose kind is known at run time only; for the compiler, each kind has its own. */
export function entityChange<Kind extends EntityKind>(
  kind: Kind,
  id: string,
  value: EntityTypes[Kind] | null,
  seen: number | null,
): EntityChange {
  return CHANGES[kind](id, value, seen);
}
