import { documentHref, questionHref } from "#components/ui/addresses.ts";
import type { Dossier } from "#lib/dossier.ts";
import type { EntityKind, EntityTypes } from "#lib/entity.ts";

/** Where readers see something of a dossier; null where it has no page, or none any more. */
export function entityPlace<Kind extends EntityKind>(
  kind: Kind,
  entity: EntityTypes[Kind],
  dossier: Dossier,
): string | null {
  return PLACES[kind](entity, dossier);
}

const PLACES: { readonly [Kind in EntityKind]: (entity: EntityTypes[Kind], dossier: Dossier) => string | null } = {
  outlet: () => null,
  document: ({ id }, { name, documents }) => (documents.some((one) => one.id === id) ? documentHref(name, id) : null),
  event: () => null,
  concept: () => null,
  term: () => null,
  question: ({ id }, dossier) => questionPlace(id, dossier),
  claim: ({ question }, dossier) => questionPlace(question, dossier),
  silence: ({ question }, dossier) => questionPlace(question, dossier),
  adjudication: ({ question }, dossier) => questionPlace(question, dossier),
};

function questionPlace(question: string, { name, questions }: Dossier): string | null {
  return questions.some(({ id }) => id === question) ? questionHref(name, question) : null;
}
