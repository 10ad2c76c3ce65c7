import type { Verdict } from "#lib/comparison.ts";

import { VERDICT_TEXT } from "./verdict-text.ts";

/** A verdict as sign, word and colour together. */
export function VerdictMark({ verdict }: { readonly verdict: Verdict }) {
  const { sign, word, meaning } = VERDICT_TEXT[verdict];
  return (
    <span
      className={`verdict-${verdict} inline-flex items-baseline gap-1 text-xs font-semibold whitespace-nowrap text-(--verdict)`}
      title={meaning}
    >
      <span aria-hidden="true" className="w-4 text-center font-serif text-sm leading-none">
        {sign}
      </span>
      {word}
    </span>
  );
}
