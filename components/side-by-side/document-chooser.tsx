import { type Nameable, nameDocument } from "#components/comparison/document-name.ts";
import { sideBySideHref } from "#components/ui/addresses.ts";
import type { Dossier } from "#lib/dossier.ts";
import { writeLens } from "#lib/lens.ts";
import { COLUMN_PLACES, SIDE_ROWS, type SideRows, type SideView } from "#lib/side-view.ts";

const PLACES = ["First", "Second", "Third"] as const;

const ROWS_WORDS: Readonly<Record<SideRows, string>> = {
  shared: "that two or more answer",
  apart: "on which they part ways",
  all: "that any answers",
};

/** Which documents, in whose order, and which questions: a form that needs no script. */
export function DocumentChooser({ dossier, view }: { readonly dossier: Dossier; readonly view: SideView }) {
  const documents = nameableOf(dossier);
  const choices = documents.map((document) => ({ value: document.id, label: nameDocument(document, documents) }));
  return (
    <form
      action={sideBySideHref(dossier.name)}
      className="screen-only mb-4 grid grid-cols-2 items-end gap-x-4 gap-y-2 text-[13px] sm:flex sm:flex-wrap"
      method="get"
    >
      {[...writeLens(view)].map(([name, value]) => (
        <input key={`${name} ${value}`} name={name} type="hidden" value={value} />
      ))}
      {PLACES.map((place, index) => (
        <Choice
          key={place}
          id={`document-${index}`}
          label={`${place} document`}
          name="documents"
          options={[{ value: "", label: index === 2 ? "no third" : "choose one" }, ...choices]}
          value={view.documents[index] ?? ""}
        />
      ))}
      <Choice
        id="order"
        label="In the order of"
        name="order"
        options={COLUMN_PLACES.slice(0, Math.max(2, view.documents.length)).map((value) => ({
          value,
          label: `the ${value} text`,
        }))}
        value={COLUMN_PLACES[view.order] ?? "first"}
      />
      <Choice
        id="rows"
        label="Questions"
        name="rows"
        options={SIDE_ROWS.map((value) => ({ value, label: ROWS_WORDS[value] }))}
        value={view.rows}
      />
      <button className="bg-ink text-paper rounded px-3 py-1" type="submit">
        Lay side by side
      </button>
    </form>
  );
}

/** A dossier's documents as they are named. */
export function nameableOf({ documents, outlets }: Dossier): readonly Nameable[] {
  const names = new Map(outlets.map(({ id, name }) => [id, name]));
  return documents.map(({ id, title, published, outlet }) => ({
    id,
    title,
    published,
    outlet: { id: outlet, name: names.get(outlet) ?? outlet },
  }));
}

function Choice({
  id,
  label,
  name,
  value,
  options,
}: {
  readonly id: string;
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}) {
  return (
    <p className="min-w-0">
      <label className="text-soft block text-xs" htmlFor={id}>
        {label}
      </label>
      <select
        className="border-rule-strong bg-sheet max-w-52 rounded border px-2 py-1 max-sm:w-full"
        defaultValue={value}
        id={id}
        name={name}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </p>
  );
}
