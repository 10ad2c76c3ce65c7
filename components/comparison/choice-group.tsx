/** Some of which any number may be chosen. */
export function ChoiceGroup({
  title,
  name,
  options,
  chosen,
}: {
  readonly title: string;
  /** The parameter in the address. */
  readonly name: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: readonly string[];
}) {
  if (options.length < 2) return null;
  return (
    <fieldset className="choices">
      <legend>{title}</legend>
      <div>
        {options.map(({ value, label }) => (
          <label key={value}>
            <input defaultChecked={chosen.includes(value)} name={name} type="checkbox" value={value} />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
