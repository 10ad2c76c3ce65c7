import type { ComponentProps, ReactNode } from "react";

const INPUT = "border-rule-strong bg-sheet mt-1 block w-full rounded border px-2.5 py-1.5";

/** A line to type into, with its name above and what helps below. */
export function Field({ label, hint, id, ...input }: FieldFrame & Omit<ComponentProps<"input">, "id">) {
  return (
    <Labelled hint={hint} id={id} label={label}>
      <input
        {...(hint === undefined ? {} : { "aria-describedby": `${id}-hint` })}
        {...input}
        className={INPUT}
        id={id}
      />
    </Labelled>
  );
}

/** Lines to type into. */
export function AreaField({ label, hint, id, ...area }: FieldFrame & Omit<ComponentProps<"textarea">, "id">) {
  return (
    <Labelled hint={hint} id={id} label={label}>
      <textarea
        rows={3}
        {...(hint === undefined ? {} : { "aria-describedby": `${id}-hint` })}
        {...area}
        className={INPUT}
        id={id}
      />
    </Labelled>
  );
}

/** A choice of one among few. */
export function SelectField({
  label,
  hint,
  id,
  options,
  ...select
}: FieldFrame &
  Omit<ComponentProps<"select">, "id"> & {
    readonly options: readonly { readonly value: string; readonly label: string }[];
  }) {
  return (
    <Labelled hint={hint} id={id} label={label}>
      <select
        {...(hint === undefined ? {} : { "aria-describedby": `${id}-hint` })}
        {...select}
        className={INPUT}
        id={id}
      >
        {options.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

/** Several lines to type into. */
export function TextField({ label, hint, id, ...area }: FieldFrame & Omit<ComponentProps<"textarea">, "id">) {
  return (
    <Labelled hint={hint} id={id} label={label}>
      <textarea
        {...(hint === undefined ? {} : { "aria-describedby": `${id}-hint` })}
        {...area}
        className={INPUT}
        id={id}
      />
    </Labelled>
  );
}

interface FieldFrame {
  /** Unlike any other on the page. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

function Labelled({ id, label, hint, children }: FieldFrame & { readonly children: ReactNode }) {
  return (
    <div className="mb-3">
      <label className="text-[13px] font-semibold" htmlFor={id}>
        {label}
      </label>
      {children}
      {hint === undefined ? null : (
        <p className="text-soft mt-1 text-xs" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
