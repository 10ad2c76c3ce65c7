import type { FormField } from "./form-field.ts";

/** The field for what something new is called in addresses. */
export function idField(example: string, from: "title" | "name"): FormField {
  return {
    name: "id",
    label: "Name in addresses",
    hint: `Lower-case words joined by -, as ${example}. Left empty, it is made of the ${from}. It never changes.`,
    value: "",
    look: "line",
  };
}
