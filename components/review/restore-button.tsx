"use client";

import { draftHref } from "#components/ui/edit-addresses.ts";
import type { Claim } from "#lib/claim.ts";

import { useDeed } from "./use-deed.ts";

/** What a version is brought back onto: the claim as it stands, and its open draft. */
export interface Restoring {
  readonly dossier: string;
  /** The revision of the claim as it stands, withdrawn or not; null where it never was one. */
  readonly base: number | null;
  /** The version of its open draft; null for none. */
  readonly seen: number | null;
}

/** Makes a draft of an older version; it is published as any draft is, by a reviewer. */
export function RestoreButton({
  dossier,
  base,
  seen,
  claim,
  label,
  said,
}: Restoring & { readonly claim: Claim; readonly label: string /** What it goes back to. */; readonly said: string }) {
  const { isBusy, fault, ask } = useDeed();
  const body = { claim, base, seen, send: false, reason: `Back to: ${said}.` };
  return (
    <p className="mt-1 text-xs">
      <button
        className="underline underline-offset-2 disabled:opacity-60"
        disabled={isBusy}
        onClick={() => void ask(draftHref(dossier, claim.id), body)}
        type="button"
      >
        {label}
        <span className="sr-only">: {said}</span>
      </button>{" "}
      {fault === null ? null : <span role="alert">{fault}</span>}
    </p>
  );
}
