import "server-only";

import { dossierAsked } from "#app/edit/editors-page.ts";
import { answerWith } from "#app/response.ts";
import type { Person } from "#lib/person.ts";
import { may } from "#lib/policy.ts";

/** The editor who asks for the page at `path` of the dossier `name`; null, with status 403, for whoever is none. */
export async function admitEditor(name: string, path: string): Promise<Person | null> {
  const { person } = await dossierAsked(name, path);
  if (may(person.role, "record")) return person;
  answerWith(403);
  return null;
}
