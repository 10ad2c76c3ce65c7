import type { Metadata } from "next";
import { redirect } from "next/navigation";

import { answering } from "#app/answering.tsx";
import { recallAnswer } from "#app/kept-form.ts";
import { returnPath } from "#app/return-path.ts";
import { type Parameters, toSearchParams } from "#app/search-params.ts";
import { signedIn } from "#app/signed-in.ts";
import { EntryPage } from "#components/person/entry-page.tsx";
import { FRESH } from "#components/person/form-state.ts";
import { SignInForm } from "#components/person/sign-in-form.tsx";
import { DESK_HREF } from "#components/ui/edit-addresses.ts";

export const metadata: Metadata = { title: "Sign in", robots: { index: false } };

/** Somebody whose session ended while they were writing. */
const ENDED = {
  ...FRESH,
  fault: "Your session had ended, so nothing was done. Sign in, and what you typed will be there to send again.",
};

/** Where one signs in. */
export default answering(async ({ searchParams }: { readonly searchParams: Promise<Parameters> }) => {
  const query = toSearchParams(await searchParams);
  const to = returnPath(query.get("to"), DESK_HREF);
  if ((await signedIn()) !== null) redirect(to);
  const answer = await recallAnswer("sign-in", query.get("form"));
  return (
    <EntryPage title="Sign in">
      <SignInForm state={answer ?? (query.has("ended") ? ENDED : FRESH)} to={to} />
    </EntryPage>
  );
});
