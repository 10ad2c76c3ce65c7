import type { Event } from "#lib/question.ts";

import type { FormField } from "./form-field.ts";
import { idField } from "./id-field.ts";

/** The fields of an event's form; those of a new one where none is given. */
export function eventFields(event: Event | null, events: readonly Event[]): readonly FormField[] {
  const others = events.filter(({ id }) => id !== event?.id);
  return [
    ...(event === null ? [idField("trial-of-the-guards", "title")] : []),
    {
      name: "title",
      label: "Title",
      hint: "What happened or is planned, in wording that no side would refuse.",
      value: event?.title ?? "",
      look: "line",
      required: true,
    },
    {
      name: "date",
      label: "Date",
      hint: "As EDTF: 2024-02-07, 2024-02, 1988/1994, 2020?, 2024~.",
      value: event?.date ?? "",
      look: "line",
    },
    { name: "place", label: "Place", value: event?.place ?? "", look: "line" },
    {
      name: "parent",
      label: "Part of",
      value: event?.parent ?? "",
      look: "choice",
      options: [
        { value: "", label: "no other event" },
        ...others.map(({ id, title }) => ({ value: id, label: title })),
      ],
    },
    { name: "summary", label: "Summary", hint: "In a sentence or two.", value: event?.summary ?? "", look: "lines" },
  ];
}
