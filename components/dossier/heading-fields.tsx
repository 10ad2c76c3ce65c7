import { AreaField, Field } from "#components/ui/field.tsx";
import type { Dossier } from "#lib/dossier.ts";

/** What is typed of a dossier: a day that is not known is empty. */
export interface TypedHeading extends Pick<Dossier, "name" | "title" | "description"> {
  readonly created: string;
  readonly licences: readonly TypedLicence[];
}

/** A licence as it is typed. */
interface TypedLicence {
  readonly name: string;
  readonly title: string;
  readonly path: string;
}

const NO_LICENCE: TypedLicence = { name: "", title: "", path: "" };

/** A dossier's heading as a form has it. */
export function typedHeading({
  name,
  title,
  description,
  created,
  licences,
}: Pick<Dossier, "name" | "title" | "description" | "created" | "licences">): TypedHeading {
  return {
    name,
    title,
    description,
    created: created ?? "",
    licences: licences.map((licence) => ({
      name: licence.name ?? "",
      title: licence.title ?? "",
      path: licence.path ?? "",
    })),
  };
}

/** As it is sent: what is empty is left out. */
export function sentHeading({ title, description, created, licences }: TypedHeading) {
  return {
    title: title.trim(),
    description: description.trim(),
    created: created.trim() || null,
    licences: licences
      .map((licence) => Object.fromEntries(Object.entries(licence).filter(([, text]) => text.trim() !== "")))
      .filter((licence) => Object.keys(licence).length > 0),
  };
}

/** The fields that say what a dossier is. */
export function HeadingFields({
  typed,
  change,
}: {
  readonly typed: TypedHeading;
  readonly change: (typed: TypedHeading) => void;
}) {
  const { title, description, created, licences } = typed;
  const changeLicence = (index: number, part: Partial<TypedLicence>) =>
    change({ ...typed, licences: licences.map((one, place) => (place === index ? { ...one, ...part } : one)) });
  return (
    <>
      <Field
        id="title"
        label="Title"
        maxLength={500}
        onChange={({ currentTarget: { value } }) => change({ ...typed, title: value })}
        required={true}
        value={title}
      />
      <AreaField
        hint="What it is about, in a paragraph."
        id="description"
        label="Description"
        maxLength={20_000}
        onChange={({ currentTarget: { value } }) => change({ ...typed, description: value })}
        rows={4}
        value={description}
      />
      <Field
        hint="A day, 2026-11-22, or an instant, 2026-11-22T09:30:00Z. May be empty."
        id="created"
        label="Created"
        maxLength={40}
        onChange={({ currentTarget: { value } }) => change({ ...typed, created: value })}
        value={created}
      />
      {licences.map((licence, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a licence is its place in the list, and has nothing else of its own
        <fieldset key={index} className="grid gap-x-5 sm:grid-cols-3">
          <legend className="sr-only">Licence {index + 1}</legend>
          <LicenceField index={index} licence={licence} part="name" set={changeLicence} />
          <LicenceField index={index} licence={licence} part="title" set={changeLicence} />
          <LicenceField index={index} licence={licence} part="path" set={changeLicence} />
        </fieldset>
      ))}
      <p className="mb-4">
        <button
          className="border-rule-strong bg-sheet rounded border px-2.5 py-1 text-xs"
          onClick={() => change({ ...typed, licences: [...licences, NO_LICENCE] })}
          type="button"
        >
          Add a licence
        </button>
      </p>
    </>
  );
}

const LICENCE_LABELS = { name: "Licence’s name", title: "Licence’s title", path: "Licence’s address" } as const;

function LicenceField({
  index,
  licence,
  part,
  set,
}: {
  readonly index: number;
  readonly licence: TypedLicence;
  readonly part: keyof TypedLicence;
  readonly set: (index: number, part: Partial<TypedLicence>) => void;
}) {
  return (
    <Field
      id={`licence-${index}-${part}`}
      label={LICENCE_LABELS[part]}
      maxLength={500}
      onChange={({ currentTarget: { value } }) => set(index, { [part]: value })}
      value={licence[part]}
    />
  );
}
