"use client";

import { useState } from "react";

import { detailOf } from "#components/claim/claim-detail.ts";
import { QuoteInContext } from "#components/claim/quote-in-context.tsx";
import { showValue } from "#components/claim/show-value.ts";
import { ActButton } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { roundHref } from "#components/ui/edit-addresses.ts";
import { Field } from "#components/ui/field.tsx";
import { FormAnswerLine } from "#components/ui/form-answer.tsx";
import { useSend } from "#components/ui/use-send.ts";
import type { Claim } from "#lib/claim.ts";
import type { DraftStatus } from "#lib/draft.ts";
import type { RoundUnit } from "#lib/round.ts";

import { KIND_TEXT } from "./round-words.ts";

/** One question as two coders answered it, side by side, and what is taken of it. */
export function SettleCard({
  dossier,
  round,
  unit,
  coders,
  language,
  open,
  outcomes,
  maySettle,
}: {
  readonly dossier: string;
  readonly round: string;
  readonly unit: RoundUnit;
  /** The names of the first and the second. */
  readonly coders: readonly [string, string];
  /** The document's. */
  readonly language: string | null;
  /** The drafts that are not settled yet. */
  readonly open: readonly string[];
  readonly outcomes: Readonly<Record<string, DraftStatus>>;
  readonly maySettle: boolean;
}) {
  const { question, kind, claims } = unit;
  const [first, second] = claims;
  const unsettled = [...first, ...second].filter(({ id }) => open.includes(id));
  const [take, setTake] = useState<readonly string[]>(kind === "same" ? first.map(({ id }) => id) : []);
  const [reason, setReason] = useState("");
  const { isBusy, fault, send } = useSend();
  const canSettle = maySettle && unsettled.length > 0;
  const settle = () =>
    send(`${roundHref(dossier, round)}/settle`, { question: question.id, take, reason: reason.trim() || null });
  const toggle = (id: string) => setTake(take.includes(id) ? take.filter((one) => one !== id) : [...take, id]);
  return (
    <Card title={question.question}>
      <p className="text-soft mb-2 text-xs">{KIND_TEXT[kind]}</p>
      <div className="grid gap-4 md:grid-cols-2">
        {claims.map((own, index) => (
          <section key={coders[index]} aria-label={coders[index]}>
            <h3 className="text-soft mb-1 text-xs">{coders[index]}</h3>
            {own.length === 0 ? <p className="text-soft">Found no answer.</p> : null}
            {own.map((claim) => (
              <Coded
                key={claim.id}
                claim={claim}
                isTaken={take.includes(claim.id)}
                language={language}
                onToggle={canSettle ? () => toggle(claim.id) : null}
                outcome={open.includes(claim.id) ? null : (outcomes[claim.id] ?? null)}
                question={question}
              />
            ))}
          </section>
        ))}
      </div>
      {canSettle ? (
        <div className="border-rule mt-3 border-t pt-3">
          <FormAnswerLine done={null} fault={fault?.message ?? null} />
          <Field
            id={`reason-${question.id}`}
            label="Why, if it is not plain"
            maxLength={1000}
            onChange={(event) => setReason(event.target.value)}
            value={reason}
          />
          <ActButton
            isOff={isBusy}
            label={take.length === 0 ? "Take neither" : `Take ${take.length === 1 ? "this" : `these ${take.length}`}`}
            look="main"
            onAct={settle}
          />
        </div>
      ) : null}
    </Card>
  );
}

function Coded({
  question,
  claim,
  language,
  outcome,
  isTaken,
  onToggle,
}: {
  readonly question: RoundUnit["question"];
  readonly claim: Claim;
  readonly language: string | null;
  readonly outcome: DraftStatus | null;
  readonly isTaken: boolean;
  /** Null where nothing can be taken any more. */
  readonly onToggle: (() => void) | null;
}) {
  const value = <b className="font-semibold">{showValue(question, claim)}</b>;
  return (
    <div className="mb-3">
      {onToggle === null ? (
        <p className="mb-1">
          {value} {outcome === null ? null : <span className="text-soft text-xs">{outcome}</span>}
        </p>
      ) : (
        <label className="mb-1 flex items-baseline gap-2">
          <input checked={isTaken} onChange={onToggle} type="checkbox" />
          {value}
        </label>
      )}
      <p className="text-soft text-xs">{detailOf(claim)}</p>
      {claim.passages.map((passage) => (
        <QuoteInContext key={`${passage.start} ${passage.exact}`} language={language} passage={passage} />
      ))}
      {claim.note === null ? null : <p className="text-soft text-xs">Note: {claim.note}</p>}
    </div>
  );
}
