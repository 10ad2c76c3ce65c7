import type { Document } from "#lib/document.ts";
import type { Dossier } from "#lib/dossier.ts";

import { type Captures, type CaptureValues, type Entity, tabulateEntity } from "./tabulate-entity.ts";

/** A dossier as rows, in its own order, by `kind id`. `captureOf` says which capture a document now has. */
export function tabulateDossier(
  dossier: Dossier,
  captureOf: (document: Document) => CaptureValues,
): ReadonlyMap<string, Entity> {
  const current = new Map(dossier.documents.map((document) => [document.id, captureOf(document)]));
  const captures: Captures = {
    captureOf: ({ id }) => current.get(id) ?? null,
    numberOf: (document) => current.get(document)?.number ?? 1,
  };
  const entities = [
    headEntity(dossier),
    ...dossier.outlets.map((outlet) => tabulateEntity("outlet", outlet, captures)),
    ...dossier.documents.map((document) => tabulateEntity("document", document, captures)),
    ...dossier.events.map((event) => tabulateEntity("event", event, captures)),
    ...dossier.codebook.concepts.map((concept) => tabulateEntity("concept", concept, captures)),
    ...dossier.codebook.terms.map((term) => tabulateEntity("term", term, captures)),
    ...dossier.questions.map((question) => tabulateEntity("question", question, captures)),
    ...dossier.claims.map((claim) => tabulateEntity("claim", claim, captures)),
    ...dossier.silences.map((silence) => tabulateEntity("silence", silence, captures)),
    ...dossier.adjudications.map((adjudication) => tabulateEntity("adjudication", adjudication, captures)),
  ];
  return new Map(entities.map((each) => [`${each.kind} ${each.id}`, each]));
}

function headEntity({ name, title, description, created, licences }: Dossier): Entity {
  const listed = licences.map((licence) => ({ name: licence.name, title: licence.title, path: licence.path }));
  const values = { title, description, created, licences: JSON.stringify(listed) };
  return { kind: "dossier", id: name, rows: [{ table: "dossier", key: name, values }] };
}
