"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";

import { ActButton } from "#components/ui/button.tsx";
import { draftHref, recordHref } from "#components/ui/edit-addresses.ts";
import { sendJson } from "#components/ui/send.ts";
import type { DraftMove, DraftStatus } from "#lib/draft.ts";

import { SayWhy } from "./say-why.tsx";
import { useDeed } from "./use-deed.ts";

/** What is needed of a claim's open draft to do something with it. */
export interface OpenDraft {
  readonly version: number;
  readonly status: DraftStatus;
  readonly isOwn: boolean;
  /** Whether it belongs to a blind coding, which sends nothing to review. */
  readonly isBlind: boolean;
}

/** What an editor can do with a claim: change it, propose to withdraw it, and move their own draft of it. */
export function ClaimDeeds({
  dossier,
  claim,
  document,
  person,
  draft,
  live,
}: {
  readonly dossier: string;
  readonly claim: string;
  readonly document: string;
  /** The id of the account of whoever looks. */
  readonly person: string;
  readonly draft: OpenDraft | null;
  /** The revision of the claim that readers see; null where they see none. */
  readonly live: number | null;
}) {
  const { refresh } = useRouter();
  const { isBusy, fault, ask } = useDeed();
  const [isWithdrawing, setWithdrawing] = useState(false);
  const withdraw = (reason: string) =>
    sendJson(draftHref(dossier, claim), { claim: null, base: live, seen: draft?.version ?? null, send: true, reason });
  const path = draftHref(dossier, claim, "move");
  return (
    <div className="my-4">
      {fault === null ? null : (
        <p className="border-contradict bg-contradict-wash mb-2 border-l-[3px] px-3 py-2" role="alert">
          {fault}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <a className="bg-ink text-paper rounded px-3 py-1.5" href={recordHref(dossier, document, claim)}>
          Change it in its text
        </a>
        {draft === null
          ? null
          : movesOf(draft).map(([move, label]) => (
              <ActButton
                key={move}
                isOff={isBusy}
                label={label}
                look="plain"
                onAct={() => ask(path, { move, seen: draft.version, reason: null })}
              />
            ))}
        {live === null ? null : (
          <ActButton isOff={isBusy} label="Propose to withdraw it" look="plain" onAct={() => setWithdrawing(true)} />
        )}
      </div>
      {isWithdrawing ? (
        <SayWhy
          focused={true}
          length="reason"
          onLeave={() => setWithdrawing(false)}
          onSent={() => {
            setWithdrawing(false);
            refresh();
          }}
          person={person}
          place={`${dossier}/${claim}/withdraw`}
          send={withdraw}
          wording={{
            label: "Why it is to be withdrawn",
            hint: "A reviewer decides; until then readers see it.",
            act: "Propose",
          }}
        />
      ) : null}
    </div>
  );
}

/** What the author of a draft can do with it. */
function movesOf({ status, isOwn, isBlind }: OpenDraft): readonly (readonly [DraftMove, string])[] {
  if (!isOwn) return [];
  if (status === "in-review") return [["recall", "Take it back from review"]];
  return [...(isBlind ? [] : [["send", "Send to review"] as const]), ["drop", "Drop the draft"]];
}
