"use client";

import { useEffect, useId, useRef } from "react";

import { type SendTyped, useKeptText } from "#components/editing/kept-text.ts";
import { KeptTextLine } from "#components/editing/kept-text-line.tsx";

/** What is asked for. */
export interface WhyWords {
  /** The name of the field. */
  readonly label: string;
  readonly hint?: string;
  /** The name of the button. */
  readonly act: string;
}

/** The longest reason that a draft keeps, and the longest remark. */
const MOST = { reason: 1000, remark: 5000 } as const;

/** A field for some sentences and the button that sends them; kept in this browser until the server has them. */
export function SayWhy({
  person,
  place,
  wording,
  length,
  focused,
  send,
  onSent,
  onLeave,
}: {
  /** The id of the account. */
  readonly person: string;
  /** Which form this is, as `port-lisse/courier-count/send-back`. */
  readonly place: string;
  readonly wording: WhyWords;
  readonly length: keyof typeof MOST;
  /** Whether it takes the focus as it opens. */
  readonly focused: boolean;
  readonly send: SendTyped<string>;
  readonly onSent: () => void;
  /** Closes it, where it can be closed. */
  readonly onLeave?: () => void;
}) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const form = useKeptText({ person, place, blank: "", recognise: asText });
  useEffect(() => {
    if (focused) area.current?.focus();
  }, [focused]);
  const submit = async () => {
    if (form.value.trim() === "") {
      area.current?.focus();
      return;
    }
    if (!(await form.save(send))) return;
    form.clear();
    onSent();
  };
  return (
    <form
      className="mt-2 max-w-[75ch]"
      onKeyDown={(event) => {
        if (event.key === "Escape") onLeave?.();
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void submit();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <label className="text-[13px] font-semibold" htmlFor={id}>
        {wording.label}
      </label>
      <textarea
        ref={area}
        aria-describedby={wording.hint === undefined ? undefined : `${id}-hint`}
        className="border-rule-strong bg-sheet mt-1 block w-full rounded border px-2.5 py-1.5"
        id={id}
        maxLength={MOST[length]}
        onChange={({ target }) => form.type(target.value)}
        required={true}
        rows={2}
        value={form.value}
      />
      {wording.hint === undefined ? null : (
        <p className="text-soft mt-1 text-xs" id={`${id}-hint`}>
          {wording.hint}
        </p>
      )}
      <p className="mt-2 flex flex-wrap gap-2">
        <button className="bg-ink text-paper rounded px-3 py-1.5" disabled={form.sent !== null} type="submit">
          {wording.act}
        </button>
        {onLeave === undefined ? null : (
          <button className="border-rule-strong bg-sheet rounded border px-3 py-1.5" onClick={onLeave} type="button">
            Cancel
          </button>
        )}
      </p>
      <KeptTextLine form={form} />
    </form>
  );
}

function asText(kept: unknown): string | null {
  return typeof kept === "string" ? kept : null;
}
