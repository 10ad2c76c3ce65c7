import type { Problem } from "./problem.ts";

/** A comparison that is not made, and what whoever asked is told. */
export class NotCompared extends Error {
  override readonly name = "NotCompared";
  readonly problem: Problem;
  /** Seconds after which it may be asked for again; null where waiting does not help. */
  readonly wait: number | null;
  /** The name of the dossier of which nothing can be laid out; null where only this cannot. */
  readonly dossier: string | null;
  /** The dossier that is too large, whose documents are to be chosen from; null where that is not why. */
  readonly tooLarge: string | null;

  constructor(
    problem: Problem,
    {
      wait = null,
      dossier = null,
      tooLarge = null,
    }: { readonly wait?: number | null; readonly dossier?: string | null; readonly tooLarge?: string | null } = {},
  ) {
    super(problem.title);
    this.problem = problem;
    this.wait = wait;
    this.dossier = dossier;
    this.tooLarge = tooLarge;
  }
}

/** What is told of an error where it is that a comparison is not made; null where it is another. */
export function whyNotCompared(
  error: unknown,
):
  | (Pick<NotCompared, "problem" | "dossier" | "tooLarge"> & { readonly headers: Readonly<Record<string, string>> })
  | null {
  if (!isNotCompared(error)) return null;
  const { problem, wait, dossier, tooLarge } = error;
  return { problem, dossier, tooLarge, headers: wait === null ? {} : { "retry-after": String(wait) } };
}

/** Bundles hold the class more than once, so that its name is asked for. */
function isNotCompared(error: unknown): error is NotCompared {
  return error instanceof Error && error.name === "NotCompared";
}

/** What is made of a comparison, where a page does without it rather than not be there; null where it is not made. */
export function ifCompared<Value>(make: () => Value): Value | null {
  try {
    return make();
  } catch (error) {
    if (isNotCompared(error)) return null;
    throw error;
  }
}

/** As `ifCompared`, but null only where choosing fewer documents would help, not where waiting does. */
export function unlessTooLarge<Value>(make: () => Value): Value | null {
  try {
    return make();
  } catch (error) {
    if (isNotCompared(error) && error.tooLarge !== null) return null;
    throw error;
  }
}
