"use client";

import { type FormEvent, useState } from "react";

import { useKeptText } from "#components/editing/kept-text.ts";
import { KeptTextLine } from "#components/editing/kept-text-line.tsx";
import { SignInAgain } from "#components/intake/sign-in-again.tsx";
import { AreaField, Field, SelectField } from "#components/ui/field.tsx";
import { type SendFault, sendJson } from "#components/ui/send.ts";

import { ChangedMeanwhile, readTheirs, type Theirs } from "./changed-meanwhile.tsx";
import type { FormField } from "./form-field.ts";
import { asTypedEntity, type TypedEntity } from "./typed-entity.ts";

interface Props {
  /** Where it is sent. */
  readonly action: string;
  /** The id of the account. */
  readonly person: string;
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

/** Writes, changes and withdraws one thing of a dossier. Whatever fails, what was typed stays, in the browser too. */
export function EntityForm({ action, person, id, seen, fields, fixed, next, save, withdraw }: Props) {
  const [state, setState] = useState<{ readonly fault: SendFault | null; readonly theirs: Theirs | null }>(FRESH);
  const blank: TypedEntity = {
    cells: Object.fromEntries(fields.map(({ name, value }) => [name, value])),
    reason: "",
    seen,
  };
  const form = useKeptText({ person, place: `${action}/${id ?? ""}`, blank, recognise: asTypedEntity(fields) });
  const { cells, reason } = form.value;
  const prefix = id ?? "new";
  const send = async (typed: TypedEntity, isWithdrawn: boolean) => {
    const own = isWithdrawn ? null : { ...fixed, ...typed.cells };
    const body = { id, cells: own, seen: state.theirs?.version ?? typed.seen, reason: typed.reason };
    const done = await sendJson(action, body);
    setState(done.ok ? FRESH : { fault: done.fault, theirs: readTheirs(done.fault) ?? state.theirs });
    return done;
  };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const submitter = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null;
    const isWithdrawn = submitter?.getAttribute("value") === "withdraw";
    const isDone = isWithdrawn ? (await send(form.value, true)).ok : await form.save((typed) => send(typed, false));
    if (!isDone) return;
    form.clear();
    location.assign(next);
  };
  return (
    <form className="max-w-[60ch]" onSubmit={(event) => void submit(event)}>
      {fields.map((field) => (
        <OneField
          key={field.name}
          fault={cellFault(state.fault, field.name)}
          field={field}
          id={`${prefix}-${field.name}`}
          onType={(text) => form.type({ ...form.value, cells: { ...cells, [field.name]: text } })}
          value={cells[field.name] ?? ""}
        />
      ))}
      <Field
        autoComplete="off"
        hint="Kept in the history, for everyone to read."
        id={`${prefix}-why-changed`}
        label="Why this change"
        maxLength={500}
        onChange={({ currentTarget: { value } }) => form.type({ ...form.value, reason: value })}
        value={reason}
      />
      {state.fault === null ? null : (
        <p className="border-contradict bg-contradict-wash mb-3 border-l-[3px] px-3 py-2" role="alert">
          {state.fault.message}
        </p>
      )}
      {state.fault === null ? null : <SignInAgain fault={state.fault} />}
      {state.theirs === null ? null : (
        <ChangedMeanwhile
          fields={fields}
          onTake={() => {
            form.clear();
            location.reload();
          }}
          theirs={state.theirs}
        />
      )}
      <div className="mb-2 flex flex-wrap gap-3">
        <button className="bg-ink text-paper rounded px-3 py-1.5" disabled={form.sent !== null} type="submit">
          {state.theirs === null ? save : "Save mine instead"}
        </button>
        {withdraw === null ? null : (
          <button
            className="border-rule-strong bg-sheet rounded border px-3 py-1.5"
            disabled={form.sent !== null}
            formNoValidate={true}
            type="submit"
            value="withdraw"
          >
            {withdraw}
          </button>
        )}
      </div>
      <KeptTextLine form={{ ...form, fault: null }} />
    </form>
  );
}

const FRESH = { fault: null, theirs: null };

function OneField({
  field,
  id,
  fault,
  value,
  onType,
}: {
  readonly field: FormField;
  readonly id: string;
  readonly fault: string | null;
  readonly value: string;
  readonly onType: (text: string) => void;
}) {
  const { name, label, hint, look, options = [], required = false } = field;
  const shared = {
    id,
    name,
    label,
    required,
    value,
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
      onType(currentTarget.value),
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
