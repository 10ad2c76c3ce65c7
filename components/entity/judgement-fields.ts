import { VERDICT_TEXT } from "#components/ui/verdict-text.ts";
import type { Silence, SilenceState } from "#lib/claim.ts";
import { VERDICTS } from "#lib/comparison.ts";
import type { Adjudication } from "#lib/dossier.ts";

import type { FormField } from "./form-field.ts";

/** The fields of an editor's own verdict. One that is no computed verdict's word stays to choose. */
export function adjudicationFields(adjudication: Adjudication | null): readonly FormField[] {
  const own = VERDICTS.map((verdict) => ({ value: verdict, label: VERDICT_TEXT[verdict].word }));
  const other = own.some(({ value }) => value === adjudication?.verdict) ? null : (adjudication?.verdict ?? null);
  return [
    {
      name: "verdict",
      label: "Verdict",
      value: adjudication?.verdict ?? "",
      look: "choice",
      required: true,
      options: [
        ...(adjudication === null ? [{ value: "", label: "choose one" }] : []),
        ...(other === null ? [] : [{ value: other, label: other }]),
        ...own,
      ],
    },
    {
      name: "reason",
      label: "Why you judge so",
      hint: "Shown to readers beside the computed verdict, with your name and today’s date.",
      value: adjudication?.reason ?? "",
      look: "lines",
      required: true,
    },
  ];
}

const STATE_WORD: Readonly<Record<SilenceState, string>> = {
  silent: "silent: it treats the event and does not answer this",
  "not-covered": "not covered: it does not treat the event",
};

/** The fields of what was found where a document gives no answer. */
export function silenceFields(silence: Silence | null): readonly FormField[] {
  return [
    {
      name: "state",
      label: "What you found",
      value: silence?.state ?? "silent",
      look: "choice",
      required: true,
      options: Object.entries(STATE_WORD).map(([value, label]) => ({ value, label })),
    },
    { name: "note", label: "Note", hint: "Shown to readers.", value: silence?.note ?? "", look: "lines" },
  ];
}
