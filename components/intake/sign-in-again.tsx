import type { SendFault } from "#components/ui/send.ts";

/** Where a session has ended: the way back in, in another tab, so that this page keeps what was typed. */
export function SignInAgain({ fault }: { readonly fault: SendFault }) {
  if (fault.kind !== "no-session") return null;
  return (
    <p className="mb-4">
      <a className="underline underline-offset-2" href="/sign-in" rel="noopener" target="_blank">
        Sign in in another tab
      </a>
      , then come back here and try again.
    </p>
  );
}
