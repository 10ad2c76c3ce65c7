import type { Verdict } from "#lib/comparison.ts";

/** What a change of the codebook does, in words, as plain data. */
export interface ToldEffect {
  /** Names the state that it was found in, which saving asks for. */
  readonly state: string;
  /** Whether something stands in the way of saving. */
  readonly isBlocked: boolean;
  /** Whether whoever saves has to say why. */
  readonly asksWhy: boolean;
  readonly summary: string;
  readonly verdicts: readonly ToldVerdict[];
  readonly groups: readonly ToldGroup[];
}

/** A question whose verdict changes, and by which claims. */
export interface ToldVerdict {
  readonly id: string;
  readonly question: string;
  readonly href: string;
  readonly was: Verdict | null;
  readonly now: Verdict | null;
  readonly why: string | null;
}

/** Claims, questions or drafts to which the same happens. */
export interface ToldGroup {
  readonly title: string;
  readonly isObstacle: boolean;
  readonly lines: readonly {
    readonly key: string;
    readonly text: string;
    readonly change: string;
    readonly href: string;
  }[];
  /** How many there are beside those named. */
  readonly others: number;
}
