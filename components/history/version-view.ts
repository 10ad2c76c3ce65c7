/** What a version says in one field. */
export interface VersionField {
  readonly name: string;
  readonly text: string | null;
}

/** A version of something, as its history shows it. */
export interface VersionView {
  /** The dossier's revision that brought it about. */
  readonly revision: number;
  readonly at: Date;
  readonly actor: string;
  readonly reviewer: string | null;
  readonly reason: string | null;
  readonly retracted: boolean;
  readonly fields: readonly VersionField[];
}

/** What a version changed in one field. */
export interface VersionFieldChange {
  readonly name: string;
  readonly old: string | null;
  readonly new: string | null;
}

/** What a version did to the one before it. */
export interface VersionChange {
  readonly word: "added" | "changed" | "withdrawn" | "brought back";
  readonly fields: readonly VersionFieldChange[];
}

/** What a version changed of the one before; of the first, all that it says. */
export function versionChange(before: VersionView | undefined, after: VersionView): VersionChange {
  const old = new Map(before?.fields.map(({ name, text }) => [name, text]));
  const now = new Map(after.fields.map(({ name, text }) => [name, text]));
  const names = new Set([...now.keys(), ...old.keys()]);
  const fields = [...names]
    .map((name) => ({ name, old: old.get(name) ?? null, new: now.get(name) ?? null }))
    .filter((field) => field.old !== field.new);
  return { word: wordOf(before, after), fields };
}

function wordOf(before: VersionView | undefined, after: VersionView): VersionChange["word"] {
  if (before === undefined) return "added";
  if (before.retracted === after.retracted) return "changed";
  return after.retracted ? "withdrawn" : "brought back";
}
