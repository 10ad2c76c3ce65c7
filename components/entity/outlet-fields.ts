import { OUTLET_TYPES, type Outlet, RELIABILITIES, type Reliability } from "#lib/document.ts";

import type { FormField } from "./form-field.ts";
import { idField } from "./id-field.ts";

/** The Admiralty code's letters in words. */
const RELIABILITY_WORD: Readonly<Record<Reliability, string>> = {
  A: "A: reliable",
  B: "B: usually reliable",
  C: "C: fairly reliable",
  D: "D: not usually reliable",
  E: "E: unreliable",
  F: "F: cannot be judged",
};

/** The fields of an outlet's form; those of a new one where none is given. */
export function outletFields(outlet: Outlet | null): readonly FormField[] {
  return [
    ...(outlet === null ? [idField("evening-courier", "name")] : []),
    {
      name: "name",
      label: "Name",
      hint: "As it calls itself.",
      value: outlet?.name ?? "",
      look: "line",
      required: true,
    },
    {
      name: "country",
      label: "Country",
      hint: "Two capitals as in ISO 3166-1: IE.",
      value: outlet?.country ?? "",
      look: "line",
    },
    {
      name: "type",
      label: "Who stands behind it",
      value: outlet?.type ?? "",
      look: "choice",
      options: [{ value: "", label: "not said" }, ...OUTLET_TYPES.map((type) => ({ value: type, label: type }))],
    },
    {
      name: "camp",
      label: "Camp",
      hint: "A side in the dispute, as this dossier names it.",
      value: outlet?.camp ?? "",
      look: "line",
    },
    {
      name: "reliability",
      label: "Reliability",
      hint: "The Admiralty code’s letter. It changes no verdict.",
      value: outlet?.reliability ?? "",
      look: "choice",
      options: [
        { value: "", label: "not judged" },
        ...RELIABILITIES.map((letter) => ({ value: letter, label: RELIABILITY_WORD[letter] })),
      ],
    },
    { name: "url", label: "Address", hint: "Begins with https:// or http://.", value: outlet?.url ?? "", look: "line" },
    { name: "note", label: "Note", value: outlet?.note ?? "", look: "lines" },
  ];
}
