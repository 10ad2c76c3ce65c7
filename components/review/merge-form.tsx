"use client";

import { useState } from "react";

import { FIELD_NAMES, tellField } from "#components/claim/claim-fields.ts";
import { ActButton } from "#components/ui/button.tsx";
import { draftHref } from "#components/ui/edit-addresses.ts";
import type { Claim } from "#lib/claim.ts";
import { type ClaimField, mergedClaim, mergeOf, type Side } from "#lib/merge.ts";
import type { Question } from "#lib/question.ts";

import { useDeed } from "./use-deed.ts";

/**
 * A draft beside the claim that has changed since it was made: part by part somebody chooses which holds, and saves it
 * as the draft's next version, made from the claim as it stands.
 */
export function MergeForm({
  dossier,
  origin,
  drafted,
  published,
  revision,
  version,
  author,
  questions,
}: {
  readonly dossier: string;
  /** The version that both were made from; null where it is not known. */
  readonly origin: Claim | null;
  readonly drafted: Claim;
  readonly published: Claim;
  /** Of the claim as it stands. */
  readonly revision: number;
  /** Of the draft. */
  readonly version: number;
  /** Who wrote the draft. */
  readonly author: string;
  readonly questions: readonly Question[];
}) {
  const { isBusy, fault, ask } = useDeed();
  const [chosen, setChosen] = useState<Partial<Record<ClaimField, Side>>>({});
  const merge = mergeOf(origin, drafted, published);
  const names = { mine: `${author}’s draft`, theirs: "Published" };
  const save = () =>
    ask(draftHref(dossier, drafted.id), {
      claim: mergedClaim(merge, chosen),
      base: revision,
      seen: version,
      send: false,
      reason: "Brought together with what was published meanwhile.",
    });
  return (
    <section aria-labelledby="merge" className="border-apart bg-apart-wash my-4 border-l-[3px] px-4 py-3">
      <h2 id="merge">The claim has changed since this draft was made</h2>
      <p className="mb-2 text-[13px]">
        {merge.fields.length === 0
          ? "Both say the same. Save it, or drop the draft."
          : "Choose part by part which holds. What only one side changed is chosen already."}
      </p>
      {merge.fields.map(({ field, changedBy }) => (
        <fieldset key={field} className="border-rule-strong grid gap-x-6 border-t py-2 sm:grid-cols-2">
          <legend className="float-left w-full text-xs font-semibold sm:col-span-2">
            {FIELD_NAMES[field]}
            {changedBy === null ? <span className="text-soft font-normal">, changed on both sides</span> : null}
          </legend>
          {(["theirs", "mine"] as const).map((side) => (
            <label key={side} className="flex items-baseline gap-2">
              <input
                checked={(chosen[field] ?? changedBy ?? "mine") === side}
                name={`merge-${field}`}
                onChange={() => setChosen({ ...chosen, [field]: side })}
                type="radio"
              />
              <span className="min-w-0 whitespace-pre-line wrap-anywhere" dir="auto">
                <span className="text-soft block text-xs">{names[side]}</span>
                {tellField(questions, merge[side], field) || "nothing"}
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      {fault === null ? null : (
        <p className="mb-2" role="alert">
          {fault}
        </p>
      )}
      <ActButton isOff={isBusy} label="Save what is chosen as the draft" look="main" onAct={save} />
    </section>
  );
}
