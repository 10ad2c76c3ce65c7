import type { FormField } from "./form-field.ts";

/** The field for what something new is called in addresses. */
export function idField(example: string): FormField {
  return {
    name: "id",
    label: "Name in addresses",
    hint: `Lower-case words joined by -, as ${example}. It never changes.`,
    value: "",
    look: "line",
    required: true,
  };
}
