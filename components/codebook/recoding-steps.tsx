"use client";

import { useState } from "react";

import { signInHref } from "#components/ui/addresses.ts";
import { recodingHref } from "#components/ui/edit-addresses.ts";
import { type SendFault, sendJson } from "#components/ui/send.ts";
import type { RecodingWish } from "#lib/recoding.ts";

import { EffectPanel } from "./effect-panel.tsx";
import type { ToldEffect } from "./told-effect.ts";

/** An effect, and the wish that it is the effect of. */
interface Shown {
  readonly wish: string;
  readonly effect: ToldEffect;
}

/**
 * The two steps of every change of the codebook: show what it does, then save just that. What is shown counts for
 * the wish that it was shown for; another wish has to be shown first.
 */
export function RecodingSteps({
  dossier,
  id,
  wish,
  onFault,
  onSaved,
}: {
  readonly dossier: string;
  /** Unlike that of any other on the page. */
  readonly id: string;
  /** Null where something is still to be chosen. */
  readonly wish: RecodingWish | null;
  /** Told why a step was refused; null when one begins. */
  readonly onFault: (fault: SendFault | null) => void;
  readonly onSaved: () => void;
}) {
  const [shown, setShown] = useState<Shown | null>(null);
  const [fault, setFault] = useState<SendFault | null>(null);
  const [reason, setReason] = useState("");
  const [isBusy, setBusy] = useState(false);
  const written = wish === null ? "" : JSON.stringify(wish);
  const current = shown !== null && shown.wish === written ? shown.effect : null;
  const tell = (told: SendFault | null) => {
    setFault(told);
    onFault(told);
  };
  const show = async () => {
    const answer = await sendJson(recodingHref(dossier, "effect"), wish);
    if (answer.ok && isTold(answer.value)) setShown({ wish: written, effect: answer.value });
    if (!answer.ok) tell(answer.fault);
  };
  const save = async (state: string) => {
    const answer = await sendJson(recodingHref(dossier, "save"), { wish, state, reason });
    if (answer.ok) return onSaved();
    if (answer.fault.kind === "stale") await show();
    tell(answer.fault);
  };
  const once = (step: () => Promise<void>) => async () => {
    setBusy(true);
    tell(null);
    await step().finally(() => setBusy(false));
  };
  return (
    <div>
      <button
        className={current === null ? `${BUTTON} bg-ink text-paper` : `${BUTTON} border-rule-strong bg-sheet border`}
        disabled={wish === null || isBusy}
        onClick={once(show)}
        type="button"
      >
        Show what it does
      </button>
      {shown !== null && current === null ? (
        <p className="text-soft mt-2 text-[13px]">This has changed since its effect was shown. Show it again.</p>
      ) : null}
      {fault === null ? null : <FaultLine fault={fault} />}
      {current === null ? null : <EffectPanel effect={current} />}
      {current === null || current.isBlocked ? null : (
        <div className="mt-3.5">
          {current.asksWhy ? (
            <>
              <label className="block text-[13px] font-semibold" htmlFor={`${id}-reason`}>
                Why
              </label>
              <textarea
                aria-describedby={`${id}-reason-hint`}
                className="border-rule-strong bg-sheet mt-1 block w-full rounded border px-2.5 py-1.5"
                id={`${id}-reason`}
                maxLength={1000}
                onChange={(event) => setReason(event.target.value)}
                rows={2}
                value={reason}
              />
              <p className="text-soft mt-1 mb-3 text-xs" id={`${id}-reason-hint`}>
                Claims or verdicts change: say why, for those who read the history. “The texts use both for one thing.”
              </p>
            </>
          ) : null}
          <button
            className={`${BUTTON} bg-ink text-paper`}
            disabled={isBusy}
            onClick={once(() => save(current.state))}
            type="button"
          >
            Save
          </button>
        </div>
      )}
    </div>
  );
}

const BUTTON = "rounded px-3 py-1.5 disabled:opacity-60";

function FaultLine({ fault: { kind, message } }: { readonly fault: SendFault }) {
  const isOver = kind === "no-session";
  return (
    <p className="border-contradict bg-contradict-wash mt-3 border-l-[3px] px-3 py-2" role="alert">
      {message}{" "}
      {isOver ? (
        <a className="underline underline-offset-2" href={signInHref(location.pathname)} rel="noopener" target="_blank">
          Sign in
        </a>
      ) : null}
    </p>
  );
}

function isTold(value: unknown): value is ToldEffect {
  return typeof value === "object" && value !== null && "state" in value && "groups" in value && "verdicts" in value;
}
