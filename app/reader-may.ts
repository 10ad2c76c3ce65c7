import "server-only";

import { may } from "#lib/policy.ts";

import type { ENTITY_ACTION } from "./entity-action.ts";
import { signedIn } from "./signed-in.ts";

/** Whether whoever reads a page may do something there. A page that shows more to editors does not fail by asking. */
export async function readerMay(action: (typeof ENTITY_ACTION)[keyof typeof ENTITY_ACTION]): Promise<boolean> {
  const person = await signedIn().catch(() => null);
  return may(person?.role ?? "visitor", action);
}
