import type { Dossier } from "#lib/dossier.ts";
import type { EntityKind, EntityTypes } from "#lib/entity.ts";

const NAMES: { readonly [Kind in EntityKind]: (entity: EntityTypes[Kind], dossier: Dossier) => string } = {
  outlet: ({ name }) => name,
  document: ({ title }) => title,
  event: ({ title }) => title,
  concept: ({ label }) => label,
  term: ({ term }) => term,
  question: ({ question }) => question,
  claim: ({ question, document }, dossier) => pairName(question, document, dossier),
  silence: ({ question, document }, dossier) => pairName(question, document, dossier),
  adjudication: ({ question }, dossier) => questionName(question, dossier),
};

/** What people call something in a dossier. */
export function entityName<Kind extends EntityKind>(kind: Kind, entity: EntityTypes[Kind], dossier: Dossier): string {
  return NAMES[kind](entity, dossier);
}

function pairName(question: string, document: string, dossier: Dossier): string {
  const title = dossier.documents.find(({ id }) => id === document)?.title ?? document;
  return `${questionName(question, dossier)} · ${title}`;
}

function questionName(question: string, { questions }: Dossier): string {
  return questions.find(({ id }) => id === question)?.question ?? question;
}
