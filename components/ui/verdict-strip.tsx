import type { Verdict } from "#lib/comparison.ts";

import { VERDICT_TEXT } from "./verdict-text.ts";

/** How many questions come to each verdict, as a strip whose parts are as wide as their counts. A part with `href` filters by it. */
export function VerdictStrip({
  counts,
  hrefOf,
}: {
  readonly counts: ReadonlyMap<Verdict, number>;
  readonly hrefOf?: (verdict: Verdict) => string;
}) {
  const shown = [...counts].filter(([, count]) => count > 0);
  if (shown.length === 0) return null;
  return (
    <ul aria-label="Questions by verdict" className="mb-2 flex flex-wrap gap-px overflow-hidden rounded-[3px] text-xs">
      {shown.map(([verdict, count]) => (
        <li key={verdict} className={`verdict-${verdict} min-w-fit basis-0`} style={{ flexGrow: count }}>
          <StripPart count={count} href={hrefOf?.(verdict)} verdict={verdict} />
        </li>
      ))}
    </ul>
  );
}

function StripPart({
  verdict,
  count,
  href,
}: {
  readonly verdict: Verdict;
  readonly count: number;
  readonly href: string | undefined;
}) {
  const { sign, word, meaning } = VERDICT_TEXT[verdict];
  const look = "flex h-[26px] items-center gap-1.5 bg-(--verdict) px-2 whitespace-nowrap text-paper";
  const content = (
    <>
      <span
        aria-hidden="true"
        className="min-w-4 rounded-[2px] border border-current/40 px-0.5 text-center leading-[14px]"
      >
        {sign}
      </span>{" "}
      {count} <b className="font-semibold">{word}</b>
    </>
  );
  return href === undefined ? (
    <span className={look} title={meaning}>
      {content}
    </span>
  ) : (
    <a className={look} href={href} title={meaning}>
      {content}
    </a>
  );
}
