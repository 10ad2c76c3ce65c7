import "server-only";

import { redirect } from "next/navigation";

import { signInHref } from "#components/ui/addresses.ts";
import type { Person } from "#lib/person.ts";
import { type Action, may, type OwnedAction } from "#lib/policy.ts";

import { answerWith } from "./response.ts";
import { signedIn } from "./signed-in.ts";

/**
 * Who opens the editors' page at `path`, which is for those who may do `action`. Visitors are led to sign in and
 * back. Null where the role allows it not: the answer is then 403, and the page a notice that says for whom it is.
 */
export async function editorAt(path: string, action: Exclude<Action, OwnedAction>): Promise<Person | null> {
  const person = await signedIn();
  if (person === null) redirect(signInHref(path));
  if (may(person.role, action)) return person;
  answerWith(403);
  return null;
}
