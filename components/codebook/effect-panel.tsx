import { VerdictMark } from "#components/ui/verdict-mark.tsx";
import type { Verdict } from "#lib/comparison.ts";

import type { ToldEffect, ToldGroup, ToldVerdict } from "./told-effect.ts";

/** What a change would do, before it is made. */
export function EffectPanel({ effect }: { readonly effect: ToldEffect }) {
  return (
    <div className="border-rule-strong mt-4 border-l-[3px] pl-3.5" role="status">
      <h3 className="font-semibold">What it does</h3>
      <p className="mt-1">{effect.summary}</p>
      {effect.verdicts.length === 0 ? null : (
        <ul className="mt-2">
          {effect.verdicts.map((verdict) => (
            <VerdictLine key={verdict.id} verdict={verdict} />
          ))}
        </ul>
      )}
      {effect.groups.map((group) => (
        <Group key={group.title} group={group} />
      ))}
      {effect.isBlocked ? (
        <p className="mt-3 font-semibold">
          So it cannot be saved: every claim keeps a question, and can be read. Merge instead of withdrawing, or change
          those claims first.
        </p>
      ) : null}
    </div>
  );
}

function VerdictLine({ verdict: { question, href, was, now, why } }: { readonly verdict: ToldVerdict }) {
  return (
    <li className="border-rule border-t py-1.5">
      <a className="underline underline-offset-2" href={href} rel="noopener" target="_blank">
        {question}
      </a>
      <p className="mt-0.5 flex flex-wrap items-baseline gap-x-2">
        <Mark verdict={was} /> <span aria-hidden="true">→</span> <span className="sr-only">becomes</span>{" "}
        <Mark verdict={now} />
      </p>
      {why === null ? null : <p className="text-soft mt-0.5 text-[13px]">{why}</p>}
    </li>
  );
}

function Mark({ verdict }: { readonly verdict: Verdict | null }) {
  return verdict === null ? (
    <span className="text-soft text-xs">no longer asked</span>
  ) : (
    <VerdictMark verdict={verdict} />
  );
}

function Group({ group: { title, isObstacle, lines, others } }: { readonly group: ToldGroup }) {
  const tone = isObstacle ? "text-contradict font-semibold" : "font-semibold";
  return (
    <section className="mt-3">
      <h4 className={`text-[13px] ${tone}`}>
        {isObstacle ? <span aria-hidden="true">✕ </span> : null}
        {title}
        {lines.length === 0 ? "." : ":"}
      </h4>
      <ul className="mt-0.5 text-[13px]">
        {lines.map(({ key, text, change, href }) => (
          <li key={key} className="border-rule border-t py-1">
            <a className="underline underline-offset-2 wrap-anywhere" href={href} rel="noopener" target="_blank">
              {text}
            </a>
            {change === "" ? null : <span className="text-soft wrap-anywhere"> {change}</span>}
          </li>
        ))}
      </ul>
      {others === 0 ? null : <p className="text-soft text-[13px]">and {others.toLocaleString("en-GB")} more</p>}
    </section>
  );
}
