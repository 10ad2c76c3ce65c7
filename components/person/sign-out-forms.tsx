"use client";

import { type FormEvent, useState } from "react";

import { countTexts, dropTexts } from "#components/editing/text-store.ts";
import { SendButton } from "#components/ui/button.tsx";

/**
 * Signs out here or everywhere. What is typed and not yet saved would stay in this browser for the next one at it: it
 * goes with the session, after a warning.
 */
export function SignOutForms({ person }: { readonly person: string }) {
  const [warnedOf, setWarnedOf] = useState(0);
  const warn = (event: FormEvent) => {
    const count = countTexts(person);
    if (count > warnedOf) {
      event.preventDefault();
      setWarnedOf(count);
    } else dropTexts(person);
  };
  return (
    <>
      <p role="status">
        {warnedOf === 0 ? null : (
          <span className="border-contradict bg-contradict-wash mb-3 block border-l-[3px] px-3 py-2">
            {warnedOf === 1 ? "One text that you typed is" : `${warnedOf} texts that you typed are`} not saved yet, and
            kept in this browser only. Signing out deletes {warnedOf === 1 ? "it" : "them"} here: go back and save, or
            sign out once more.
          </span>
        )}
      </p>
      <div className="flex flex-wrap gap-3">
        <form action="/sign-out" method="post" onSubmit={warn}>
          <input name="where" type="hidden" value="here" />
          <SendButton label="Sign out" look="plain" />
        </form>
        <form action="/sign-out" method="post" onSubmit={warn}>
          <input name="where" type="hidden" value="everywhere" />
          <SendButton label="Sign out everywhere" look="plain" />
        </form>
      </div>
    </>
  );
}
