"use client";

import { useRouter } from "next/navigation";
import { type SubmitEvent, useState } from "react";

import { SendButton } from "#components/ui/button.tsx";
import { settingsHref } from "#components/ui/edit-addresses.ts";
import { Field } from "#components/ui/field.tsx";
import { FormAnswerLine } from "#components/ui/form-answer.tsx";
import { sendJson } from "#components/ui/send.ts";

/** Archives a dossier, or reopens one that is archived. */
export function ArchiveForm({ name, isArchived }: { readonly name: string; readonly isArchived: boolean }) {
  const [reason, setReason] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const router = useRouter();
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    const wish = { archived: !isArchived, reason: reason.trim() || null };
    const done = await sendJson(`${settingsHref(name)}/archive`, wish);
    setFault(done.ok ? null : done.fault.message);
    if (!done.ok) return;
    setReason("");
    router.refresh();
  };
  return (
    <form onSubmit={(event) => void send(event)}>
      <FormAnswerLine done={null} fault={fault} />
      <p className="text-soft mb-3">
        {isArchived
          ? "It is archived: everyone reads it, and nobody edits it until it is reopened."
          : "An archived dossier is read as before, marked as archived; nobody edits it until it is reopened."}
      </p>
      <Field
        id="archive-reason"
        label="Why, for the history"
        maxLength={500}
        onChange={({ currentTarget: { value } }) => setReason(value)}
        value={reason}
      />
      <SendButton label={isArchived ? "Reopen it" : "Archive it"} look="plain" />
    </form>
  );
}
