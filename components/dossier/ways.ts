import type { Verdict } from "#lib/comparison.ts";

import type { MappedPair } from "./map-plan.ts";

/** The ways two documents stand to one another on a question, each in the look of the verdict that it would bring about. */
export const WAYS = [
  { way: "same", verdict: "agree", sign: "=", words: "say the same" },
  { way: "compatible", verdict: "compatible", sign: "≈", words: "can both be true" },
  { way: "contradict", verdict: "contradict", sign: "≠", words: "contradict each other" },
  { way: "framed", verdict: "framed-differently", sign: "◐", words: "name or frame it differently" },
  { way: "incomparable", verdict: "not-comparable", sign: "⇢", words: "speak of different times or scopes" },
] as const satisfies readonly {
  readonly way: keyof MappedPair;
  readonly verdict: Verdict;
  readonly sign: string;
  readonly words: string;
}[];

/** Verdicts by which two documents differ. */
export const DIFFERING = ["contradict", "framed-differently"] as const satisfies readonly Verdict[];

/** Verdicts of questions that both answer. */
export const SHARED = WAYS.map(({ verdict }) => verdict);

/** Questions on which the two differ. */
export function differingIn({ contradict, framed }: MappedPair): number {
  return contradict + framed;
}
