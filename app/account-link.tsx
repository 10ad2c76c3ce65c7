import { DESK_HREF } from "#components/ui/addresses.ts";

import { signedIn } from "./signed-in.ts";

/** The end of a page's head: who is signed in, or the way to sign in. */
export async function AccountLink() {
  // A page that only shows who reads it does not fail by it: what it needs of the database, it asks itself.
  const person = await signedIn().catch(() => null);
  return (
    <a className="text-soft ml-auto max-w-[40vw] truncate pb-3" href={person === null ? "/sign-in" : DESK_HREF}>
      {person === null ? "Sign in" : person.name}
    </a>
  );
}
