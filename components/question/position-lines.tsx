import type { Axis } from "#components/chart/axis.ts";
import { dayAxis } from "#components/chart/day-axis.ts";
import { Lane } from "#components/chart/lane.tsx";
import { planMark } from "#components/chart/lane-plan.ts";
import { numberAxis } from "#components/chart/number-axis.ts";
import { shortenQuote } from "#components/comparison/shorten-quote.ts";
import { PositionLetter } from "#components/ui/position-letter.tsx";
import type { AnswerType } from "#lib/question.ts";

import type { Holder, PositionView } from "./position-view.ts";

/** The positions on a question, one a line: letter, label, a small chart on one scale for all, who holds it, and in which words. */
export function PositionLines({
  positions,
  answer,
  unit,
  quotes,
}: {
  readonly positions: readonly PositionView[];
  readonly answer: AnswerType;
  readonly unit: string | null;
  /** Whether each shows the words of one who holds it. */
  readonly quotes: boolean;
}) {
  const axis = axisOf(answer, unit, positions);
  const columns =
    axis === null
      ? "sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]"
      : "sm:grid-cols-[minmax(0,4fr)_minmax(0,3fr)_minmax(0,6fr)]";
  return (
    <ol className="my-1.5">
      {positions.map((position, index) => (
        <li
          key={position.key}
          className={`border-rule grid items-baseline gap-x-5 border-t py-1.5 first:border-t-0 ${columns}`}
        >
          <p className="min-w-0">
            {positions.length > 1 ? <PositionLetter index={index} /> : null}
            <b className="font-semibold">
              <bdi>{position.label}</bdi>
            </b>
            {position.mixed ? <span className="text-soft block text-xs">for different times or scopes</span> : null}
          </p>
          {axis === null ? null : <PositionLane axis={axis} index={index} position={position} />}
          <div className="min-w-0">
            <Holders holders={position.holders} />
            {quotes ? <ShortQuote holder={position.holders[0]} /> : null}
          </div>
        </li>
      ))}
    </ol>
  );
}

function axisOf(answer: AnswerType, unit: string | null, positions: readonly PositionView[]): Axis | null {
  const spans = positions.flatMap((position) => position.spans);
  if (spans.length === 0 || positions.length < 2) return null;
  return answer === "date" ? dayAxis(spans) : numberAxis(spans, unit);
}

function PositionLane({
  axis,
  position,
  index,
}: {
  readonly axis: Axis;
  readonly position: PositionView;
  readonly index: number;
}) {
  const marks = position.spans.map((span, place) => ({
    key: String(place),
    plan: planMark(axis, span),
    tone: index === 0 ? ("first" as const) : ("other" as const),
    denied: false,
  }));
  return (
    <div className="self-center">
      <Lane height={16} marks={marks} name={position.label} />
    </div>
  );
}

function Holders({ holders }: { readonly holders: readonly Holder[] }) {
  return (
    <p className="text-[13px]">
      {holders.map(({ document, name, href, claim }, index) => (
        <span key={document.id}>
          {index === 0 ? null : " · "}
          <a className="underline decoration-rule-strong underline-offset-2 hover:decoration-current" href={href}>
            {name}
          </a>
          {claim.speaker === null ? null : (
            <span className="text-soft">
              {" "}
              cites <bdi>{claim.speaker}</bdi>
            </span>
          )}
        </span>
      ))}
    </p>
  );
}

/** Characters of a quote that are shown here; the whole stands a click away. */
const LONGEST_QUOTE = 110;

function ShortQuote({ holder }: { readonly holder: Holder | undefined }) {
  const passage = holder?.claim.passages[0];
  if (holder === undefined || passage === undefined) return null;
  return (
    <blockquote className="text-soft font-serif text-[13.5px] leading-snug">
      “
      <bdi lang={holder.document.language ?? undefined}>
        {shortenQuote(passage.exact, holder.claim.value, LONGEST_QUOTE)}
      </bdi>
      ”
    </blockquote>
  );
}
