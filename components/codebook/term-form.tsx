"use client";

import { useState } from "react";

import { useKeptText } from "#components/editing/kept-text.ts";
import { KeptTextLine } from "#components/editing/kept-text-line.tsx";
import { editConceptHref } from "#components/ui/edit-addresses.ts";
import type { SendFault } from "#components/ui/send.ts";
import { CONNOTATIONS, type Term } from "#lib/codebook.ts";
import type { Recoding } from "#lib/recoding.ts";

import { BothVersions } from "./both-versions.tsx";
import { CheckedField, CheckedSelect, CheckedText } from "./checked-field.tsx";
import { RecodingSteps } from "./recoding-steps.tsx";
import { currentIn, fieldFaults } from "./refusal.ts";

/** A term being edited, and how it stood when that began; null for a new one. */
interface TermEdit {
  readonly base: Term | null;
  readonly fields: {
    readonly concept: string;
    readonly term: string;
    /** One a line. */
    readonly variants: string;
    readonly connotation: string;
  };
}

/** A term of a concept with its forms, or a new one. */
export function TermForm({
  dossier,
  person,
  concept,
  term,
  concepts,
}: {
  readonly dossier: string;
  /** The id of the account. */
  readonly person: string;
  /** The concept whose page this is. */
  readonly concept: string;
  readonly term: Term | null;
  readonly concepts: readonly { readonly value: string; readonly label: string }[];
}) {
  const own = `term-${term === null ? "new" : term.term.replace(/\s+/gu, "-")}`;
  const place = `${dossier}/codebook/term/${concept}/${term?.term ?? ""}`;
  const blank = editOf(concept, term);
  const form = useKeptText({ person, place, blank, recognise: (kept) => (isEdit(kept) ? kept : null) });
  const [fault, setFault] = useState<SendFault | null>(null);
  const { base, fields } = form.value;
  const edit = (change: Partial<TermEdit["fields"]>) => form.type({ base, fields: { ...fields, ...change } });
  const restart = (next: TermEdit) => {
    form.type(next);
    setFault(null);
  };
  const faults = fieldFaults(fault);
  const current = currentIn(fault, isTerm);
  return (
    <div>
      {current === undefined ? null : (
        <BothVersions
          onKeep={() => restart({ base: current, fields })}
          onTake={() => restart(editOf(concept, current))}
          parts={current && versionsOf(fields, editOf(concept, current).fields)}
        />
      )}
      <div className="grid gap-x-5 sm:grid-cols-3">
        <CheckedField
          dir="auto"
          fault={faults["term"]}
          hint="As it is listed; claims that use it by this name are rewritten along."
          id={`${own}-term`}
          label="Term"
          maxLength={200}
          onChange={(event) => edit({ term: event.target.value })}
          value={fields.term}
        />
        <CheckedSelect
          fault={undefined}
          id={`${own}-connotation`}
          label="Connotation"
          onChange={(event) => edit({ connotation: event.target.value })}
          options={[{ value: "", label: "Not said" }, ...CONNOTATIONS.map((value) => ({ value, label: value }))]}
          value={fields.connotation}
        />
        <CheckedSelect
          fault={faults["concept"]}
          id={`${own}-concept`}
          label="Concept"
          onChange={(event) => edit({ concept: event.target.value })}
          options={concepts}
          value={fields.concept}
        />
      </div>
      <CheckedText
        dir="auto"
        fault={faults["variants"]}
        hint="Other spellings, inflections and misreadings, one a line: the plural, the accusative, a scan’s slip."
        id={`${own}-variants`}
        label="Forms"
        maxLength={5000}
        onChange={(event) => edit({ variants: event.target.value })}
        rows={3}
        value={fields.variants}
      />
      <RecodingSteps
        dossier={dossier}
        id={own}
        onFault={setFault}
        onSaved={() => {
          form.clear();
          location.assign(`${editConceptHref(dossier, fields.concept)}?saved`);
        }}
        wish={{ recoding: recodingOf(form.value), base }}
      />
      <div className="mt-2">
        <KeptTextLine form={form} />
      </div>
    </div>
  );
}

function editOf(concept: string, base: Term | null): TermEdit {
  const variants = base?.variants.join("\n") ?? "";
  return {
    base,
    fields: {
      concept: base?.concept ?? concept,
      term: base?.term ?? "",
      variants,
      connotation: base?.connotation ?? "",
    },
  };
}

function recodingOf({ base, fields }: TermEdit): Recoding {
  const term: Term = {
    concept: fields.concept,
    term: fields.term.trim(),
    variants: fields.variants
      .split("\n")
      .map((form) => form.trim())
      .filter((form) => form !== ""),
    connotation: CONNOTATIONS.find((one) => one === fields.connotation) ?? null,
  };
  if (base === null) return { kind: "add-term", term };
  return { kind: "change-term", concept: base.concept, was: base.term, term };
}

function versionsOf(typed: TermEdit["fields"], saved: TermEdit["fields"]) {
  const line = (written: string) => written.split("\n").join(", ");
  return [
    { name: "Term", typed: typed.term, saved: saved.term },
    { name: "Forms", typed: line(typed.variants), saved: line(saved.variants) },
    { name: "Connotation", typed: typed.connotation, saved: saved.connotation },
    { name: "Concept", typed: typed.concept, saved: saved.concept },
  ];
}

function isTerm(current: object): current is Term {
  return "variants" in current && "connotation" in current;
}

function isEdit(kept: unknown): kept is TermEdit {
  if (typeof kept !== "object" || kept === null || !("base" in kept) || !("fields" in kept)) return false;
  const { fields } = kept;
  return typeof fields === "object" && fields !== null && "term" in fields && isTerm(fields);
}
