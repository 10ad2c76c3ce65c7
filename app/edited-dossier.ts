import "server-only";

import { redirect } from "next/navigation";

import { signInHref } from "#components/ui/addresses.ts";
import type { Person } from "#lib/person.ts";
import { may } from "#lib/policy.ts";

import { type OpenDossier, openDossier } from "./dossier.ts";
import type { ENTITY_ACTION } from "./entity-action.ts";
import { missingDossier } from "./missing-dossier.ts";
import { answerWith } from "./response.ts";
import { signedIn } from "./signed-in.ts";

/** A dossier, and whoever edits it. */
export interface EditedDossier extends OpenDossier {
  readonly person: Person;
}

/**
 * Opens a dossier for an editors' page at `path`: leads to signing in whoever has not, and gives null, with status 403,
 * to whom the table of permissions does not let do it.
 */
export async function editedDossier(
  name: string,
  path: string,
  action: (typeof ENTITY_ACTION)[keyof typeof ENTITY_ACTION],
): Promise<EditedDossier | null> {
  const person = await signedIn();
  if (person === null) redirect(signInHref(path));
  const open = (await openDossier(name)) ?? (await missingDossier(name));
  if (may(person.role, action)) return { ...open, person };
  answerWith(403);
  return null;
}
