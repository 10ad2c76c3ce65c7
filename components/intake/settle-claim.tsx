"use client";

import { useState } from "react";

import { ActButton } from "#components/ui/button.tsx";
import { draftHref, recordHref } from "#components/ui/edit-addresses.ts";
import { Field, SelectField } from "#components/ui/field.tsx";
import { FormAnswerLine } from "#components/ui/form-answer.tsx";
import { type SendFault, sendJson } from "#components/ui/send.ts";
import type { Claim } from "#lib/claim.ts";
import type { Passage } from "#lib/passage.ts";

import { SignInAgain } from "./sign-in-again.tsx";

interface Props {
  readonly dossier: string;
  readonly claim: Claim;
  /** The revision of the claim's version that is shown. */
  readonly base: number;
  /** Whose draft of it is open; null where there is none. */
  readonly draftBy: string | null;
  /** For each passage, where its words, or what replaced them, stand in the newest capture. */
  readonly places: readonly (readonly Passage[])[];
}

/** Settles a claim that waits since a newer capture: an editor says where its words stand now, or that they are gone. It goes to review. */
export function SettleClaim({ dossier, claim, base, draftBy, places }: Props) {
  const [chosen, setChosen] = useState<readonly string[]>(() => places.map((own) => (own.length > 0 ? "0" : "")));
  // Over other words the old value would be a claim that nobody has read there.
  const isSameWords = places.every((own, index) => own[0]?.exact === claim.passages[index]?.exact);
  const [value, setValue] = useState(isSameWords ? claim.value : "");
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<SendFault | null>(null);
  const [done, setDone] = useState<string | null>(null);

  const workspace = recordHref(dossier, claim.document);
  const send = async (wish: Claim | null, reason: string, said: string) => {
    setBusy(true);
    setFault(null);
    const body = { claim: wish, base, seen: null, send: true, reason };
    const sent = await sendJson(draftHref(dossier, claim.id), body);
    setBusy(false);
    if (sent.ok) setDone(said);
    else setFault(sent.fault);
  };
  if (done !== null) return <FormAnswerLine done={done} fault={null} />;
  if (draftBy !== null)
    return (
      <p className="text-soft">
        {draftBy} has a draft of this claim under way:{" "}
        <a className="underline underline-offset-2" href={workspace}>
          look at it
        </a>
        .
      </p>
    );
  const passages = places.flatMap((own, index) => own[Number(chosen[index] || "-1")] ?? []);
  return (
    <details>
      <summary className="cursor-pointer">Settle it</summary>
      <div className="mt-2 max-w-[48rem]">
        {places.map((own, index) => (
          <SelectField
            key={claim.passages[index]?.start ?? index}
            id={`place-${claim.id}-${index}`}
            label={`Where “${shortened(claim.passages[index]?.exact ?? "")}” stands now`}
            onChange={({ currentTarget }) => setChosen(chosen.with(index, currentTarget.value))}
            options={[
              ...own.map(({ exact, prefix }, place) => ({
                value: String(place),
                label: `… ${prefix.slice(-24)}[${shortened(exact)}]`,
              })),
              { value: "", label: "nowhere: leave this passage out" },
            ]}
            value={chosen[index] ?? ""}
          />
        ))}
        <Field
          hint={`In the notation of the question. Until now: ${claim.value}`}
          id={`value-${claim.id}`}
          label="What the words say now"
          onChange={({ currentTarget }) => setValue(currentTarget.value)}
          value={value}
        />
        <FormAnswerLine done={null} fault={fault?.message ?? null} />
        {fault === null ? null : <SignInAgain fault={fault} />}
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <ActButton
            isOff={isBusy || passages.length === 0 || value.trim() === ""}
            label="Send it to review"
            look="main"
            onAct={() =>
              void send(
                { ...claim, value: value.trim(), passages },
                "Placed in the newest capture.",
                "Sent to review: it moves to the newest capture when a reviewer accepts it.",
              )
            }
          />
          <ActButton
            isOff={isBusy}
            label="It is no longer said"
            look="plain"
            onAct={() =>
              void send(
                null,
                "The newest capture no longer says it.",
                "Sent to review: the claim is withdrawn when a reviewer accepts that.",
              )
            }
          />
          <a className="underline underline-offset-2" href={workspace}>
            Choose other words in the text
          </a>
        </div>
      </div>
    </details>
  );
}

function shortened(words: string): string {
  return words.length <= 60 ? words : `${words.slice(0, 59).toWellFormed()}…`;
}
