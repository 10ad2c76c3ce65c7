import { DESK_HREF } from "#components/ui/edit-addresses.ts";
import { may } from "#lib/policy.ts";

import { signedIn } from "./signed-in.ts";

/** The end of a page's head: who is signed in, or the way to sign in; for editors, where what the page shows is edited. */
export async function AccountLink({ edit = null }: { readonly edit?: string | null }) {
  // A page that only shows who reads it does not fail by it: what it needs of the database, it asks itself.
  const person = await signedIn().catch(() => null);
  const account = (
    <a className="text-soft max-w-[40vw] truncate pb-3" href={person === null ? "/sign-in" : DESK_HREF}>
      {person === null ? "Sign in" : person.name}
    </a>
  );
  if (edit === null || person === null || !may(person.role, "record")) return account;
  return (
    <span className="flex gap-x-5">
      <a className="pb-3 underline underline-offset-2" href={edit}>
        Edit
      </a>
      {account}
    </span>
  );
}
