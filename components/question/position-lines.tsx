import type { Axis } from "#components/chart/axis.ts";
import { dayAxis } from "#components/chart/day-axis.ts";
import { Lane } from "#components/chart/lane.tsx";
import { planMark } from "#components/chart/lane-plan.ts";
import { numberAxis } from "#components/chart/number-axis.ts";
import { shortenQuote } from "#components/comparison/shorten-quote.ts";
import { PositionLetter } from "#components/ui/position-letter.tsx";
import type { AnswerType } from "#lib/question.ts";

import { counted } from "./counted.ts";
import type { Holder, PositionView } from "./position-view.ts";
import { SourceDots } from "./source-dots.tsx";
import { Speakers } from "./speakers.tsx";

/** Positions that are shown before the question's own page takes over. */
const MOST_POSITIONS = 5;

/**
 * The positions on a question, one a line: letter, label, a small chart on one scale for all, how many stand there, who
 * holds it, and in which words.
 */
export function PositionLines({
  positions,
  answer,
  unit,
  quotes,
  href,
}: {
  readonly positions: readonly PositionView[];
  readonly answer: AnswerType;
  readonly unit: string | null;
  /** Whether each shows the words of one who holds it. */
  readonly quotes: boolean;
  /** The question's page. */
  readonly href: string;
}) {
  const axis = axisOf(answer, unit, positions);
  const most = Math.max(...positions.map(({ sources }) => sources));
  const left = positions.length - MOST_POSITIONS;
  const columns =
    positions.length < 2
      ? "sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]"
      : "sm:grid-cols-[minmax(0,4fr)_minmax(0,3fr)_minmax(0,6fr)]";
  return (
    <ol className="my-1.5">
      {positions.slice(0, MOST_POSITIONS).map((position, index) => (
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
          {positions.length < 2 ? null : (
            <div className="min-w-0 self-start pt-0.5">
              {axis === null ? (
                <SourceDots first={index === 0} most={most} sources={position.sources} />
              ) : (
                <PositionLane axis={axis} index={index} position={position} />
              )}
              <p className="text-soft text-xs">{weightOf(position)}</p>
            </div>
          )}
          <div className="min-w-0">
            <Holders holders={position.holders} href={href} />
            {quotes ? <ShortQuote holder={position.holders[0]} /> : null}
          </div>
        </li>
      ))}
      {left > 0 ? (
        <li className="border-rule border-t py-1.5 text-xs">
          <a className="underline underline-offset-2" href={href}>
            and {counted(left, "more position")}
          </a>
        </li>
      ) : null}
    </ol>
  );
}

/** "3 sources, 2 camps": how many stand behind a position; the origins where they are not as many as the sources. */
function weightOf({ sources, origins, camps }: PositionView): string {
  return [
    counted(sources, "source"),
    ...(origins === sources ? [] : [counted(origins, "origin")]),
    ...(camps.length === 0 ? [] : [counted(camps.length, "camp")]),
  ].join(", ");
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
  return <Lane height={16} marks={marks} name={position.label} />;
}

/** Holders that are named before the question's own page takes over. */
const MOST_HOLDERS = 5;

function Holders({ holders, href: all }: { readonly holders: readonly Holder[]; readonly href: string }) {
  const left = holders.length - MOST_HOLDERS;
  return (
    <p className="text-[13px]">
      {holders.slice(0, MOST_HOLDERS).map(({ document, name, href, own, speakers }, index) => (
        <span key={document.id}>
          {index === 0 ? null : " · "}
          <a className="underline decoration-rule-strong underline-offset-2 hover:decoration-current" href={href}>
            {name}
          </a>
          {speakers.length === 0 ? null : (
            <span className="text-soft">
              {own ? ", and cites " : " cites "}
              <Speakers names={speakers} />
            </span>
          )}
        </span>
      ))}
      {left > 0 ? (
        <>
          {" · "}
          <a className="underline underline-offset-2" href={all}>
            and {left.toLocaleString("en-GB")} more
          </a>
        </>
      ) : null}
    </p>
  );
}

/** Characters of a quote that are shown here; the whole stands a click away. */
const LONGEST_QUOTE = 110;

function ShortQuote({ holder }: { readonly holder: Holder | undefined }) {
  if (holder?.passage === undefined) return null;
  return (
    <blockquote className="text-soft font-serif text-[13.5px] leading-snug">
      “
      <bdi lang={holder.document.language ?? undefined}>
        {shortenQuote(holder.passage.exact, holder.claim.value, LONGEST_QUOTE)}
      </bdi>
      ”
    </blockquote>
  );
}
