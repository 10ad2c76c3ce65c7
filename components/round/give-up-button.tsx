"use client";

import { ActButton } from "#components/ui/button.tsx";
import { roundHref } from "#components/ui/edit-addresses.ts";
import { FormAnswerLine } from "#components/ui/form-answer.tsx";
import { useSend } from "#components/ui/use-send.ts";

/** Ends a blind coding unsettled, after saying what becomes of it. */
export function GiveUpButton({ dossier, round }: { readonly dossier: string; readonly round: string }) {
  const { isBusy, fault, send } = useSend();
  return (
    <details className="mb-4">
      <summary className="text-soft text-xs">Give this coding up</summary>
      <div className="pt-2">
        <p className="mb-2 max-w-[60ch]">What was recorded goes on as ordinary drafts, which all editors see.</p>
        <FormAnswerLine done={null} fault={fault?.message ?? null} />
        <ActButton
          isOff={isBusy}
          label="Give it up"
          look="plain"
          onAct={() => send(`${roundHref(dossier, round)}/give-up`, {})}
        />
      </div>
    </details>
  );
}
