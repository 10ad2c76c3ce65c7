import "server-only";

import { redirect } from "next/navigation";

import { missingDossier } from "#app/missing-dossier.ts";
import { signedIn } from "#app/signed-in.ts";
import { signInHref } from "#components/ui/addresses.ts";
import { readHeading, type StoredHeading } from "#lib/db/read-heading.ts";
import type { Person } from "#lib/person.ts";

/** Who asks for an editors' page of a dossier, and the dossier's heading. Visitors are led to sign in, then back to `path`; where there is no such dossier, the page ends. */
export async function dossierAsked(
  name: string,
  path: string,
): Promise<{ readonly person: Person; readonly heading: StoredHeading }> {
  const person = await signedIn();
  if (person === null) redirect(signInHref(path));
  const heading = (await readHeading(name)) ?? (await missingDossier(name));
  return { person, heading };
}
