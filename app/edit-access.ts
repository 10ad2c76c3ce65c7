import "server-only";

import { redirect } from "next/navigation";

import { signInHref } from "#components/ui/addresses.ts";
import type { Person } from "#lib/person.ts";
import { may } from "#lib/policy.ts";

import { answerWith } from "./response.ts";
import { signedIn } from "./signed-in.ts";

/**
 * Who opens an editors' page that brings documents in, at `path`: visitors are led to sign in; null, with status 403,
 * for whoever may not do that.
 */
export async function documentEditor(path: string): Promise<Person | null> {
  const person = await signedIn();
  if (person === null) redirect(signInHref(path));
  if (may(person.role, "add-document")) return person;
  answerWith(403);
  return null;
}
