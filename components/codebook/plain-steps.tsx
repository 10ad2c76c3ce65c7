"use client";

import type { RecodingWish } from "#lib/recoding.ts";

import { RecodingSteps } from "./recoding-steps.tsx";

/** The steps of a change in which nothing is to be filled in: to withdraw something. */
export function PlainSteps({
  dossier,
  id,
  wish,
  after,
}: {
  readonly dossier: string;
  /** Unlike that of any other on the page. */
  readonly id: string;
  readonly wish: RecodingWish;
  /** Where one goes when it is done. */
  readonly after: string;
}) {
  return (
    <RecodingSteps
      dossier={dossier}
      id={id}
      onFault={() => undefined}
      onSaved={() => location.assign(after)}
      wish={wish}
    />
  );
}
