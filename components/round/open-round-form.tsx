"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";

import { SendButton } from "#components/ui/button.tsx";
import { roundHref, roundsHref } from "#components/ui/edit-addresses.ts";
import { SelectField } from "#components/ui/field.tsx";
import { FormAnswerLine } from "#components/ui/form-answer.tsx";
import { sendJson } from "#components/ui/send.ts";
import type { Document } from "#lib/document.ts";
import type { DraftAuthor } from "#lib/draft.ts";

/** Begins a blind coding: which document, and the two who code it. */
export function OpenRoundForm({
  dossier,
  documents,
  coders,
}: {
  readonly dossier: string;
  /** Those without claims. */
  readonly documents: readonly Pick<Document, "id" | "title">[];
  readonly coders: readonly DraftAuthor[];
}) {
  const router = useRouter();
  const [fault, setFault] = useState<string | null>(null);
  if (documents.length === 0)
    return (
      <p>Claims have been recorded from every document. Add one, and two can code it before its claims are seen.</p>
    );
  if (coders.length < 2) return <p>It takes two people who may record claims. An administrator can invite them.</p>;
  const people = coders.map(({ id, name }) => ({ value: id, label: name }));
  const open = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const wish = { document: form.get("document"), coders: [form.get("first"), form.get("second")] };
    const done = await sendJson(`${roundsHref(dossier)}/open`, wish);
    if (done.ok) router.push(roundHref(dossier, String(done.value)));
    else setFault(done.fault.message);
  };
  return (
    <form onSubmit={open}>
      <FormAnswerLine done={null} fault={fault} />
      <SelectField
        id="round-document"
        label="Document"
        name="document"
        options={documents.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <SelectField defaultValue={people[0]?.value} id="round-first" label="One coder" name="first" options={people} />
      <SelectField
        defaultValue={people[1]?.value}
        hint="Whoever settles it later must be neither."
        id="round-second"
        label="The other"
        name="second"
        options={people}
      />
      <SendButton label="Begin" look="main" />
    </form>
  );
}
