"use client";

import { ActButton } from "#components/ui/button.tsx";
import { roundHref } from "#components/ui/edit-addresses.ts";
import { FormAnswerLine } from "#components/ui/form-answer.tsx";
import { useSend } from "#components/ui/use-send.ts";

/** A coder says that they are done, or takes it back. */
export function FinishButton({
  dossier,
  round,
  isFinished,
}: {
  readonly dossier: string;
  readonly round: string;
  readonly isFinished: boolean;
}) {
  const { isBusy, fault, send } = useSend();
  return (
    <div>
      <FormAnswerLine done={null} fault={fault?.message ?? null} />
      <ActButton
        isOff={isBusy}
        label={isFinished ? "Go on coding" : "I am done"}
        look={isFinished ? "plain" : "main"}
        onAct={() => send(`${roundHref(dossier, round)}/finish`, { isFinished: !isFinished })}
      />
    </div>
  );
}
