import type { ComponentProps, ReactNode } from "react";

import { Field, SelectField } from "#components/ui/field.tsx";

/** What is wrong with a field, below it. */
function FaultBelow({ id, fault }: { readonly id: string; readonly fault: string | undefined }) {
  if (fault === undefined) return null;
  return (
    <p className="text-contradict -mt-2 mb-3 text-[13px]" id={`${id}-fault`}>
      {fault}
    </p>
  );
}

interface Checked {
  readonly id: string;
  readonly hint?: string | undefined;
  readonly fault: string | undefined;
}

/** How a field names what helps with it, and what is wrong with it. */
function described({ id, hint, fault }: Checked) {
  const ids = [hint === undefined ? [] : `${id}-hint`, fault === undefined ? [] : `${id}-fault`].flat();
  return {
    ...(ids.length === 0 ? {} : { "aria-describedby": ids.join(" ") }),
    ...(fault === undefined ? {} : { "aria-invalid": true }),
  } as const;
}

/** A line to type into, with what the server found wrong. */
export function CheckedField({ fault, ...field }: Omit<ComponentProps<typeof Field>, "id"> & Checked) {
  return (
    <>
      <Field {...field} {...described({ ...field, fault })} />
      <FaultBelow fault={fault} id={field.id} />
    </>
  );
}

/** A choice among few, with what the server found wrong. */
export function CheckedSelect({ fault, ...field }: Omit<ComponentProps<typeof SelectField>, "id"> & Checked) {
  return (
    <>
      <SelectField {...field} {...described({ ...field, fault })} />
      <FaultBelow fault={fault} id={field.id} />
    </>
  );
}

/** Several lines to type into, with what the server found wrong. */
export function CheckedText({
  id,
  label,
  hint,
  fault,
  ...text
}: Omit<ComponentProps<"textarea">, "id"> & Checked & { readonly label: string }) {
  return (
    <>
      <div className="mb-3">
        <label className="text-[13px] font-semibold" htmlFor={id}>
          {label}
        </label>
        <textarea
          {...described({ id, hint, fault })}
          {...text}
          className="border-rule-strong bg-sheet mt-1 block w-full rounded border px-2.5 py-1.5"
          id={id}
        />
        {hint === undefined ? null : (
          <p className="text-soft mt-1 text-xs" id={`${id}-hint`}>
            {hint}
          </p>
        )}
      </div>
      <FaultBelow fault={fault} id={id} />
    </>
  );
}

/** Fields that belong together, under one name, with what the server found wrong with them. */
export function CheckedGroup({
  id,
  label,
  hint,
  fault,
  children,
}: Checked & { readonly label: string; readonly children: ReactNode }) {
  return (
    <fieldset className="mb-3" {...described({ id, hint, fault })}>
      <legend className="text-[13px] font-semibold">{label}</legend>
      {hint === undefined ? null : (
        <p className="text-soft mt-1 mb-1.5 text-xs" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children}
      <div className="mt-2">
        <FaultBelow fault={fault} id={id} />
      </div>
    </fieldset>
  );
}
