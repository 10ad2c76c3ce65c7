import { compareHref } from "#components/ui/addresses.ts";
import { VERDICT_TEXT } from "#components/ui/verdict-text.ts";
import type { Verdict } from "#lib/comparison.ts";
import type { Lens } from "#lib/lens.ts";
import { WHOLE_VIEW } from "#lib/view.ts";

/** How an event's questions compare, in little: a strip as long as they are many, and a count for each verdict that leads to them. */
export function ContestedCounts({
  dossier,
  event,
  lens,
  counts,
  most,
}: {
  readonly dossier: string;
  readonly event: string;
  readonly lens: Lens;
  readonly counts: ReadonlyMap<Verdict, number>;
  /** Questions of the event with the most. */
  readonly most: number;
}) {
  const shown = [...counts].filter(([, count]) => count > 0);
  const all = shown.reduce((sum, [, count]) => sum + count, 0);
  return (
    <>
      <span aria-hidden="true" className="mb-1 flex h-1.5 min-w-2 gap-px" style={{ width: `${(all / most) * 100}%` }}>
        {shown.map(([verdict, count]) => (
          <span key={verdict} className={`verdict-${verdict} bg-(--verdict)`} style={{ flexGrow: count }} />
        ))}
      </span>
      <span className="flex flex-wrap gap-x-3 text-xs">
        {shown.map(([verdict, count]) => (
          <a
            key={verdict}
            className={`verdict-${verdict} inline-block min-w-6 py-1 whitespace-nowrap text-(--verdict)`}
            href={compareHref(dossier, { ...WHOLE_VIEW, ...lens, events: [event], verdicts: [verdict] })}
            title={`${VERDICT_TEXT[verdict].word}: ${VERDICT_TEXT[verdict].meaning}`}
          >
            <span
              aria-hidden="true"
              className="inline-block min-w-4 rounded-[2px] border border-current/40 px-0.5 text-center leading-[14px]"
            >
              {VERDICT_TEXT[verdict].sign}
            </span>{" "}
            {count}
            <span className="sr-only"> {VERDICT_TEXT[verdict].word}</span>
          </a>
        ))}
      </span>
    </>
  );
}
