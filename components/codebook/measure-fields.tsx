"use client";

import { FRAME_FUNCTIONS } from "#lib/question.ts";

import { CheckedField, CheckedSelect } from "./checked-field.tsx";
import { FUNCTION_WORDS } from "./function-words.ts";
import type { QuestionFields } from "./question-fields.ts";

/** What a question's answers are measured by, as far as its answer type has a use for it. */
export function MeasureFields({
  fields,
  concepts,
  faults,
  onEdit,
}: {
  readonly fields: QuestionFields;
  readonly concepts: readonly { readonly value: string; readonly label: string }[];
  readonly faults: Readonly<Record<string, string>>;
  readonly onEdit: (change: Partial<QuestionFields>) => void;
}) {
  const { answer, unit, tolerance, approximation, negative, concept } = fields;
  if (answer === "term")
    return (
      <CheckedSelect
        fault={faults["concept"]}
        hint="What is called by several names; its terms are in the codebook."
        id="concept"
        label="Concept"
        onChange={(event) => onEdit({ concept: event.target.value })}
        options={[{ value: "", label: "Choose one" }, ...concepts]}
        value={concept}
      />
    );
  if (answer === "frame")
    return (
      <CheckedSelect
        fault={faults["function"]}
        id="function"
        label="Function of the frame"
        onChange={(event) => onEdit({ function: event.target.value })}
        options={[
          { value: "", label: "None" },
          ...FRAME_FUNCTIONS.map((value) => ({ value, label: FUNCTION_WORDS[value] })),
        ]}
        value={fields.function}
      />
    );
  if (answer === "category") return null;
  return (
    <div className="grid gap-x-5 sm:grid-cols-3">
      {answer === "quantity" ? (
        <CheckedField
          fault={faults["unit"]}
          hint="ha, kg, percent, or what is counted: people."
          id="unit"
          label="Unit"
          maxLength={100}
          onChange={(event) => onEdit({ unit: event.target.value })}
          value={unit}
        />
      ) : null}
      <CheckedField
        fault={faults["tolerance"]}
        hint={answer === "date" ? "In days: 1." : "In the unit, 5, or a share of the larger, 5%."}
        id="tolerance"
        label="Tolerance"
        maxLength={40}
        onChange={(event) => onEdit({ tolerance: event.target.value })}
        value={tolerance}
      />
      {answer === "quantity" ? (
        <>
          <CheckedField
            fault={faults["approximation"]}
            hint="The share that “about” allows either way; 0.1 when empty."
            id="approximation"
            label="“About” means"
            maxLength={40}
            onChange={(event) => onEdit({ approximation: event.target.value })}
            value={approximation}
          />
          <p className="mb-3">
            <label className="inline-flex items-baseline gap-2">
              <input
                checked={negative}
                onChange={(event) => onEdit({ negative: event.target.checked })}
                type="checkbox"
              />
              Can be below zero
            </label>
          </p>
        </>
      ) : null}
    </div>
  );
}
