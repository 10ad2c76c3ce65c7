import { signInHref } from "#components/ui/addresses.ts";

import type { Said } from "./use-work.ts";

/** What happened last, told to those who listen and shown to those who look. */
export function SaidLine({ said, here }: { readonly said: Said; readonly here: string }) {
  const { words, fault, count } = said;
  return (
    <div className="work-said">
      <p aria-live="polite" role={fault === null ? "status" : "alert"} className={fault === null ? "" : "work-fault"}>
        {/* The same words twice are two tellings. */}
        <span key={count}>{words}</span>
      </p>
      {fault?.kind === "no-session" ? (
        <a className="underline" href={signInHref(here)} rel="noreferrer" target="_blank">
          Sign in, in another tab
        </a>
      ) : null}
    </div>
  );
}
