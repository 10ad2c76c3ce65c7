import type { FormField } from "./form-field.ts";

/** What is typed into the form of one thing of a dossier. */
export interface TypedEntity {
  /** Column to what stands in its field. */
  readonly cells: Readonly<Record<string, string>>;
  /** Why, for the history. */
  readonly reason: string;
  /** The version that it was made from, which may not be the one that stands when it is restored; null where there was none. */
  readonly seen: number | null;
}

/** Reads what was kept of a form with these fields; null for what is no such thing. */
export function asTypedEntity(fields: readonly FormField[]): (kept: unknown) => TypedEntity | null {
  return (kept) => {
    if (!isRecord(kept) || !isRecord(kept["cells"])) return null;
    const { cells, reason, seen } = kept;
    const texts = fields.map(({ name }) => [name, Object.entries(cells).find(([key]) => key === name)?.[1]] as const);
    if (typeof reason !== "string" || !(seen === null || typeof seen === "number")) return null;
    if (!texts.every((pair): pair is readonly [string, string] => typeof pair[1] === "string")) return null;
    return { cells: Object.fromEntries(texts), reason, seen };
  };
}

function isRecord(kept: unknown): kept is Readonly<Record<string, unknown>> {
  return typeof kept === "object" && kept !== null;
}
