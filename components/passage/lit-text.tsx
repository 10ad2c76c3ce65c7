import "./lit-text.css";

import { VERDICT_TEXT } from "#components/ui/verdict-text.ts";
import { VERDICTS, type Verdict } from "#lib/comparison.ts";

import { type Lit, type Segment, segmentsOf } from "./segments.ts";

/** What lit words say of the claim that rests on them. */
export interface LitClaim {
  readonly id: string;
  readonly question: string;
  readonly verdict: Verdict | null;
  /** Where in the document the claim is found by its id, in code points. */
  readonly anchor: number;
}

/**
 * A text with the words lit that claims rest on, in the colour and with the sign of the most contested
 * verdict among them. Each piece leads to the card of the claim whose words are shortest there.
 */
export function LitText({
  text,
  start,
  lit,
  claims,
}: {
  readonly text: string;
  /** Where the text begins in its document, in code points. */
  readonly start: number;
  readonly lit: readonly Lit[];
  readonly claims: ReadonlyMap<string, LitClaim>;
}) {
  return segmentsOf(text, lit).map((segment) =>
    segment.claims.length === 0 ? (
      segment.text
    ) : (
      <LitSegment key={segment.start} at={start + segment.start} claims={claims} segment={segment} />
    ),
  );
}

function LitSegment({
  segment,
  at,
  claims,
}: {
  readonly segment: Segment;
  readonly at: number;
  readonly claims: ReadonlyMap<string, LitClaim>;
}) {
  const covering = segment.claims.flatMap((id) => claims.get(id) ?? []);
  const [id, ...further] = covering.filter(({ anchor }) => anchor === at).map((claim) => claim.id);
  const verdict = VERDICTS.find((one) => covering.some((claim) => claim.verdict === one)) ?? "unanswered";
  const signs = new Set(
    covering.flatMap(({ id: own, verdict: told }) =>
      told !== null && segment.ends.includes(own) ? [VERDICT_TEXT[told].sign] : [],
    ),
  );
  return (
    <>
      {further.map((other) => (
        <span key={other} className="anchor" id={other} />
      ))}
      <mark className={`words verdict-${verdict}`} data-claims={segment.claims.join(" ")} id={id}>
        <LitWords
          href={`#${cardId(segment.claims[0] ?? "")}`}
          signs={signs.size === 0 ? undefined : [...signs].join("")}
          text={segment.text}
          title={covering.map(tell).join("\n")}
        />
      </mark>
    </>
  );
}

/** Words lead to their card; the space between two claims' words is lit and leads nowhere, since no finger finds it. */
function LitWords({
  text,
  href,
  title,
  signs,
}: {
  readonly text: string;
  readonly href: string;
  readonly title: string;
  readonly signs: string | undefined;
}) {
  if (text.trim() === "") {
    return (
      <span className="lit" data-signs={signs}>
        {text}
      </span>
    );
  }
  return (
    <a className="lit" data-signs={signs} href={href} title={title}>
      {text}
    </a>
  );
}

/** The id of a claim's card: no claim has it, since ids of claims hold no full stop. */
export function cardId(claim: string): string {
  return `card.${claim}`;
}

function tell({ question, verdict }: LitClaim): string {
  return verdict === null ? question : `${VERDICT_TEXT[verdict].word}: ${question}`;
}
