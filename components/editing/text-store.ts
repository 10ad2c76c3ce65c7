import type { Keeping } from "./typed-text.ts";

/** Whose texts, and of which form: as `port-lisse/courier-count/claim`. */
export interface TextPlace {
  /** The id of the account. Nobody else's texts are ever shown. */
  readonly person: string;
  readonly place: string;
}

const ROOT = "parallax.text";

function ownPrefix(person: string): string {
  return `${ROOT}/${encodeURIComponent(person)}/`;
}

/** The name of a text in this browser's storage, and of the lock that the page which shows it holds. */
export function keyOf({ person, place }: TextPlace, id: string): string {
  return `${ownPrefix(person)}${encodeURIComponent(place)}/${id}`;
}

/** Keeps a text. False where this browser has no room for it, or keeps nothing. */
export function keepText(at: TextPlace, { id, since }: Keeping, value: unknown): boolean {
  try {
    localStorage.setItem(keyOf(at, id), JSON.stringify({ since, value }));
    return true;
  } catch {
    return false;
  }
}

/** A text as it was kept, the one last begun first; what `recognise` does not know is left out. */
export function keptTexts<Value>(
  at: TextPlace,
  recognise: (kept: unknown) => Value | null,
): readonly { readonly keeping: Keeping; readonly value: Value }[] {
  const prefix = keyOf(at, "");
  return keysWith(prefix)
    .flatMap((key) => {
      const { since, value: kept } = readEntry(key);
      const value = recognise(kept);
      return value === null ? [] : [{ keeping: { id: key.slice(prefix.length), since }, value }];
    })
    .sort((one, other) => other.keeping.since - one.keeping.since);
}

/** Lets a text go. */
export function dropText(at: TextPlace, id: string): void {
  withStorage((storage) => storage.removeItem(keyOf(at, id)));
}

/** How many texts of somebody this browser keeps, in all places. */
export function countTexts(person: string): number {
  return keysWith(ownPrefix(person)).length;
}

/** Lets all texts of somebody go. */
export function dropTexts(person: string): void {
  for (const key of keysWith(ownPrefix(person))) withStorage((storage) => storage.removeItem(key));
}

function keysWith(prefix: string): readonly string[] {
  return withStorage((storage) => Object.keys(storage).filter((key) => key.startsWith(prefix))) ?? [];
}

function readEntry(key: string): { readonly since: number; readonly value: unknown } {
  const entry: unknown = withStorage((storage) => JSON.parse(storage.getItem(key) ?? "null"));
  if (typeof entry !== "object" || entry === null || !("since" in entry) || !("value" in entry))
    return { since: 0, value: undefined };
  return { since: typeof entry.since === "number" ? entry.since : 0, value: entry.value };
}

/** A browser may refuse its storage altogether; then nothing is kept, and the form still works. */
function withStorage<Value>(use: (storage: Storage) => Value): Value | undefined {
  try {
    return use(localStorage);
  } catch {
    return undefined;
  }
}
