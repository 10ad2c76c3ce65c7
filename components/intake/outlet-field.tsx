import { Field, SelectField } from "#components/ui/field.tsx";
import { OUTLET_TYPES } from "#lib/document.ts";
import { slugOf } from "#lib/slug.ts";

import type { FactChoice } from "./facts-fields.tsx";

/** An outlet that is made with the document, as it is typed. */
export interface TypedOutlet {
  readonly name: string;
  /** Empty while it follows from the name. */
  readonly id: string;
  readonly country: string;
  readonly type: string;
}

export const NO_TYPED_OUTLET: TypedOutlet = { name: "", id: "", country: "", type: "" };

/** Stands in the choice for an outlet that is made on the spot: no outlet has it, since ids hold no asterisk. */
export const NEW_OUTLET = "*";

/** The id of a new outlet: as typed, else from its name. */
export function outletIdOf({ id, name }: TypedOutlet): string {
  return id.trim() === "" ? slugOf(name, 5) : id.trim();
}

interface Props {
  readonly outlets: readonly FactChoice[];
  /** An outlet's id, empty, or `NEW_OUTLET`. */
  readonly chosen: string;
  readonly made: TypedOutlet;
  readonly wrong: string | undefined;
  readonly choose: (id: string) => void;
  readonly make: (outlet: TypedOutlet) => void;
}

/** Who published a document: one of the dossier's outlets, or one made on the spot. */
export function OutletField({ outlets, chosen, made, wrong, choose, make }: Props) {
  const options = [
    { value: "", label: "choose …" },
    ...outlets.map(({ id, name }) => ({ value: id, label: name })),
    { value: NEW_OUTLET, label: "a new outlet …" },
  ];
  return (
    <>
      <SelectField
        aria-invalid={wrong !== undefined}
        hint={wrong}
        id="facts-outlet"
        label="Outlet"
        onChange={({ currentTarget: { value } }) => choose(value)}
        options={options}
        value={chosen}
      />
      {chosen === NEW_OUTLET ? (
        <fieldset className="border-rule mb-3 border-l-2 pl-4">
          <legend className="sr-only">The new outlet</legend>
          <Field
            dir="auto"
            id="outlet-name"
            label="Its name, as it calls itself"
            maxLength={200}
            onChange={({ currentTarget: { value } }) => make({ ...made, name: value })}
            value={made.name}
          />
          <div className="grid gap-x-5 sm:grid-cols-3">
            <Field
              id="outlet-id"
              label="Its id"
              maxLength={100}
              onChange={({ currentTarget: { value } }) => make({ ...made, id: value })}
              placeholder={outletIdOf(made)}
              value={made.id}
            />
            <Field
              hint="Two letters, as GE"
              id="outlet-country"
              label="Country"
              maxLength={2}
              onChange={({ currentTarget: { value } }) => make({ ...made, country: value.toUpperCase() })}
              value={made.country}
            />
            <SelectField
              id="outlet-type"
              label="Who stands behind it"
              onChange={({ currentTarget: { value } }) => make({ ...made, type: value })}
              options={[
                { value: "", label: "not stated" },
                ...OUTLET_TYPES.map((type) => ({ value: type, label: type })),
              ]}
              value={made.type}
            />
          </div>
        </fieldset>
      ) : null}
    </>
  );
}
