"use client";

import { useState } from "react";

import { useKeptText } from "#components/editing/kept-text.ts";
import { KeptTextLine } from "#components/editing/kept-text-line.tsx";
import { ActButton } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { captureHref } from "#components/ui/edit-addresses.ts";
import { FormAnswerLine } from "#components/ui/form-answer.tsx";
import { type SendFault, sendJson } from "#components/ui/send.ts";

import type { CaptureComparison } from "./carried-claim.ts";
import { ChangeMarks } from "./change-marks.tsx";
import { FateList } from "./fate-list.tsx";
import type { ReadDocument } from "./read-document.ts";
import { SignInAgain } from "./sign-in-again.tsx";
import { TextPreview } from "./text-preview.tsx";
import { TextSource } from "./text-source.tsx";

interface Props {
  readonly dossier: string;
  /** The id of the account. */
  readonly person: string;
  readonly document: string;
  readonly language: string | null;
  /** Bytes of a file. */
  readonly most: number;
}

interface KeptCapture {
  readonly number: number;
  readonly became: "added" | "again" | "attached";
  readonly told: string | null;
}

/** Brings in a newer text of a document: how it differs, what becomes of each claim, then one deed. */
export function SecondCapture({ dossier, person, document, language, most }: Props) {
  const href = captureHref(dossier, document);
  const form = useKeptText({ person, place: href, blank: "", recognise: asPasted });
  const [read, setRead] = useState<ReadDocument | null>(null);
  const [compared, setCompared] = useState<CaptureComparison | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const [fault, setFault] = useState<SendFault | null>(null);
  const [kept, setKept] = useState<KeptCapture | null>(null);

  const compare = async (given: ReadDocument) => {
    setRead(given);
    setCompared(null);
    setFault(null);
    setBusy("Comparing it with the newest capture …");
    const done = await sendJson<CaptureComparison>(`${href}/compare`, { text: given.text });
    setBusy(null);
    if (done.ok) setCompared(done.value);
    else setFault(done.fault);
  };
  const keep = async ({ text }: ReadDocument, { newest }: CaptureComparison) => {
    setBusy("Keeping it …");
    setFault(null);
    const done = await sendJson<KeptCapture>(`${href}/keep`, { text, seen: newest });
    setBusy(null);
    if (done.ok) {
      form.clear();
      setKept(done.value);
    } else setFault(done.fault);
  };
  if (kept !== null) return <KeptLine href={href} kept={kept} />;
  return (
    <>
      <TextSource
        dossier={dossier}
        most={most}
        onPaste={form.type}
        onRead={(given) => void compare(given)}
        pasted={form.value}
        title="A newer text"
      />
      <KeptTextLine form={form} />
      <p aria-live="polite" className="text-soft mb-2">
        {busy}
      </p>
      {fault === null ? null : (
        <>
          <FormAnswerLine done={null} fault={fault.message} />
          <SignInAgain fault={fault} />
          {read === null || compared !== null ? null : (
            <ActButton label="Compare it again" look="plain" onAct={() => void compare(read)} />
          )}
        </>
      )}
      {read === null || compared === null ? null : (
        <>
          <TextPreview dossier={dossier} language={language} read={{ ...read, same: [], near: [] }} />
          <Compared compared={compared} language={language} />
          <CaptureDeed
            again={() => void compare(read)}
            compared={compared}
            isBusy={busy !== null}
            isStale={fault?.kind === "stale" || fault?.kind === "busy"}
            keep={() => void keep(read, compared)}
          />
        </>
      )}
    </>
  );
}

function asPasted(kept: unknown): string | null {
  return typeof kept === "string" ? kept : null;
}

/** What can be done with a text that was compared. */
function CaptureDeed({
  compared: { isSame, changes, newest },
  isBusy,
  isStale,
  keep,
  again,
}: {
  readonly compared: CaptureComparison;
  readonly isBusy: boolean;
  /** Whether what was compared is no longer what stands. */
  readonly isStale: boolean;
  readonly keep: () => void;
  readonly again: () => void;
}) {
  if (isSame && changes !== null) return null;
  const label = isSame ? "Attach this text" : `Keep it as capture ${newest + 1}`;
  return isStale ? (
    <ActButton isOff={isBusy} label="Compare it again" look="main" onAct={again} />
  ) : (
    <ActButton isOff={isBusy} label={label} look="main" onAct={keep} />
  );
}

function Compared({ compared, language }: { readonly compared: CaptureComparison; readonly language: string | null }) {
  const { isSame, changes, more, newest, carried } = compared;
  if (isSame)
    return (
      <p className="mb-4" role="status">
        {changes === null
          ? "This is the text that the newest capture is known by. It can be attached, and proves its quotes."
          : `This is the text of capture ${newest}, letter by letter: there is nothing to keep.`}
      </p>
    );
  return (
    <>
      <Card title={`How it differs from capture ${newest}`}>
        {changes === null ? (
          <p>The text of that capture is not held, so the two cannot be compared. Every claim waits for an editor.</p>
        ) : (
          <ChangeMarks changes={changes} language={language} more={more} />
        )}
      </Card>
      {carried.length === 0 ? (
        <p className="mb-4">No claim rests on this document yet.</p>
      ) : (
        <FateList carried={carried} language={language} />
      )}
    </>
  );
}

function KeptLine({ href, kept: { number, became, told } }: { readonly href: string; readonly kept: KeptCapture }) {
  const said = {
    added: told ?? `Capture ${number} is kept.`,
    again: `Capture ${number} was kept already with this very text, so nothing was added twice.`,
    attached: `The text of capture ${number} is attached, and every quote stands in it.`,
  };
  return (
    <>
      <FormAnswerLine done={said[became]} fault={null} />
      <p className="mb-4">
        <a className="underline underline-offset-2" href={href}>
          See what waits, or bring in another text
        </a>
      </p>
    </>
  );
}
