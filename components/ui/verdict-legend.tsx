import { VERDICTS } from "#lib/comparison.ts";

import { VerdictMark } from "./verdict-mark.tsx";
import { VERDICT_TEXT } from "./verdict-text.ts";

/** Every verdict's sign and word, and what it means. */
export function VerdictLegend() {
  return (
    <dl>
      {VERDICTS.map((verdict) => (
        <div key={verdict} className="border-rule grid grid-cols-[12rem_1fr] items-baseline gap-x-3 border-t py-1.5">
          <dt>
            <VerdictMark verdict={verdict} />
          </dt>
          <dd className="text-soft text-xs">{VERDICT_TEXT[verdict].meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
