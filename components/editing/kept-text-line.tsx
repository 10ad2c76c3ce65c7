"use client";

import { signInHref } from "#components/ui/addresses.ts";

import type { KeptForm } from "./kept-text.ts";

/** Says, under a form, that what was typed is kept and not yet saved, why a save failed, and what can be done. */
export function KeptTextLine({
  form,
}: {
  readonly form: Pick<KeptForm<unknown>, "kept" | "sent" | "fault" | "isRestored" | "hasRoom" | "saveAgain" | "clear">;
}) {
  const { kept, sent, fault, isRestored } = form;
  return (
    <div className="text-[13px]">
      {fault === null ? null : (
        <p className="border-contradict bg-contradict-wash mb-1 border-l-[3px] px-3 py-2" role="alert">
          {fault.message} {fault.kind === "no-session" ? <SignInAgain /> : null}
        </p>
      )}
      <p className="text-soft" role="status">
        {sent === null ? tellKept(form) : "Saving …"}
      </p>
      {kept === null || sent !== null || (fault === null && !isRestored) ? null : (
        <p className="mt-1 flex gap-4">
          {fault === null ? null : <LineButton label="Save again" onPress={form.saveAgain} />}
          <LineButton label="Discard what is kept" onPress={form.clear} />
        </p>
      )}
    </div>
  );
}

function tellKept({ kept, isRestored, hasRoom }: Pick<KeptForm<unknown>, "kept" | "isRestored" | "hasRoom">) {
  if (kept === null) return "";
  if (!hasRoom) return "This browser has no room to keep it: save it before you leave this page.";
  const at = timeOf(kept.since);
  return `${isRestored ? "Restored: kept" : "Kept"} in this browser since ${at}; not yet saved.`;
}

/** As `14:02`; with the day, where that is not today. */
function timeOf(since: number): string {
  const then = new Date(since);
  const time = then.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  if (then.toDateString() === new Date().toDateString()) return time;
  return `${then.toLocaleDateString("en-GB", { day: "numeric", month: "long" })}, ${time}`;
}

/** In another window, so that this one stays as it is. */
function SignInAgain() {
  return (
    <a className="underline underline-offset-2" href={signInHref(location.pathname)} rel="noopener" target="_blank">
      Sign in
    </a>
  );
}

function LineButton({ label, onPress }: { readonly label: string; readonly onPress: () => unknown }) {
  return (
    <button className="underline underline-offset-2" onClick={() => onPress()} type="button">
      {label}
    </button>
  );
}
