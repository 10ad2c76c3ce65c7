"use client";

import { type FormEvent, useState } from "react";

import { AreaField, Field, SelectField } from "#components/ui/field.tsx";
import { type SendFault, sendJson } from "#components/ui/send.ts";

import { ChangedMeanwhile, readTheirs, type Theirs } from "./changed-meanwhile.tsx";
import type { FormField } from "./form-field.ts";

interface Props {
  /** Where it is sent. */
  readonly action: string;
  /** What is changed; null for something new. */
  readonly id: string | null;
  /** Its version as the page saw it; null where it knew of none. */
  readonly seen: number | null;
  readonly fields: readonly FormField[];
  /** Columns that the form does not ask for. */
  readonly fixed: Readonly<Record<string, string>>;
  /** Where to go when it is saved. */
  readonly next: string;
  readonly save: string;
  /** What the button is called that takes it back; null where there is nothing to take back. */
  readonly withdraw: string | null;
}

/** Writes, changes and withdraws one thing of a dossier. Whatever fails, what was typed stays. */
export function EntityForm({ action, id, seen, fields, fixed, next, save, withdraw }: Props) {
  const [state, setState] = useState<{ readonly fault: SendFault | null; readonly theirs: Theirs | null }>(FRESH);
  const [isSending, setSending] = useState(false);
  const prefix = id ?? "new";
  const send = async (form: HTMLFormElement, isWithdrawn: boolean) => {
    setSending(true);
    const typed = Object.fromEntries([...new FormData(form)].map(([name, text]) => [name, String(text)]));
    const { [WHY]: reason = "", ...own } = typed;
    const cells = isWithdrawn ? null : { ...fixed, ...own };
    const done = await sendJson(action, { id, cells, seen: state.theirs?.version ?? seen, reason });
    if (done.ok) return location.assign(next);
    setSending(false);
    setState({ fault: done.fault, theirs: readTheirs(done.fault) ?? state.theirs });
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const submitter = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null;
    void send(event.currentTarget, submitter?.getAttribute("value") === "withdraw");
  };
  return (
    <form className="max-w-[60ch]" onSubmit={submit}>
      {fields.map((field) => (
        <OneField
          key={field.name}
          fault={cellFault(state.fault, field.name)}
          field={field}
          id={`${prefix}-${field.name}`}
        />
      ))}
      <Field
        autoComplete="off"
        hint="Kept in the history, for everyone to read."
        id={`${prefix}-${WHY}`}
        label="Why this change"
        maxLength={500}
        name={WHY}
      />
      {state.fault === null ? null : (
        <p className="border-contradict bg-contradict-wash mb-3 border-l-[3px] px-3 py-2" role="alert">
          {state.fault.message}
        </p>
      )}
      {state.theirs === null ? null : <ChangedMeanwhile fields={fields} theirs={state.theirs} />}
      <div className="flex flex-wrap gap-3">
        <button className="bg-ink text-paper rounded px-3 py-1.5" disabled={isSending} type="submit">
          {state.theirs === null ? save : "Save mine instead"}
        </button>
        {withdraw === null ? null : (
          <button
            className="border-rule-strong bg-sheet rounded border px-3 py-1.5"
            disabled={isSending}
            formNoValidate={true}
            type="submit"
            value="withdraw"
          >
            {withdraw}
          </button>
        )}
      </div>
    </form>
  );
}

/** No column of any table is called so. */
const WHY = "why-changed";

const FRESH = { fault: null, theirs: null };

function OneField({
  field,
  id,
  fault,
}: {
  readonly field: FormField;
  readonly id: string;
  readonly fault: string | null;
}) {
  const { name, label, hint, value, look, options = [], required = false } = field;
  const shared = {
    id,
    name,
    label,
    required,
    defaultValue: value,
    hint: fault ?? hint,
    ...(fault === null ? {} : { "aria-invalid": true }),
  };
  if (look === "choice") return <SelectField {...shared} options={options} />;
  return look === "lines" ? <AreaField {...shared} dir="auto" /> : <Field {...shared} autoComplete="off" dir="auto" />;
}

/** What is wrong with what was typed into one field. */
function cellFault(fault: SendFault | null, name: string): string | null {
  const cells = fault?.["cells"];
  if (typeof cells !== "object" || cells === null) return null;
  const told = new Map(Object.entries(cells)).get(name);
  return typeof told === "string" ? told : null;
}
