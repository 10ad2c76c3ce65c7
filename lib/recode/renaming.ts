import type { Option } from "../question.ts";

/** What is called what now, of options or facets: pairs of the old name and the new one. What no pair names is gone. */
export type Renaming = readonly (readonly [was: string, now: string])[];

/** A question's options while they are being edited, with what has become of those that it had. */
export interface OptionsEdit {
  readonly options: readonly Option[];
  readonly renaming: Renaming;
}

/** A renaming that leaves every name as it is. */
export function unrenamed(names: readonly string[]): Renaming {
  return names.map((name) => [name, name]);
}

/**
 * Gives an option another id, and with it all that lie under it: `shed` to `port/shed` moves it, with
 * `shed/door`, under `port`. An id that another option has already merges the one into the other, whose label
 * stays.
 */
export function renameOption({ options, renaming }: OptionsEdit, from: string, to: string): OptionsEdit {
  const move = (id: string) => (id === from || id.startsWith(`${from}/`) ? to + id.slice(from.length) : id);
  const staying = new Set(options.filter(({ id }) => move(id) === id).map(({ id }) => id));
  const moved = options.flatMap((option) => {
    const id = move(option.id);
    return id !== option.id && staying.has(id) ? [] : [{ id, label: option.label }];
  });
  return { options: moved, renaming: renaming.map(([was, now]) => [was, move(now)]) };
}

/** Takes an option out; what lies under it stays. Claims that name it can then no longer be read. */
export function withdrawOption({ options, renaming }: OptionsEdit, id: string): OptionsEdit {
  return {
    options: options.filter((option) => option.id !== id),
    renaming: renaming.filter(([, now]) => now !== id),
  };
}

/** The names of a value such as `left|driven-out` as they are called now, each once; those that are gone stay, and cannot be read. */
export function renameInValue(value: string, renaming: Renaming): string {
  const names = new Map(renaming);
  const written = value.split("|").map((name) => name.trim());
  return [...new Set(written.map((name) => names.get(name) ?? name))].join("|");
}
