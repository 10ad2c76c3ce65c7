import { languageName } from "#components/document/language.ts";
import { Field, SelectField, TextField } from "#components/ui/field.tsx";
import type { TypedFact, TypedFacts } from "#lib/facts.ts";

/** Something to choose: an outlet, or a document. */
export interface FactChoice {
  readonly id: string;
  readonly name: string;
}

interface Props {
  readonly typed: TypedFacts;
  /** What is wrong, by field. */
  readonly wrong: { readonly [Name in TypedFact]?: string };
  /** The dossier's documents that it could republish. */
  readonly documents: readonly FactChoice[];
  readonly change: (facts: Partial<TypedFacts>) => void;
}

/** What is stated of a document beside its outlet: a field for each, empty where nothing is stated. */
export function FactsFields({ typed, wrong, documents, change }: Props) {
  const line = (name: TypedFact, label: string, hint?: string) => (
    <Field
      aria-invalid={wrong[name] !== undefined}
      dir={name === "title" || name === "author" ? "auto" : undefined}
      hint={wrong[name] ?? hint}
      id={`facts-${name}`}
      label={label}
      maxLength={2000}
      onChange={({ currentTarget: { value } }) => change({ [name]: value })}
      value={typed[name]}
    />
  );
  return (
    <>
      {line("title", "Title")}
      <div className="grid gap-x-5 sm:grid-cols-2">
        {line("author", "Author, as it names them")}
        {line("published", "Published", "12 May 2031, May 2031, 2031 or 2031-05-12; empty if it does not say")}
        {line("language", "Language", languageHint(typed.language))}
        {line("url", "Where it was found", "An address on the web")}
      </div>
      <SelectField
        hint={wrong.origin ?? "Copies of one text count as one source"}
        id="facts-origin"
        label="Republishes"
        onChange={({ currentTarget: { value } }) => change({ origin: value })}
        options={[
          { value: "", label: "no document of this dossier" },
          ...documents.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={typed.origin}
      />
      <TextField
        dir="auto"
        hint={wrong.note}
        id="facts-note"
        label="Note for readers"
        maxLength={2000}
        onChange={({ currentTarget: { value } }) => change({ note: value })}
        rows={2}
        value={typed.note}
      />
      <label className="mb-3 flex items-baseline gap-2">
        <input
          checked={typed.isShown}
          onChange={({ currentTarget: { checked } }) => change({ isShown: checked })}
          type="checkbox"
        />
        <span>
          Readers may see the whole text{" "}
          <span className="text-soft block text-xs">
            Only where its licence or owner allows it. Otherwise they see the quotes that claims rest on.
          </span>
        </span>
      </label>
    </>
  );
}

function languageHint(tag: string): string {
  return tag.trim() === "" ? "A tag such as en, az or fa" : languageName(tag.trim());
}
