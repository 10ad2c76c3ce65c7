import "server-only";

import { type OpenDossier, openDossier } from "#app/dossier.ts";
import type { ENTITY_ACTION } from "#app/entity-action.ts";
import { missingDossier } from "#app/missing-dossier.ts";
import { answerWith } from "#app/response.ts";
import type { Person } from "#lib/person.ts";
import { may } from "#lib/policy.ts";

import { dossierAsked } from "./editors-page.ts";

/** A dossier and who is to edit it. */
interface EditedDossier extends OpenDossier {
  readonly person: Person;
}

/** Opens a dossier for an editors' page at `path`; null, with status 403, for whom the table of permissions does not let do what the page is for. */
export async function editedDossier(
  name: string,
  path: string,
  action: (typeof ENTITY_ACTION)[keyof typeof ENTITY_ACTION],
): Promise<EditedDossier | null> {
  const { person } = await dossierAsked(name, path);
  if (may(person.role, action)) return { ...((await openDossier(name)) ?? (await missingDossier(name))), person };
  answerWith(403);
  return null;
}
