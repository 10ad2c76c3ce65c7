"use client";

import { type SubmitEvent, useState } from "react";

import { SendButton } from "#components/ui/button.tsx";
import { dossierDeskHref } from "#components/ui/edit-addresses.ts";
import { Field } from "#components/ui/field.tsx";
import { FormAnswerLine } from "#components/ui/form-answer.tsx";
import { LiveFields } from "#components/ui/live-fields.tsx";
import { sendJson } from "#components/ui/send.ts";

import { HeadingFields, sentHeading, typedHeading } from "./heading-fields.tsx";

const NOTHING = typedHeading({ name: "", title: "", description: "", created: null, licences: [] });

/** Makes a dossier, and goes on to its desk. */
export function NewDossierForm() {
  const [typed, setTyped] = useState(NOTHING);
  const [fault, setFault] = useState<string | null>(null);
  const suggested = slugOf(typed.title);
  const name = typed.name === "" ? suggested : typed.name;

  const make = async (event: SubmitEvent) => {
    event.preventDefault();
    const made = await sendJson("/edit/dossiers/make", { name, ...sentHeading(typed) });
    setFault(made.ok ? null : made.fault.message);
    if (made.ok) location.assign(dossierDeskHref(name));
  };
  return (
    <form className="max-w-[44rem]" onSubmit={(event) => void make(event)}>
      <LiveFields>
        <FormAnswerLine done={null} fault={fault} />
        <HeadingFields change={setTyped} typed={typed} />
        <Field
          autoComplete="off"
          hint="Lower-case letters, digits and hyphens. It stays: links and citations hold it."
          id="name"
          label="Name in addresses"
          maxLength={80}
          onChange={({ currentTarget: { value } }) => setTyped({ ...typed, name: value })}
          placeholder={suggested}
          value={typed.name}
        />
        <SendButton label="Make the dossier" look="main" />
      </LiveFields>
    </form>
  );
}

/** "Port Lisse, 1911" as addresses have it: port-lisse-1911. */
function slugOf(title: string): string {
  const plain = title.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-|-$/gu, "")
    .slice(0, 80);
}
