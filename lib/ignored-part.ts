/** A part of an address that is left out, and what it could have been. */
export interface IgnoredPart {
  readonly parameter: string;
  readonly value: string;
  /** Values that the parameter takes; empty where the parameter itself is unknown, or where `why` says more. */
  readonly known: readonly string[];
  /** Why it is left out, as a sentence, where it is not that it makes no sense. */
  readonly why?: string;
}

/** What is noted of a parameter that is read once and stands there again. */
const ONCE = "Only the first is read.";
const ONCE_OF_SENSE = "Only the first that makes sense is read.";

/**
 * Reads a parameter that takes one value: the first that makes sense. What makes none is added to `ignored`, and so is
 * what would and comes too late; an empty value, as a form sends it, asks for nothing.
 */
export function firstPart<Part extends string | number | object>(
  parameters: URLSearchParams,
  parameter: string,
  {
    ignored,
    known,
    why,
    read,
  }: {
    readonly ignored: IgnoredPart[];
    readonly known: readonly string[];
    readonly why?: string;
    readonly read: (value: string) => Part | null;
  },
): Part | null {
  let found: Part | null = null;
  let once = ONCE;
  for (const given of parameters.getAll(parameter)) {
    if (given === "") continue;
    const value = given.trim();
    if (found !== null) {
      ignored.push({ parameter, value, known, why: once });
      continue;
    }
    found = read(value);
    if (found !== null) continue;
    once = ONCE_OF_SENSE;
    ignored.push({ parameter, value, known, ...(why === undefined ? {} : { why }) });
  }
  return found;
}

/** What an address says again of parameters of which the first alone counts, whatever it says. */
export function repeatedParts(parameters: URLSearchParams, names: Iterable<string>): readonly IgnoredPart[] {
  return [...names].flatMap((parameter) =>
    parameters
      .getAll(parameter)
      .slice(1)
      .map((value) => ({ parameter, value, known: [], why: ONCE })),
  );
}

/** What an address asks for that nothing reads where it leads. */
export function unknownParts(parameters: URLSearchParams, read: Iterable<string> = []): readonly IgnoredPart[] {
  const names = new Set(read);
  return [...parameters]
    .filter(([parameter]) => !names.has(parameter))
    .map(([parameter, value]) => ({ parameter, value, known: [] }));
}

/** Characters that nobody sees, but for white space and for the joiners that some scripts are spelt with. */
const UNSEEN = /[^\P{C}\s\u200c\u200d]/gu;

/** The first character of a text that nobody sees; null where all can be seen. */
export function unseenIn(text: string): string | null {
  return text.match(UNSEEN)?.[0] ?? null;
}

/** A text with a blank for each character that nobody sees, as people type words to be found. */
export function withoutUnseen(text: string): string {
  return text.replace(UNSEEN, " ");
}

/** Said of those that were left out. */
export const WHY_UNSEEN = "Characters that nobody sees are left out.";
