import { namesOf } from "#components/comparison/names.ts";
import { concordanceHref } from "#components/ui/addresses.ts";
import type { Dossier } from "#lib/dossier.ts";
import type { ConcordanceView } from "#lib/framing/framing-view.ts";
import type { Framing } from "#lib/framing.ts";
import { writeLens } from "#lib/lens.ts";

import { termsIn } from "./terms-in.ts";

/** What is looked for, and where: a form that needs no script. */
export function ConcordanceForm({
  dossier,
  framing,
  view,
}: {
  readonly dossier: Dossier;
  readonly framing: Framing;
  readonly view: ConcordanceView;
}) {
  const concepts = dossier.codebook.concepts.map(({ id, label }) => [id, label] as const);
  const terms = view.concept === null ? [] : termsIn(framing, view.concept).map((term) => [term, term] as const);
  return (
    <form
      action={concordanceHref(dossier.name)}
      className="screen-only mt-3 flex flex-wrap items-end gap-x-4 gap-y-2 text-[13px]"
      method="get"
    >
      {view.order === "text" ? null : <input name="sort" type="hidden" value={view.order} />}
      {[...writeLens(view)].map(([name, value]) => (
        <input key={`${name} ${value}`} name={name} type="hidden" value={value} />
      ))}
      <Choice chosen={view.concept} label="What is named" name="concept" options={concepts} />
      {terms.length === 0 ? null : (
        <Choice all="all its names" chosen={view.term} label="Name" name="term" options={terms} />
      )}
      <Choice
        all="all documents"
        chosen={view.documents.length === 1 ? (view.documents[0] ?? null) : null}
        label="In"
        name="document"
        options={[...namesOf(dossier).documents]}
      />
      <button className="border-rule-strong bg-sheet rounded border px-3 py-1" type="submit">
        Show
      </button>
    </form>
  );
}

function Choice({
  label,
  name,
  options,
  chosen,
  all,
}: {
  readonly label: string;
  readonly name: string;
  readonly options: readonly (readonly [string, string])[];
  readonly chosen: string | null;
  readonly all?: string;
}) {
  return (
    <label className="block max-w-full">
      <span className="text-soft block">{label}</span>
      <select
        className="border-rule-strong bg-sheet max-w-full rounded border px-2 py-1 sm:max-w-80"
        defaultValue={chosen ?? ""}
        name={name}
      >
        <option value="">{all ?? "choose"}</option>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
