"use client";

import { useState } from "react";

import { useKeptText } from "#components/editing/kept-text.ts";
import { KeptTextLine } from "#components/editing/kept-text-line.tsx";
import { editConceptHref } from "#components/ui/edit-addresses.ts";
import type { SendFault } from "#components/ui/send.ts";
import type { Concept } from "#lib/codebook.ts";

import { BothVersions } from "./both-versions.tsx";
import { CheckedField, CheckedText } from "./checked-field.tsx";
import { idFrom } from "./options-editor.tsx";
import { RecodingSteps } from "./recoding-steps.tsx";
import { currentIn, fieldFaults } from "./refusal.ts";

/** A concept being edited, and how it stood when that began; null for a new one. */
interface ConceptEdit {
  readonly base: Concept | null;
  readonly fields: { readonly id: string; readonly label: string; readonly note: string };
}

/** A concept's label and note, or a new concept. */
export function ConceptForm({
  dossier,
  person,
  concept,
}: {
  readonly dossier: string;
  /** The id of the account. */
  readonly person: string;
  readonly concept: Concept | null;
}) {
  const place = `${dossier}/codebook/concept/${concept?.id ?? ""}`;
  const form = useKeptText({
    person,
    place,
    blank: editOf(concept),
    recognise: (kept) => (isEdit(kept) ? kept : null),
  });
  const [fault, setFault] = useState<SendFault | null>(null);
  const { base, fields } = form.value;
  const edit = (change: Partial<ConceptEdit["fields"]>) => form.type({ base, fields: { ...fields, ...change } });
  const restart = (next: ConceptEdit) => {
    form.type(next);
    setFault(null);
  };
  const faults = fieldFaults(fault);
  const current = currentIn(fault, isConcept);
  const wanted = { id: fields.id.trim(), label: fields.label.trim(), note: fields.note.trim() || null };
  return (
    <div>
      {current === undefined ? null : (
        <BothVersions
          onKeep={() => restart({ base: current, fields })}
          onTake={() => restart(editOf(current))}
          parts={
            current && [
              { name: "Label", typed: fields.label, saved: current.label },
              { name: "Note", typed: fields.note, saved: current.note ?? "" },
            ]
          }
        />
      )}
      <CheckedField
        fault={faults["label"]}
        hint="What it is that texts call by several names: “What the vote is called”."
        id="label"
        label="Label"
        maxLength={1000}
        onChange={(event) => {
          const label = event.target.value;
          edit({ label, ...(base === null && fields.id === idFrom(fields.label) ? { id: idFrom(label) } : {}) });
        }}
        value={fields.label}
      />
      {base === null ? (
        <CheckedField
          fault={faults["id"]}
          hint="In packages, never changed afterwards: vote-name."
          id="id"
          label="Id"
          maxLength={100}
          onChange={(event) => edit({ id: event.target.value })}
          value={fields.id}
        />
      ) : null}
      <CheckedText
        fault={faults["note"]}
        id="note"
        label="Note"
        maxLength={5000}
        onChange={(event) => edit({ note: event.target.value })}
        rows={2}
        value={fields.note}
      />
      <RecodingSteps
        dossier={dossier}
        id="concept"
        onFault={setFault}
        onSaved={() => {
          form.clear();
          location.assign(`${editConceptHref(dossier, wanted.id)}?saved`);
        }}
        wish={{ recoding: { kind: base === null ? "add-concept" : "change-concept", concept: wanted }, base }}
      />
      <div className="mt-2">
        <KeptTextLine form={form} />
      </div>
    </div>
  );
}

function editOf(base: Concept | null): ConceptEdit {
  return { base, fields: { id: base?.id ?? "", label: base?.label ?? "", note: base?.note ?? "" } };
}

function isConcept(current: object): current is Concept {
  return "label" in current && "note" in current;
}

function isEdit(kept: unknown): kept is ConceptEdit {
  if (typeof kept !== "object" || kept === null || !("base" in kept) || !("fields" in kept)) return false;
  const { fields } = kept;
  return typeof fields === "object" && fields !== null && "id" in fields && isConcept(fields);
}
